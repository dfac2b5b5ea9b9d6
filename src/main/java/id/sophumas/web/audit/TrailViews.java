package id.sophumas.web.audit;

import id.sophumas.audit.RunComments;
import id.sophumas.audit.TakenFlows;
import id.sophumas.deadline.DeviationKind;
import id.sophumas.deadline.Deviations;
import id.sophumas.deadline.Pauses;
import id.sophumas.engine.run.Cancellations;
import id.sophumas.identity.Organisasi;
import id.sophumas.materi.MateriService;
import id.sophumas.web.audit.ProsesView.Alur;
import id.sophumas.web.audit.ProsesView.Jeda;
import id.sophumas.web.audit.ProsesView.Jejak;
import id.sophumas.web.audit.ProsesView.Komentar;
import id.sophumas.web.audit.ProsesView.Langkah;
import id.sophumas.web.audit.ProsesView.Penyimpangan;
import id.sophumas.web.audit.ProsesView.Perubahan;
import id.sophumas.web.audit.ProsesView.Versi;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Date;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.camunda.bpm.engine.history.UserOperationLogEntry;
import org.springframework.stereotype.Component;

/** The parts of a run that stand beside its time line. */
@Component
class TrailViews {

    private final MateriService contents;
    private final Deviations deviations;
    private final Pauses pauses;
    private final TakenFlows flows;
    private final RunComments comments;
    private final Cancellations cancellations;
    private final Organisasi organisasi;
    private final Clock clock;

    TrailViews(
            MateriService contents,
            Deviations deviations,
            Pauses pauses,
            TakenFlows flows,
            RunComments comments,
            Cancellations cancellations,
            Organisasi organisasi,
            Clock clock) {
        this.contents = contents;
        this.deviations = deviations;
        this.pauses = pauses;
        this.flows = flows;
        this.comments = comments;
        this.cancellations = cancellations;
        this.organisasi = organisasi;
        this.clock = clock;
    }

    List<Jejak> path(RunTrail trail) {
        return trail.activities().stream()
                .map((HistoricActivityInstance each) -> new Jejak(
                        each.getActivityId(),
                        each.getActivityName(),
                        each.getActivityType(),
                        at(each.getStartTime()),
                        at(each.getEndTime()),
                        each.isCanceled(),
                        each.getCalledProcessInstanceId()))
                .toList();
    }

    /** The flows of the diagram that were taken; null where they were not kept. */
    List<Alur> flows(RunTrail trail) {
        return flows.of(trail.run().getId())
                .map(taken -> taken.stream()
                        .map(each -> new Alur(each.sequenceFlowId(), at(Date.from(each.at()))))
                        .toList())
                .orElse(null);
    }

    List<Komentar> comments(RunTrail trail, People people) {
        return comments.of(trail.run().getId()).stream()
                .map(each -> new Komentar(
                        at(Date.from(each.at())),
                        people.of(each.user(), each.at()),
                        each.taskId(),
                        each.step(),
                        each.text()))
                .toList();
    }

    /** Who set a variable is told by the operation it was part of, else by the task it was set at. */
    List<Perubahan> changes(RunTrail trail, List<Langkah> steps, People people) {
        Map<String, String> users = new HashMap<>();
        Set<String> removals = new HashSet<>();
        trail.operations().forEach(entry -> {
            users.put(entry.getOperationId(), entry.getUserId());
            if (UserOperationLogEntry.OPERATION_TYPE_REMOVE_VARIABLE.equals(entry.getOperationType())) {
                removals.add(entry.getOperationId());
            }
        });
        Map<String, Langkah> byTask = new HashMap<>();
        steps.forEach(step -> byTask.put(step.taskId(), step));
        Map<String, Langkah> byActivity = new HashMap<>();
        trail.tasks().forEach(task -> byActivity.put(task.getActivityInstanceId(), byTask.get(task.getId())));
        return trail.updates().stream()
                .map(update -> {
                    Langkah step = byActivity.get(update.getActivityInstanceId());
                    Orang operator = people.of(users.get(update.getUserOperationId()), update.getTime());
                    return new Perubahan(
                            at(update.getTime()),
                            update.getVariableName(),
                            removals.contains(update.getUserOperationId()) ? "(dihapus)" : StepHistory.shown(update),
                            update.getTypeName(),
                            step == null ? null : step.nama(),
                            operator == null && step != null ? step.oleh() : operator);
                })
                .toList();
    }

    List<Penyimpangan> deviations(RunTrail trail, List<Langkah> steps, People people) {
        Map<String, String> names = new HashMap<>();
        Map<String, Langkah> late = new HashMap<>();
        steps.forEach(step -> {
            names.put(step.kegiatan(), step.nama());
            late.put(step.taskId(), step);
        });
        return deviations.of(trail.run().getId()).stream()
                .map(each -> {
                    // What a late step was given is kept with its task.
                    Langkah step = each.jenis() == DeviationKind.WAKTU
                            ? late.get(each.task().taskId())
                            : null;
                    return new Penyimpangan(
                            each.jenis().text(),
                            names.get(each.task().stepId()),
                            people.of(each.petugas(), each.ditemukan()),
                            step == null ? each.baku() : step.mutuBaku(),
                            step == null ? each.menitBaku() : step.menitBaku(),
                            each.menitKerja(),
                            at(Date.from(each.ditemukan())),
                            each.alasan());
                })
                .toList();
    }

    List<Jeda> pauses(RunTrail trail, People people) {
        return pauses.of(trail.run().getId()).stream()
                .map(each -> new Jeda(
                        at(Date.from(each.mulai())),
                        people.of(each.dijedaOleh(), each.mulai()),
                        each.alasan(),
                        each.selesai() == null ? null : at(Date.from(each.selesai())),
                        people.of(each.dilanjutkanOleh(), each.selesai()),
                        each.catatan()))
                .toList();
    }

    /** Why a run was ended before its end, by whom and in which role; null where it was not. */
    String callingOff(RunTrail trail, People people) {
        return cancellations
                .of(trail.run().getId())
                .map(each -> "%s (%s, %s)"
                        .formatted(
                                each.alasan(),
                                people.of(each.oleh(), each.waktu()).nama(),
                                organisasi.nama(each.peran())))
                .orElse(trail.run().getDeleteReason());
    }

    /** Every version of every content that the run has worked on. */
    List<Versi> contents(RunTrail trail, People people) {
        return trail.updates().stream()
                .filter(update -> update.getVariableName().equals("materiId") && update.getValue() instanceof String)
                .map(update -> (String) update.getValue())
                .distinct()
                .flatMap(id -> contents.versions(id).stream()
                        .map(version -> new Versi(
                                id,
                                version.versi(),
                                version.judul(),
                                version.sha256(),
                                people.of(version.oleh(), version.pada()),
                                at(Date.from(version.pada())))))
                .toList();
    }

    private OffsetDateTime at(Date date) {
        return date == null ? null : date.toInstant().atZone(clock.getZone()).toOffsetDateTime();
    }
}
