package id.sophumas.web.audit;

import id.sophumas.audit.Reading;
import id.sophumas.audit.ReadingKind;
import id.sophumas.audit.ReadingLog;
import id.sophumas.audit.RunLine;
import id.sophumas.audit.RunSearch;
import id.sophumas.identity.Members;
import id.sophumas.refusal.RequestRefused;
import id.sophumas.web.audit.ProsesView.Langkah;
import id.sophumas.web.audit.ProsesView.Pembacaan;
import java.time.Clock;
import java.util.List;
import org.camunda.bpm.engine.ProcessEngine;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** {@code GET /api/riwayat/{processInstanceId}}: all of one run. That it was opened is noted before it is shown. */
@RestController
class ProsesController {

    private static final int MOST_READINGS = 500;

    private final RunSearch search;
    private final ReadingLog log;
    private final StepHistory steps;
    private final TrailViews views;
    private final Operations operations;
    private final Incidents incidents;
    private final RiwayatReaders readers;
    private final ProcessEngine engine;
    private final Members members;
    private final Clock clock;

    ProsesController(
            RunSearch search,
            ReadingLog log,
            StepHistory steps,
            TrailViews views,
            Operations operations,
            Incidents incidents,
            RiwayatReaders readers,
            ProcessEngine engine,
            Members members,
            Clock clock) {
        this.search = search;
        this.log = log;
        this.steps = steps;
        this.views = views;
        this.operations = operations;
        this.incidents = incidents;
        this.readers = readers;
        this.engine = engine;
        this.members = members;
        this.clock = clock;
    }

    @GetMapping("/api/riwayat/{processInstanceId}")
    ProsesView run(@PathVariable String processInstanceId) {
        String reader = readers.require().id();
        RunLine line = search.find(processInstanceId).orElseThrow(ProsesController::unknown);
        RunTrail trail = RunTrail.read(engine, processInstanceId);
        if (trail == null) {
            throw unknown();
        }
        log.note(reader, ReadingKind.PROSES, processInstanceId, line.judul());
        People people = new People(engine, members);
        List<Langkah> tasks = steps.of(line, trail, people);
        return new ProsesView(
                RunView.of(line, people, clock.getZone()),
                views.callingOff(trail, people),
                tasks,
                views.path(trail),
                views.flows(trail),
                views.comments(trail, people),
                views.changes(trail, tasks, people),
                operations.of(trail, people),
                incidents.of(trail, people),
                views.deviations(trail, tasks, people),
                views.pauses(trail, people),
                views.contents(trail, people),
                readers.mayReadTheLog() ? readings(processInstanceId, people) : null);
    }

    private List<Pembacaan> readings(String processInstanceId, People people) {
        return log.of(processInstanceId, MOST_READINGS).stream()
                .map(each -> new Pembacaan(
                        people.of(each.oleh(), each.pada()),
                        each.pada().atZone(clock.getZone()).toOffsetDateTime(),
                        apa(each)))
                .toList();
    }

    private static String apa(Reading reading) {
        return switch (reading.jenis()) {
            case PROSES -> null;
            // What is kept of a run is named whole; of files and content the name alone says nothing.
            case CATATAN -> reading.keterangan();
            default -> reading.jenis().words() + " " + reading.keterangan();
        };
    }

    private static RequestRefused unknown() {
        return RequestRefused.notFound(
                "Proses dengan id itu tidak ditemukan. Periksa alamatnya, atau cari prosesnya di Riwayat.");
    }
}
