package id.sophumas.web.audit;

import id.sophumas.deadline.Pause;
import id.sophumas.deadline.Pauses;
import id.sophumas.web.audit.ProsesView.Operasi;
import id.sophumas.web.audit.ProsesView.Rincian;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.camunda.bpm.engine.EntityTypes;
import org.camunda.bpm.engine.history.HistoricTaskInstance;
import org.camunda.bpm.engine.history.HistoricVariableUpdate;
import org.camunda.bpm.engine.history.UserOperationLogEntry;
import org.springframework.stereotype.Component;

/**
 * What people did to a run, from the engine's log of it: to which step, with which variables, and what it changed. The engine holds a run and
 * each posting it has called on its own; that is one pause, and our record of it knows why.
 */
@Component
class Operations {

    /** Properties whose value is a user id. */
    private static final Set<String> PEOPLE = Set.of("assignee", "owner", "userId");

    /** Properties whose value the engine writes as milliseconds since 1970. */
    private static final Set<String> MOMENTS = Set.of("dueDate", "duedate", "followUpDate", "removalTime");

    /** They only say once more what the operation is called. */
    private static final Set<String> NEEDLESS = Set.of("delete", "suspensionState");

    private static final Set<String> SUSPENSION =
            Set.of(UserOperationLogEntry.OPERATION_TYPE_SUSPEND, UserOperationLogEntry.OPERATION_TYPE_ACTIVATE);

    private final Pauses pauses;
    private final Clock clock;

    Operations(Pauses pauses, Clock clock) {
        this.pauses = pauses;
        this.clock = clock;
    }

    /** One for each operation, the oldest first. */
    List<Operasi> of(RunTrail trail, People people) {
        Map<String, List<UserOperationLogEntry>> operations = new LinkedHashMap<>();
        trail.operations().stream()
                .filter(entry -> !isOfAPause(entry))
                .forEach(entry -> operations
                        .computeIfAbsent(entry.getOperationId() + entry.getEntityType(), id -> new ArrayList<>())
                        .add(entry));
        Stream<Operasi> others = operations.values().stream()
                .map(entries -> operation(entries, entries.get(0).getAnnotation(), trail, people));
        return Stream.concat(others, pausing(trail, people))
                .sorted(Comparator.comparing(Operasi::waktu))
                .toList();
    }

    private static boolean isOfAPause(UserOperationLogEntry entry) {
        return EntityTypes.PROCESS_INSTANCE.equals(entry.getEntityType())
                && SUSPENSION.contains(entry.getOperationType());
    }

    /** Of holding what is held already, or letting go on what goes on, only the first is told. */
    private Stream<Operasi> pausing(RunTrail trail, People people) {
        List<Pause> known = pauses.of(trail.run().getId());
        List<Operasi> told = new ArrayList<>();
        trail.operations().stream()
                .filter(Operations::isOfAPause)
                .sorted(Comparator.comparing(UserOperationLogEntry::getTimestamp))
                .filter(entry -> told.isEmpty() || !last(told).operasi().equals(entry.getOperationType()))
                .forEach(entry -> told.add(operation(List.of(entry), said(entry, known), trail, people)));
        return told.stream();
    }

    /** Why it was paused, or what was said when it went on; what the engine was told where we know of no pause. */
    private static String said(UserOperationLogEntry entry, List<Pause> known) {
        Instant at = entry.getTimestamp().toInstant();
        boolean begins = UserOperationLogEntry.OPERATION_TYPE_SUSPEND.equals(entry.getOperationType());
        return known.stream()
                .filter(pause -> begins || pause.selesai() != null)
                .filter(pause -> !(begins ? pause.mulai() : pause.selesai()).isAfter(at))
                .reduce((earlier, later) -> later)
                .map(pause -> begins ? pause.alasan() : pause.catatan())
                .orElse(entry.getAnnotation());
    }

    private static <T> T last(List<T> some) {
        return some.get(some.size() - 1);
    }

    private Operasi operation(List<UserOperationLogEntry> entries, String note, RunTrail trail, People people) {
        UserOperationLogEntry first = entries.get(0);
        return new Operasi(
                at(first.getTimestamp().toInstant()),
                people.of(first.getUserId(), first.getTimestamp()),
                first.getOperationType(),
                first.getEntityType(),
                first.getCategory(),
                step(first, trail),
                first.getEntityType().equals("Variable") ? variables(first, trail) : List.of(),
                entries.stream()
                        .filter(entry -> entry.getProperty() != null && !NEEDLESS.contains(entry.getProperty()))
                        .map(entry -> new Rincian(
                                entry.getProperty(),
                                value(entry, entry.getOrgValue(), people),
                                value(entry, entry.getNewValue(), people)))
                        .toList(),
                note);
    }

    private static String step(UserOperationLogEntry entry, RunTrail trail) {
        return trail.tasks().stream()
                .filter(task -> task.getId().equals(entry.getTaskId()))
                .map(HistoricTaskInstance::getName)
                .findFirst()
                .orElse(null);
    }

    private static List<String> variables(UserOperationLogEntry entry, RunTrail trail) {
        return trail.updates().stream()
                .filter(update -> Objects.equals(update.getUserOperationId(), entry.getOperationId()))
                .map(HistoricVariableUpdate::getVariableName)
                .distinct()
                .toList();
    }

    private String value(UserOperationLogEntry entry, String value, People people) {
        String property = entry.getProperty();
        if (value == null) {
            return null;
        }
        if (PEOPLE.contains(property)) {
            return people.of(value, entry.getTimestamp()).nama();
        }
        return MOMENTS.contains(property) && value.matches("\\d{1,15}")
                ? at(Instant.ofEpochMilli(Long.parseLong(value))).toString()
                : value;
    }

    private OffsetDateTime at(Instant instant) {
        return instant.atZone(clock.getZone()).toOffsetDateTime();
    }
}
