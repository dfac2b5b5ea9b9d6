package id.sophumas.web.materi;

import id.sophumas.channel.CapabilityCatalogue;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Tells forms what each platform takes, so that a text that is too long is seen while it is written. */
@RestController
class CapabilityController {

    private final CapabilityCatalogue catalogue;

    CapabilityController(CapabilityCatalogue catalogue) {
        this.catalogue = catalogue;
    }

    @GetMapping("/api/kanal/kemampuan")
    List<CapabilityView> all() {
        return catalogue.platforms().stream().map(CapabilityView::of).toList();
    }
}
