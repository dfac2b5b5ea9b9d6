package id.sophumas.web.audit;

import id.sophumas.web.audit.ProsesView.Operasi;
import id.sophumas.web.audit.ProsesView.Rincian;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.camunda.bpm.engine.history.HistoricTaskInstance;
import org.camunda.bpm.engine.history.HistoricVariableUpdate;
import org.camunda.bpm.engine.history.UserOperationLogEntry;
import org.springframework.stereotype.Component;

/** What people did to a run, from the engine's log of it: to which step, with which variables, and what it changed. */
@Component
class Operations {

    /** Properties whose value is a user id. */
    private static final Set<String> PEOPLE = Set.of("assignee", "owner", "userId");

    /** Properties whose value the engine writes as milliseconds since 1970. */
    private static final Set<String> MOMENTS = Set.of("dueDate", "duedate", "followUpDate", "removalTime");

    /** They only say once more what the operation is called. */
    private static final Set<String> NEEDLESS = Set.of("delete", "suspensionState");

    private final Clock clock;

    Operations(Clock clock) {
        this.clock = clock;
    }

    /** One for each operation, the oldest first. */
    List<Operasi> of(RunTrail trail, People people) {
        Map<String, List<UserOperationLogEntry>> operations = new LinkedHashMap<>();
        trail.operations()
                .forEach(entry -> operations
                        .computeIfAbsent(entry.getOperationId() + entry.getEntityType(), id -> new ArrayList<>())
                        .add(entry));
        return operations.values().stream()
                .map(entries -> operation(entries, trail, people))
                .sorted((some, other) -> some.waktu().compareTo(other.waktu()))
                .toList();
    }

    private Operasi operation(List<UserOperationLogEntry> entries, RunTrail trail, People people) {
        UserOperationLogEntry first = entries.get(0);
        return new Operasi(
                at(first.getTimestamp().toInstant()),
                people.of(first.getUserId()),
                first.getOperationType(),
                first.getEntityType(),
                first.getCategory(),
                step(first, trail),
                first.getEntityType().equals("Variable") ? variables(first, trail) : List.of(),
                entries.stream()
                        .filter(entry -> entry.getProperty() != null && !NEEDLESS.contains(entry.getProperty()))
                        .map(entry -> new Rincian(
                                entry.getProperty(),
                                value(entry.getProperty(), entry.getOrgValue(), people),
                                value(entry.getProperty(), entry.getNewValue(), people)))
                        .toList(),
                first.getAnnotation());
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

    private String value(String property, String value, People people) {
        if (value == null) {
            return null;
        }
        if (PEOPLE.contains(property)) {
            return people.of(value).nama();
        }
        return MOMENTS.contains(property) && value.matches("\\d{1,15}")
                ? at(Instant.ofEpochMilli(Long.parseLong(value))).toString()
                : value;
    }

    private OffsetDateTime at(Instant instant) {
        return instant.atZone(clock.getZone()).toOffsetDateTime();
    }
}
