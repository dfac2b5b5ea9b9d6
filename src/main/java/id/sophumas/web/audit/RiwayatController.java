package id.sophumas.web.audit;

import id.sophumas.audit.RunPage;
import id.sophumas.audit.RunSearch;
import id.sophumas.identity.Members;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** {@code GET /api/riwayat}: all runs, running and finished, searched, sorted and paged on the server. */
@RestController
class RiwayatController {

    private final RunSearch search;
    private final RiwayatReaders readers;
    private final ProcessEngine engine;
    private final Members members;
    private final Clock clock;

    RiwayatController(RunSearch search, RiwayatReaders readers, ProcessEngine engine, Members members, Clock clock) {
        this.search = search;
        this.readers = readers;
        this.engine = engine;
        this.members = members;
        this.clock = clock;
    }

    /**
     * A page of the list.
     *
     * @param jumlah how many runs were found
     * @param lebih whether there are more than were counted
     */
    record Halaman(int jumlah, boolean lebih, int halaman, int ukuran, List<RunView> proses) {}

    @GetMapping("/api/riwayat")
    Halaman list(@RequestParam Map<String, String> sent) {
        readers.require();
        RiwayatWish wish = RiwayatWish.of(sent, clock.getZone());
        RunPage page = search.page(wish.query(), wish.order(), wish.descending(), wish.offset(), wish.ukuran());
        People people = new People(engine, members);
        return new Halaman(
                page.jumlah(),
                page.lebih(),
                wish.halaman(),
                wish.ukuran(),
                page.runs().stream()
                        .map(run -> RunView.of(run, people, clock.getZone()))
                        .toList());
    }
}
