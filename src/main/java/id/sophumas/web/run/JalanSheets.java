package id.sophumas.web.run;

import id.sophumas.channel.CapabilityCatalogue;
import id.sophumas.deadline.Deadline;
import id.sophumas.deadline.Deadlines;
import id.sophumas.deadline.Pause;
import id.sophumas.deadline.PauseText;
import id.sophumas.deadline.Pauses;
import id.sophumas.engine.Privileged;
import id.sophumas.engine.run.Cancellation;
import id.sophumas.engine.run.Cancellations;
import id.sophumas.engine.run.RunActions;
import id.sophumas.identity.Caller;
import id.sophumas.identity.Members;
import id.sophumas.identity.Organisasi;
import id.sophumas.publication.Publication;
import id.sophumas.publication.Publications;
import id.sophumas.sop.Sop;
import id.sophumas.sop.Step;
import id.sophumas.web.IndonesianTime;
import id.sophumas.web.run.JalanSheet.Langkah;
import java.time.Clock;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.camunda.bpm.engine.history.HistoricTaskInstance;
import org.camunda.bpm.engine.history.HistoricVariableInstance;
import org.springframework.stereotype.Component;

/** Reads together what the page on one run shows. Whether the reader may see it has been decided before. */
@Component
class JalanSheets {

    private final ProcessEngine engine;
    private final Deadlines deadlines;
    private final Pauses pauses;
    private final PauseText pauseText;
    private final Cancellations cancellations;
    private final Publications publications;
    private final CapabilityCatalogue channels;
    private final DeviationLines deviations;
    private final RunActions actions;
    private final Members members;
    private final Organisasi organisasi;
    private final Clock clock;

    JalanSheets(
            ProcessEngine engine,
            Deadlines deadlines,
            Pauses pauses,
            PauseText pauseText,
            Cancellations cancellations,
            Publications publications,
            CapabilityCatalogue channels,
            DeviationLines deviations,
            RunActions actions,
            Members members,
            Organisasi organisasi,
            Clock clock) {
        this.engine = engine;
        this.deadlines = deadlines;
        this.pauses = pauses;
        this.pauseText = pauseText;
        this.cancellations = cancellations;
        this.publications = publications;
        this.channels = channels;
        this.deviations = deviations;
        this.actions = actions;
        this.members = members;
        this.organisasi = organisasi;
        this.clock = clock;
    }

    JalanSheet of(Sop sop, String id, Caller reader) {
        return Privileged.call(engine, () -> read(sop, id, reader));
    }

    private JalanSheet read(Sop sop, String id, Caller reader) {
        HistoryService history = engine.getHistoryService();
        HistoricProcessInstance run = history.createHistoricProcessInstanceQuery()
                .processInstanceId(id)
                .singleResult();
        Optional<Pause> pause = pauses.open(id);
        Optional<Cancellation> cancelled = cancellations.of(id);
        List<HistoricTaskInstance> tasks = history.createHistoricTaskInstanceQuery()
                .processInstanceId(id)
                .orderByHistoricActivityInstanceStartTime()
                .asc()
                .list();
        boolean isOver = run.getEndTime() != null;
        return new JalanSheet(
                id,
                title(id).orElse(sop.name()),
                "%s, SOP Nomor %s".formatted(sop.name(), sop.nomor()),
                sop.versionTag(),
                cancelled.isPresent() ? "Dibatalkan" : isOver ? "Selesai" : pause.isPresent() ? "Dijeda" : "Berjalan",
                cancelled.isPresent() ? "batal" : isOver ? "selesai" : pause.isPresent() ? "jeda" : "berjalan",
                summary(run),
                pause.map(this::lasting).orElse(null),
                cancelled.map(this::calledOff).orElse(null),
                tasks.stream().map(task -> line(sop, task, pause)).toList(),
                isOver ? List.of() : toCome(sop, tasks),
                pauses.of(id).stream()
                        .filter(each -> each.selesai() != null)
                        .map(this::past)
                        .toList(),
                publications.of(id).stream().map(this::post).toList(),
                deviations.of(sop, id),
                actions.of(id, reader));
    }

