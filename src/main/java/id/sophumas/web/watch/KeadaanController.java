package id.sophumas.web.watch;

import id.sophumas.watch.Standings;
import java.time.Clock;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** {@code GET /api/kanal/keadaan}: how each account stands, as of its last check. */
@RestController
class KeadaanController {

    private final Standings standings;
    private final AccountReaders readers;
    private final Clock clock;

    KeadaanController(Standings standings, AccountReaders readers, Clock clock) {
        this.standings = standings;
        this.readers = readers;
        this.clock = clock;
    }

    @GetMapping("/api/kanal/keadaan")
    List<KeadaanView> all() {
        readers.require();
        return standings.all().stream()
                .map(standing -> KeadaanView.of(standing, clock.getZone()))
                .toList();
    }
}
