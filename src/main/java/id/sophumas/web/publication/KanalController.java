package id.sophumas.web.publication;

import id.sophumas.channel.CapabilityCatalogue;
import id.sophumas.channel.Channels;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * {@code GET /api/kanal}: the channels there are, and which of them may be chosen at release; {@code GET /api/kanal/kemampuan}: what each takes,
 * so that a text that is too long is seen while it is written.
 */
@RestController
class KanalController {

    /**
     * One channel.
     *
     * @param kanal its name, as in the release step's {@code kanal}
     * @param nama how people call it
     * @param aktif whether it may be posted to
     */
    record KanalView(String kanal, String nama, boolean aktif) {}

    private final Channels channels;
    private final CapabilityCatalogue catalogue;

    KanalController(Channels channels, CapabilityCatalogue catalogue) {
        this.channels = channels;
        this.catalogue = catalogue;
    }

    @GetMapping("/api/kanal")
    List<KanalView> all() {
        return channels.known().stream()
                .map(name -> new KanalView(
                        name, catalogue.label(name), channels.find(name).isPresent()))
                .toList();
    }

    @GetMapping("/api/kanal/kemampuan")
    List<CapabilityView> taken() {
        return channels.known().stream()
                .flatMap(name ->
                        catalogue
                                .of(name)
                                .map(platform -> CapabilityView.of(name, catalogue.label(name), platform))
                                .stream())
                .toList();
    }
}
