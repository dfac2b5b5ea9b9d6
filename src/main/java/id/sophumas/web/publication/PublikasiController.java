package id.sophumas.web.publication;

import id.sophumas.publication.Publications;
import id.sophumas.publication.Ralat;
import id.sophumas.publication.Ralats;
import id.sophumas.web.InstanceReaders;
import java.time.Clock;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** {@code GET /api/publikasi}: where an SOP instance's content was posted, for the people of that SOP and for auditors. */
@RestController
class PublikasiController {

    private final Publications publications;
    private final Ralats ralats;
    private final InstanceReaders readers;
    private final Clock clock;

    PublikasiController(Publications publications, Ralats ralats, InstanceReaders readers, Clock clock) {
        this.publications = publications;
        this.ralats = ralats;
        this.readers = readers;
        this.clock = clock;
    }

    @GetMapping("/api/publikasi")
    List<PublikasiView> of(@RequestParam String processInstanceId) {
        readers.require(processInstanceId);
        List<Ralat> all = ralats.ofInstance(processInstanceId);
        return publications.of(processInstanceId).stream()
                .map(publication -> PublikasiView.of(publication, all, clock.getZone()))
                .toList();
    }
}
