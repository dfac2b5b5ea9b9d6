package id.sophumas.web.audit;

import id.sophumas.audit.Reading;
import id.sophumas.audit.ReadingLog;
import id.sophumas.identity.Members;
import id.sophumas.refusal.RequestRefused;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import org.camunda.bpm.engine.ProcessEngine;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** {@code GET /api/riwayat/dibuka}: who has read what of the history, for administrators. */
@RestController
class DibukaController {

    private static final int MOST = 500;

    private final ReadingLog log;
    private final RiwayatReaders readers;
    private final ProcessEngine engine;
    private final Members members;
    private final Clock clock;

    DibukaController(ReadingLog log, RiwayatReaders readers, ProcessEngine engine, Members members, Clock clock) {
        this.log = log;
        this.readers = readers;
        this.engine = engine;
        this.members = members;
        this.clock = clock;
    }

    /** One reading; {@code jenisNama} is its kind in words, {@code processInstanceId} null where it was not about one run. */
    record Dibuka(
            Orang oleh,
            OffsetDateTime pada,
            String jenis,
            String jenisNama,
            String processInstanceId,
            String keterangan) {}

    /** The last 500, the newest first; of one run or else of one person, where one is named. */
    @GetMapping("/api/riwayat/dibuka")
    List<Dibuka> readings(
            @RequestParam(required = false) String processInstanceId, @RequestParam(required = false) String oleh) {
        if (!readers.mayReadTheLog()) {
            throw RequestRefused.forbidden("Catatan pembacaan hanya dapat dilihat oleh admin.");
        }
        People people = new People(engine, members);
        return found(processInstanceId, oleh).stream()
                .map(each -> new Dibuka(
                        people.of(each.oleh(), each.pada()),
                        each.pada().atZone(clock.getZone()).toOffsetDateTime(),
                        each.jenis().name(),
                        each.jenis().words(),
                        each.processInstanceId(),
                        each.keterangan()))
                .toList();
    }

    private List<Reading> found(String processInstanceId, String user) {
        if (processInstanceId != null) {
            return log.of(processInstanceId, MOST);
        }
        return user == null ? log.last(MOST) : log.by(user, MOST);
    }
}
