package id.sophumas.web.ralat;

import id.sophumas.engine.Privileged;
import id.sophumas.identity.Names;
import id.sophumas.materi.Approvals;
import id.sophumas.materi.Difference;
import id.sophumas.materi.MateriService;
import id.sophumas.materi.MateriVersion;
import id.sophumas.publication.Publication;
import id.sophumas.publication.Ralat;
import id.sophumas.publication.RalatKind;
import id.sophumas.publication.Ralats;
import id.sophumas.refusal.RequestRefused;
import id.sophumas.sop.Sop;
import id.sophumas.web.InstanceSops;
import id.sophumas.web.WorkableTasks;
import id.sophumas.web.ralat.RalatSheet.Isi;
import id.sophumas.web.ralat.RalatSheet.Keputusan;
import id.sophumas.web.ralat.RalatSheet.SopLine;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.task.Task;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** {@code GET /api/ralat/tugas/{taskId}}: what is corrected or withdrawn, for who may work on the task. */
@RestController
class RalatTaskController {

    private final ProcessEngine engine;
    private final WorkableTasks tasks;
    private final Ralats ralats;
    private final InstanceSops instances;
    private final MateriService contents;
    private final Approvals approvals;
    private final Names names;
    private final Clock clock;

    RalatTaskController(
            ProcessEngine engine,
            WorkableTasks tasks,
            Ralats ralats,
            InstanceSops instances,
            MateriService contents,
            Approvals approvals,
            Names names,
            Clock clock) {
        this.engine = engine;
        this.tasks = tasks;
        this.ralats = ralats;
        this.instances = instances;
        this.contents = contents;
        this.approvals = approvals;
        this.names = names;
        this.clock = clock;
    }

    @GetMapping("/api/ralat/tugas/{taskId}")
    RalatSheet sheet(@PathVariable String taskId) {
        Task task = tasks.require(taskId);
        List<Ralat> rows = ralats.ofProcess(task.getProcessInstanceId());
        if (rows.isEmpty()) {
            throw RequestRefused.notFound("Tugas ini bukan tugas ralat atau penarikan.");
        }
        Ralat asked = rows.get(0);
        Publication post = ralats.post(asked);
        Sop sop = instances.of(post.key().processInstanceId()).orElseThrow();
        String materiId = post.key().materiId();
        MateriVersion shown = contents.version(materiId, asked.versiLama());
        MateriVersion next = next(asked, shown);
        return new RalatSheet(
                SopLine.of(sop),
                post.key().processInstanceId(),
                shown.judul(),
                asked.jenis().name().toLowerCase(Locale.ROOT),
                asked.alasan(),
                names.of(asked.pengusul(), asked.dimintaPada()),
                at(asked.dimintaPada()),
                materiId,
                contents.latestNumber(materiId),
                lines(task, rows),
                Isi.of(shown),
                next == null ? null : Isi.of(next),
                next == null ? null : Difference.between(shown, next),
                decisions(task.getProcessInstanceId()));
    }

    /** What was approved, once it was; until then the newest. */
    private MateriVersion next(Ralat asked, MateriVersion shown) {
        if (asked.jenis() == RalatKind.TARIK) {
            return null;
        }
        MateriVersion next = asked.versiBaru() == null
                ? contents.latest(shown.materiId())
                : contents.version(shown.materiId(), asked.versiBaru());
        return next.sha256().equals(shown.sha256()) ? null : next;
    }

    private List<RalatLine> lines(Task task, List<Ralat> rows) {
        Object one = Privileged.call(engine, () -> engine.getTaskService().getVariable(task.getId(), "publikasiId"));
        return rows.stream()
                .filter(row -> one == null || one.equals(row.publikasiId()))
                .map(row -> RalatLine.of(row, ralats.post(row), clock.getZone()))
                .toList();
    }

    private List<Keputusan> decisions(String process) {
        return approvals.decisions(process).stream()
                .map(decision -> new Keputusan(
                        "Menyetujui usulan",
                        names.of(decision.user(), decision.time()),
                        at(decision.time()),
                        decision.keputusan(),
                        decision.catatan(),
                        decision.versi()))
                .toList();
    }

    private OffsetDateTime at(Instant instant) {
        return instant.atZone(clock.getZone()).toOffsetDateTime();
    }
}