    private Optional<String> title(String id) {
        HistoricVariableInstance title = engine.getHistoryService()
                .createHistoricVariableInstanceQuery()
                .processInstanceId(id)
                .variableName("judul")
                .singleResult();
        return Optional.ofNullable(title)
                .map(HistoricVariableInstance::getValue)
                .map(Objects::toString);
    }

    private String summary(HistoricProcessInstance run) {
        String started = "Dimulai %s%s."
                .formatted(
                        at(run.getStartTime()),
                        run.getStartUserId() == null
                                ? ""
                                : " oleh "
                                        + members.name(
                                                run.getStartUserId(),
                                                run.getStartTime().toInstant()));
        return run.getEndTime() == null ? started : started + " Berakhir " + at(run.getEndTime()) + ".";
    }

    private String lasting(Pause pause) {
        return pauseText.of(pause, members.name(pause.dijedaOleh(), pause.mulai()))
                + (pause.sampai() == null ? "" : " Diperkirakan sampai " + at(pause.sampai()) + ".")
                + " Tenggat berhenti dihitung, dan tidak ada yang ditayangkan.";
    }

    private String past(Pause pause) {
        return "%s sampai %s, dijeda oleh %s: %s%s"
                .formatted(
                        at(pause.mulai()),
                        at(pause.selesai()),
                        members.name(pause.dijedaOleh(), pause.mulai()),
                        pause.alasan(),
                        pause.catatan() == null ? "" : " (saat dilanjutkan: " + pause.catatan() + ")");
    }

    private String calledOff(Cancellation cancelled) {
        return "Dibatalkan oleh %s (%s) pada %s: %s"
                .formatted(
                        members.name(cancelled.oleh(), cancelled.waktu()),
                        "camunda-admin".equals(cancelled.peran())
                                ? "administrator"
                                : organisasi.nama(cancelled.peran()),
                        at(cancelled.waktu()),
                        cancelled.alasan());
    }

    private Langkah line(Sop sop, HistoricTaskInstance task, Optional<Pause> pause) {
        Optional<Step> step = sop.step(task.getTaskDefinitionKey());
        Optional<Deadline> deadline = deadlines.find(task.getId());
        String role = step.map(Step::role)
                .map(each -> sop.roleNames().getOrDefault(each, each))
                .orElse("");
        String person = deadline.map(Deadline::petugas).orElse(task.getAssignee());
        Instant due = deadline.map(each -> each.tenggat().tenggat().toInstant()).orElse(null);
        boolean isDone = task.getEndTime() != null;
        Instant seen =
                isDone ? task.getEndTime().toInstant() : pause.map(Pause::mulai).orElseGet(clock::instant);
        boolean isLate = due != null && seen.isAfter(due);
        boolean isCut = isDone && !"completed".equals(task.getDeleteReason());
        String standing = isCut
                ? "tidak diselesaikan"
                : isDone
                        ? "selesai"
                        : pause.isPresent() ? "dijeda" : person == null ? "menunggu diambil" : "sedang dikerjakan";
        return new Langkah(
                step.map(Step::name).orElse(task.getName()),
                person == null
                        ? role + (isDone ? "" : ", belum diambil siapa pun")
                        : members.name(person, seen) + " – " + role,
                isDone
                        ? at(task.getStartTime()) + " sampai " + at(task.getEndTime())
                        : "sejak " + at(task.getStartTime()),
                due == null ? null : at(due),
                isLate && !isCut ? standing + ", terlambat" : standing,
                isLate && !isCut ? "terlambat" : isDone ? "selesai" : pause.isPresent() ? "jeda" : "berjalan");
    }

    private static List<String> toCome(Sop sop, List<HistoricTaskInstance> tasks) {
        int reached = tasks.isEmpty()
                ? 0
                : sop.step(tasks.get(tasks.size() - 1).getTaskDefinitionKey())
                        .map(Step::position)
                        .orElse(0);
        return sop.steps().stream()
                .filter(step -> step.position() > reached)
                .map(Step::name)
                .toList();
    }

    private Kiriman post(Publication post) {
        return Kiriman.of(post, channels.label(post.key().kanal()));
    }

    private String at(Date time) {
        return at(time.toInstant());
    }

    private String at(Instant time) {
        return IndonesianTime.full(time, clock.getZone());
    }
}
