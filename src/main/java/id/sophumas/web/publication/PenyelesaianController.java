package id.sophumas.web.publication;

import id.sophumas.engine.posting.StuckPostings;
import id.sophumas.identity.Caller;
import id.sophumas.identity.Callers;
import id.sophumas.publication.Publication;
import id.sophumas.publication.Ralats;
import id.sophumas.publication.Settlements;
import id.sophumas.publication.Verdict;
import id.sophumas.refusal.RequestRefused;
import id.sophumas.sop.Sop;
import id.sophumas.sop.Step;
import id.sophumas.web.InstanceReaders;
import java.time.Clock;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/**
 * {@code POST /api/publikasi/{id}/penyelesaian}: the administrator, or a member of the role that releases, says what became of a post that
 * no machine can tell; the posting process then goes on.
 */
@RestController
class PenyelesaianController {

    /**
     * What is said.
     *
     * @param putusan {@code sudahTayang}, {@code belumTayang} or {@code dibatalkan}
     * @param tautan where it is read, for {@code sudahTayang}
     * @param alasan why, for {@code dibatalkan}; how it is known, for {@code sudahTayang} on a channel whose posts have no address
     */
    record Penyelesaian(String putusan, String tautan, String alasan) {}

    private final Settlements settlements;
    private final Ralats ralats;
    private final StuckPostings postings;
    private final InstanceReaders readers;
    private final Callers callers;
    private final Clock clock;

    PenyelesaianController(
            Settlements settlements,
            Ralats ralats,
            StuckPostings postings,
            InstanceReaders readers,
            Callers callers,
            Clock clock) {
        this.settlements = settlements;
        this.ralats = ralats;
        this.postings = postings;
        this.readers = readers;
        this.callers = callers;
        this.clock = clock;
    }

    @PostMapping("/api/publikasi/{id}/penyelesaian")
    PublikasiView settle(@PathVariable String id, @RequestBody Penyelesaian said) {
        Publication post = settlements.find(id);
        String run = post.key().processInstanceId();
        Caller caller = callers.current();
        requireSettler(readers.require(run), caller);
        Publication settled = settlements.settle(id, verdict(said), caller.id());
        postings.goOn(run, post.key().kanal());
        return PublikasiView.of(settled, ralats.ofInstance(run), clock.getZone());
    }

    private static void requireSettler(Sop sop, Caller caller) {
        boolean releases =
                sop.steps().stream().filter(Step::isPublishing).map(Step::role).anyMatch(caller::has);
        if (!releases && !caller.has("camunda-admin")) {
            throw RequestRefused.forbidden(
                    "Hanya admin dan pemegang peran yang merilis yang dapat menyelesaikan penayangan ini.");
        }
    }

    private static Verdict verdict(Penyelesaian said) {
        return switch (said.putusan() == null ? "" : said.putusan()) {
            case "sudahTayang" -> new Verdict.Live(said.tautan(), said.alasan());
            case "belumTayang" -> new Verdict.Absent();
            case "dibatalkan" -> new Verdict.GivenUp(said.alasan());
            default ->
                throw RequestRefused.invalid("Putusan harus salah satu dari: sudahTayang, belumTayang, dibatalkan.");
        };
    }
}
