package id.sophumas.web.audit;

import id.sophumas.audit.RunDetails;
import id.sophumas.audit.RunLine;
import id.sophumas.audit.StepLine;
import id.sophumas.audit.TaskRoles;
import id.sophumas.deadline.Arrivals;
import id.sophumas.deadline.Deadline;
import id.sophumas.deadline.Deadlines;
import id.sophumas.deadline.Deviation;
import id.sophumas.deadline.Deviations;
import id.sophumas.deadline.RoleCalendars;
import id.sophumas.engine.handover.Handover;
import id.sophumas.engine.handover.Handovers;
import id.sophumas.identity.Organisasi;
import id.sophumas.identity.people.PeopleChanges;
import id.sophumas.identity.substitution.Deeds;
import id.sophumas.materi.Approvals;
import id.sophumas.materi.Decision;
import id.sophumas.materi.FiledDocument;
import id.sophumas.materi.Filing;
import id.sophumas.materi.MateriService;
import id.sophumas.materi.MateriSummary;
import id.sophumas.materi.signature.Signatures;
import id.sophumas.sop.SopCatalogue;
import id.sophumas.sop.Step;
import id.sophumas.web.audit.ProsesView.Isian;
import id.sophumas.web.audit.ProsesView.Kelengkapan;
import id.sophumas.web.audit.ProsesView.Langkah;
import id.sophumas.web.audit.ProsesView.Pengalihan;
import id.sophumas.web.audit.ProsesView.TandaTangan;
import id.sophumas.workingtime.ZoneName;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.history.HistoricTaskInstance;
import org.camunda.bpm.engine.history.HistoricVariableUpdate;
import org.springframework.stereotype.Component;

/** The time line of a run: each task with its deadline, who did it and how, and the content as it was then. */
@Component
class StepHistory {

    private static final int LONGEST = 4000;

    private final RunDetails details;
    private final Deadlines deadlines;
    private final Deviations deviations;
    private final Arrivals arrivals;
    private final Approvals approvals;
    private final MateriService contents;
    private final Filing filing;
    private final Deeds deeds;
    private final Handovers handovers;
    private final Signatures signatures;
    private final TaskRoles roles;
    private final SopCatalogue catalogue;
    private final RoleCalendars calendars;
    private final Organisasi organisasi;
    private final PeopleChanges changes;
    private final Clock clock;

    StepHistory(
            RunDetails details,
            Deadlines deadlines,
            Deviations deviations,
            Arrivals arrivals,
            Approvals approvals,
            MateriService contents,
            Filing filing,
            Deeds deeds,
            Handovers handovers,
            Signatures signatures,
            TaskRoles roles,
            SopCatalogue catalogue,
            RoleCalendars calendars,
            Organisasi organisasi,
            PeopleChanges changes,
            Clock clock) {
        this.deadlines = deadlines;
        this.deviations = deviations;
        this.details = details;
        this.arrivals = arrivals;
        this.approvals = approvals;
        this.contents = contents;
        this.filing = filing;
        this.deeds = deeds;
        this.handovers = handovers;
        this.signatures = signatures;
        this.roles = roles;
        this.catalogue = catalogue;
        this.calendars = calendars;
        this.organisasi = organisasi;
        this.changes = changes;
        this.clock = clock;
    }

    /** The tasks of the run, in the order they were given; how long each took is told as exports tell it. */
    List<Langkah> of(RunLine line, RunTrail trail, People people) {
        String run = trail.run().getId();
        Map<String, StepMinutes> minutes = minutes(line);
        RunRecords known = new RunRecords(
                catalogue.ofDefinition(trail.run().getProcessDefinitionId()),
                deviations.of(run),
                arrivals.ofInstance(run),
                new ArrayList<>(approvals.decisions(run)),
                filing.filedIn(run),
                deeds.ofInstance(run),
                handovers.ofInstance(run),
                signatures.of(run),
                roles.of(run),
                trail.entered());
        AccountMarks marks = new AccountMarks(changes, people, organisasi::nama, clock.getZone());
        return trail.tasks().stream()
                .map(task -> step(
                        task, minutes.getOrDefault(task.getId(), StepMinutes.UNCOUNTED), trail, known, people, marks))
                .toList();
    }

    private Map<String, StepMinutes> minutes(RunLine line) {
        Instant now = clock.instant();
        return details.of(List.of(line)).stream()
                .flatMap(run -> run.steps().stream())
                .collect(Collectors.toMap(StepLine::taskId, step -> StepMinutes.of(step, deadlines::worked, now)));
    }

