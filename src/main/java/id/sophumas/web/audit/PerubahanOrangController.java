package id.sophumas.web.audit;

import id.sophumas.identity.Members;
import id.sophumas.identity.people.PeopleChange;
import id.sophumas.identity.people.PeopleChanges;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import org.camunda.bpm.engine.ProcessEngine;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** {@code GET /api/orang/perubahan}: who changed which account or group, for those who read Riwayat; with {@code pengguna} of one account only. */
@RestController
class PerubahanOrangController {

    private final PeopleChanges changes;
    private final RiwayatReaders readers;
    private final ProcessEngine engine;
    private final Members members;
    private final Clock clock;

    PerubahanOrangController(
            PeopleChanges changes, RiwayatReaders readers, ProcessEngine engine, Members members, Clock clock) {
        this.changes = changes;
        this.readers = readers;
        this.engine = engine;
        this.members = members;
        this.clock = clock;
    }

    /**
     * One change.
     *
     * @param jenis what was done, as {@link id.sophumas.identity.people.ChangeKind} names it
     * @param pengguna whose account, with the name of that time; null where a group was changed
     * @param peran which group; null where none is concerned
     * @param oleh who did it, with the name of that time
     */
    record Perubahan(OffsetDateTime waktu, String jenis, Orang pengguna, String peran, Orang oleh) {}

    @GetMapping("/api/orang/perubahan")
    List<Perubahan> changes(@RequestParam(required = false) String pengguna) {
        readers.require();
        People people = new People(engine, members);
        List<PeopleChange> found = pengguna == null ? changes.newest() : changes.of(pengguna);
        return found.stream()
                .map(each -> new Perubahan(
                        each.at().atZone(clock.getZone()).toOffsetDateTime(),
                        each.kind().name(),
                        people.of(each.user(), each.at()),
                        each.role(),
                        people.of(each.by(), each.at())))
                .toList();
    }
}
