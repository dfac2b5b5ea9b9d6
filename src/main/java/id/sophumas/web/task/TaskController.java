package id.sophumas.web.task;

import id.sophumas.deadline.Deadlines;
import id.sophumas.deadline.Pause;
import id.sophumas.deadline.Pauses;
import id.sophumas.deadline.RoleCalendars;
import id.sophumas.engine.DateValue;
import id.sophumas.engine.Privileged;
import id.sophumas.identity.Callers;
import id.sophumas.identity.Members;
import id.sophumas.identity.substitution.Absences;
import id.sophumas.identity.substitution.Deeds;
import id.sophumas.identity.substitution.Deeds.Deed;
import id.sophumas.identity.substitution.InPlace;
import id.sophumas.identity.substitution.InWhosePlace;
import id.sophumas.materi.Approval;
import id.sophumas.materi.Approvals;
import id.sophumas.materi.Decision;
import id.sophumas.materi.MateriService;
import id.sophumas.materi.signature.Signature;
import id.sophumas.materi.signature.Signatures;
import id.sophumas.refusal.RequestRefused;
import id.sophumas.sop.Sop;
import id.sophumas.sop.SopCatalogue;
import id.sophumas.sop.Step;
import id.sophumas.web.WorkableTasks;
import id.sophumas.web.task.TaskSheet.DecisionLine;
import id.sophumas.web.task.TaskSheet.PauseLine;
import id.sophumas.web.task.TaskSheet.PenerimaLine;
import id.sophumas.web.task.TaskSheet.SopLine;
import id.sophumas.web.task.TaskSheet.StepLine;
import id.sophumas.workingtime.WorkingCalendar;
import id.sophumas.workingtime.WorkingTimeText;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.task.Task;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** {@code GET /api/tugas/{taskId}}: the sheet a form shows on top of its fields. */
@RestController
class TaskController {

    private final ProcessEngine engine;
    private final SopCatalogue catalogue;
    private final Deadlines deadlines;
    private final Pauses pauses;
    private final MateriService materi;
    private final Approvals approvals;
    private final Signatures signatures;
    private final DispositionHistory dispositions;
    private final Members members;
    private final RelatedRuns runs;
    private final RoleCalendars calendars;
    private final Absences absences;
    private final Deeds deeds;
    private final InWhosePlace places;
    private final Callers callers;
    private final WorkableTasks workable;
    private final KonsepController.Drafts drafts;
    private final Clock clock;

    TaskController(
            ProcessEngine engine,
            SopCatalogue catalogue,
            Deadlines deadlines,
            Pauses pauses,
            MateriService materi,
            Approvals approvals,
            Signatures signatures,
            DispositionHistory dispositions,
            Members members,
            RelatedRuns runs,
            RoleCalendars calendars,
            Absences absences,
            Deeds deeds,
            InWhosePlace places,
            Callers callers,
            WorkableTasks workable,
            KonsepController.Drafts drafts,
            Clock clock) {
        this.engine = engine;
        this.catalogue = catalogue;
        this.deadlines = deadlines;
        this.pauses = pauses;
        this.materi = materi;
        this.approvals = approvals;
        this.signatures = signatures;
        this.dispositions = dispositions;
        this.members = members;
        this.runs = runs;
        this.calendars = calendars;
        this.absences = absences;
        this.deeds = deeds;
        this.places = places;
        this.callers = callers;
        this.workable = workable;
        this.drafts = drafts;
        this.clock = clock;
    }