    private Langkah step(
            HistoricTaskInstance task,
            StepMinutes minutes,
            RunTrail trail,
            RunRecords known,
            People people,
            AccountMarks marks) {
        Optional<Deadline> deadline = deadlines.find(task.getId());
        Optional<Deviation> deviation = known.deviation(task);
        Map<String, HistoricVariableUpdate> entered =
                known.entered().getOrDefault(task.getActivityInstanceId(), Map.of());
        Optional<Decision> decision = known.decision(task);
        Optional<Content> content = decision.filter(made -> made.materiId() != null)
                .map(made -> new Content(made.materiId(), made.versi(), made.sha256()))
                .or(() -> content(task, known));
        String role = deadline.map(found -> found.task().role())
                .or(() -> known.step(task).map(Step::role))
                .or(() -> Optional.ofNullable(known.roles().get(task.getId())))
                .orElse(null);
        ZoneId zone = calendars.of(role).zone();
        Instant due =
                deadline.map(found -> found.tenggat().tenggat().toInstant()).orElse(null);
        Instant start = deadline.map(found -> found.tenggat().mulai().toInstant())
                .orElseGet(() -> task.getStartTime().toInstant());
        Instant seen =
                task.getEndTime() == null ? clock.instant() : task.getEndTime().toInstant();
        String performer = performer(task, trail, deadline);
        String waktu = deadline.map(found -> found.tenggat().durasi()).orElse(null);
        return new Langkah(
                task.getId(),
                task.getTaskDefinitionKey(),
                task.getName(),
                role,
                role == null ? null : organisasi.nama(role),
                people.of(task.getAssignee(), seen),
                people.of(performer, seen),
                known.substitution(task),
                at(task.getStartTime().toInstant()),
                at(start),
                due == null ? null : at(due),
                task.getEndTime() == null ? null : at(task.getEndTime().toInstant()),
                waktu,
                minutes(waktu),
                minutes.worked(),
                minutes.late(),
                minutes.isLate(),
                deviation.map(Deviation::alasan).orElse(null),
                decision.map(Decision::keputusan)
                        .or(() -> text(entered, "keputusan"))
                        .orElse(null),
                decision.map(Decision::catatan)
                        .or(() -> text(entered, "catatan"))
                        .orElse(null),
                content.map(Content::materiId).orElse(null),
                content.map(Content::versi).orElse(null),
                content.map(Content::sha256).orElse(null),
                entered.values().stream()
                        .map(update -> new Isian(update.getVariableName(), shown(update)))
                        .toList(),
                known.arrivals().stream()
                        .filter(each -> each.task().taskId().equals(task.getId()))
                        .map(each -> new Kelengkapan(
                                at(each.at()),
                                people.of(each.by(), each.at()),
                                each.title(),
                                each.lack(),
                                each.complete() ? each.note() : null,
                                each.atCompletion() ? "penyelesaian" : "penerimaan"))
                        .toList(),
                known.handovers().stream()
                        .filter(each -> each.taskId().equals(task.getId()))
                        .map(each -> handover(each, people))
                        .toList(),
                known.signatures().stream()
                        .filter(each -> each.taskId().equals(task.getId()) && each.berlaku() != null)
                        .map(each -> new TandaTangan(
                                people.of(each.user(), each.berlaku()),
                                each.method().words(),
                                each.sha256(),
                                at(each.berlaku())))
                        .toList(),
                known.documents().stream()
                        .filter(document -> document.step().taskId().equals(task.getId()))
                        .map(FiledDocument::nama)
                        .toList(),
                task.getEndTime() == null ? "BERJALAN" : performed(task) ? "SELESAI" : "DIBATALKAN",
                zone.getId(),
                ZoneName.of(zone),
                marks.of(
                        performer,
                        role,
                        trail.run().getStartTime().toInstant(),
                        task.getEndTime() == null ? null : seen));
    }

    private Pengalihan handover(Handover each, People people) {
        return new Pengalihan(
                at(each.at()),
                each.kind().name(),
                people.of(each.from(), each.at()),
                people.of(each.to(), each.at()),
                people.of(each.by(), each.at()),
                each.note());
    }

    private record Content(String materiId, Integer versi, String sha256) {}

    /** The newest version that there was when a step that reads or writes content was completed. */
    private Optional<Content> content(HistoricTaskInstance task, RunRecords known) {
        boolean concerned = known.step(task)
                .filter(step -> step.writes() || step.decides() || step.isPublishing())
                .isPresent();
        if (!concerned || task.getEndTime() == null) {
            return Optional.empty();
        }
        Instant end = task.getEndTime().toInstant();
        return known.entered().values().stream()
                .map(entered -> entered.get("materiId"))
                .filter(update -> update != null && update.getValue() instanceof String)
                .filter(update -> !update.getTime().toInstant().isAfter(end))
                .map(update -> (String) update.getValue())
                .findFirst()
                .flatMap(id -> contents.versions(id).stream()
                        .filter(version -> !version.pada().isAfter(end))
                        .reduce((earlier, later) -> earlier.versi() > later.versi() ? earlier : later)
                        .map((MateriSummary version) -> new Content(id, version.versi(), version.sha256())));
    }

    /** Steps of the application's own processes have no deadline that keeps who did them, and are seldom claimed. */
    private static String performer(HistoricTaskInstance task, RunTrail trail, Optional<Deadline> deadline) {
        return task.getEndTime() == null || !performed(task)
                ? null
                : deadline.map(Deadline::petugas)
                        .or(() -> trail.completedBy(task.getId()))
                        .orElse(task.getAssignee());
    }

    private static boolean performed(HistoricTaskInstance task) {
        return "completed".equals(task.getDeleteReason());
    }

    private static Long minutes(String waktu) {
        try {
            return waktu == null || waktu.matches("P[0-9]+D.*")
                    ? null
                    : Duration.parse(waktu).toMinutes();
        } catch (DateTimeParseException inDays) {
            return null;
        }
    }

    private static Optional<String> text(Map<String, HistoricVariableUpdate> entered, String name) {
        return Optional.ofNullable(entered.get(name)).map(update -> Objects.toString(update.getValue(), null));
    }

    /** A value as people read it; what is not text, a number or yes and no is told by its kind. */
    static String shown(HistoricVariableUpdate update) {
        Object value = update.getValue();
        if (value == null && !"null".equalsIgnoreCase(update.getTypeName())) {
            return "(" + update.getTypeName() + ")";
        }
        String text = value instanceof Boolean yes
                ? (yes ? "ya" : "tidak")
                : value instanceof Date date ? date.toInstant().toString() : Objects.toString(value, "");
        return text.length() > LONGEST ? text.substring(0, LONGEST) + " …" : text;
    }

    private OffsetDateTime at(Instant instant) {
        return instant.atZone(clock.getZone()).toOffsetDateTime();
    }
}