    @GetMapping("/api/tugas/{taskId}")
    TaskSheet sheet(@PathVariable String taskId) {
        Task task = engine.getTaskService().createTaskQuery().taskId(taskId).singleResult();
        if (task == null || task.getProcessDefinitionId() == null) {
            throw RequestRefused.notFound("Tugas tidak ditemukan, sudah selesai, atau bukan tugas Anda.");
        }
        Sop sop = catalogue
                .ofDefinition(task.getProcessDefinitionId())
                .orElseThrow(() -> RequestRefused.notFound("Tugas ini bukan langkah SOP."));
        Step step = sop.step(task.getTaskDefinitionKey()).orElseThrow();
        Map<String, Object> variables =
                Privileged.call(engine, () -> engine.getRuntimeService().getVariables(task.getProcessInstanceId()));
        Pause pause = pauses.open(task.getProcessInstanceId()).orElse(null);
        // The time that is left stands still with the run.
        Instant seen = pause == null ? clock.instant() : pause.mulai();
        String materiId = (String) variables.get("materiId");
        WorkingCalendar calendar = calendars.of(step.role());
        return new TaskSheet(
                SopLine.of(sop),
                StepLine.of(sop, step),
                task.getDueDate() == null ? null : at(task.getDueDate().toInstant()),
                clockStart(task),
                task.getDueDate() != null && seen.isAfter(task.getDueDate().toInstant()),
                task.getDueDate() == null
                        ? null
                        : calendar.between(seen, task.getDueDate().toInstant()).toMinutes(),
                task.getDueDate() == null
                        ? null
                        : new WorkingTimeText(calendar)
                                        .between(seen, task.getDueDate().toInstant()) + " kerja",
                pause == null
                        ? null
                        : new PauseLine(
                                pause.alasan(),
                                name(pause.dijedaOleh(), pause.mulai()),
                                at(pause.mulai()),
                                at(pause.sampai())),
                inWhosePlace(task, step),
                task.getProcessInstanceId(),
                (String) variables.get("judul"),
                materiId,
                materiId == null ? drafts.of(taskId).orElse(null) : null,
                materiId == null ? null : materi.latest(materiId).versi(),
                approvals
                        .approved(task.getProcessInstanceId())
                        .map(Approval::versi)
                        .orElse(null),
                step.isPublishing()
                        && sop.approvalBefore(step).isPresent()
                        && !approvals.isLatestApproved(task.getProcessInstanceId()),
                runs.named(sop.key(), (String) variables.get("terkait")),
                at(DateValue.instant(variables.get("waktuKegiatan"), "waktuKegiatan", clock.getZone())),
                dispositions.of(sop, task.getProcessInstanceId()),
                decisions(sop, task.getProcessInstanceId()),
                recipients(sop, step),
                workable.isOfHisRole(task));
    }

    private String inWhosePlace(Task task, Step step) {
        String user = callers.current().id();
        return Privileged.call(engine, () -> places.of(Set.of(step.role()), user, task.getAssignee()))
                .map(InPlace::capacity)
                .orElse(null);
    }

    private OffsetDateTime clockStart(Task task) {
        return deadlines
                .find(task.getId())
                .map(deadline -> deadline.tenggat().mulai())
                .filter(start -> start.toInstant().isAfter(task.getCreateTime().toInstant()))
                .orElse(null);
    }

    private List<DecisionLine> decisions(Sop sop, String processInstanceId) {
        List<Signature> signed = signatures.of(processInstanceId);
        List<Deed> acted = deeds.ofInstance(processInstanceId);
        return approvals.decisions(processInstanceId).stream()
                .map(decision -> new DecisionLine(
                        sop.step(decision.stepId()).map(Step::name).orElse(decision.stepId()),
                        name(decision.user(), decision.time()) + inWhosePlace(acted, decision),
                        at(decision.time()),
                        decision.keputusan(),
                        decision.catatan(),
                        decision.versi(),
                        sheet(signed, decision)))
                .toList();
    }

    private static String sheet(List<Signature> signed, Decision decision) {
        return signed.stream()
                .filter(signature -> decision.approved()
                        && signature.stepId().equals(decision.stepId())
                        && signature.sha256().equals(decision.sha256()))
                .map(signature -> "/api/lembar-persetujuan/" + signature.id())
                .reduce((first, last) -> last)
                .orElse(null);
    }

    /** A decision and the record of who acted are written in one go, the decision first. */
    private static String inWhosePlace(List<Deed> acted, Decision decision) {
        return acted.stream()
                .filter(deed -> deed.step().equals(decision.stepId())
                        && deed.user().equals(decision.user())
                        && !deed.at().isBefore(decision.time())
                        && deed.at().isBefore(decision.time().plusSeconds(60)))
                .findFirst()
                .map(deed -> ", " + deed.title())
                .orElse("");
    }

    private List<PenerimaLine> recipients(Sop sop, Step step) {
        return sop.steps().stream()
                .filter(next -> next.position() == step.position() + 1)
                .findFirst()
                .map(next -> Privileged.call(
                        engine,
                        () -> members.of(next.role()).stream()
                                .map(person -> new PenerimaLine(
                                        person.id(),
                                        person.name(),
                                        absences.current(person.id())
                                                .map(absence -> absence.period().to())
                                                .orElse(null)))
                                .toList()))
                .orElse(List.of());
    }

    private String name(String userId, Instant at) {
        return Privileged.call(engine, () -> members.name(userId, at));
    }

    private OffsetDateTime at(Instant instant) {
        return instant == null ? null : OffsetDateTime.ofInstant(instant, clock.getZone());
    }
}
