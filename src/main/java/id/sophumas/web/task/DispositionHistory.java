package id.sophumas.web.task;

import id.sophumas.engine.Privileged;
import id.sophumas.identity.Members;
import id.sophumas.sop.Sop;
import id.sophumas.sop.Step;
import id.sophumas.web.task.TaskSheet.DispositionLine;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.history.HistoricTaskInstance;
import org.camunda.bpm.engine.history.HistoricVariableUpdate;
import org.springframework.stereotype.Component;

/** Reads the dispositions of an instance back out of the history: what was set at which task, by whom. */
@Component
class DispositionHistory {

    private final ProcessEngine engine;
    private final Members members;
    private final Clock clock;

    DispositionHistory(ProcessEngine engine, Members members, Clock clock) {
        this.engine = engine;
        this.members = members;
        this.clock = clock;
    }

    /** The dispositions given so far, oldest first. */
    List<DispositionLine> of(Sop sop, String processInstanceId) {
        return Privileged.call(engine, () -> read(sop, processInstanceId));
    }

    private List<DispositionLine> read(Sop sop, String processInstanceId) {
        HistoryService history = engine.getHistoryService();
        Map<String, Map<String, Object>> setBy = new HashMap<>();
        history
                .createHistoricDetailQuery()
                .variableUpdates()
                .processInstanceId(processInstanceId)
                .disableBinaryFetching()
                .list()
                .stream()
                .map(HistoricVariableUpdate.class::cast)
                .forEach(update -> setBy.computeIfAbsent(update.getActivityInstanceId(), id -> new HashMap<>())
                        .put(update.getVariableName(), update.getValue()));
        return history
                .createHistoricTaskInstanceQuery()
                .processInstanceId(processInstanceId)
                .finished()
                .orderByHistoricTaskInstanceEndTime()
                .asc()
                .list()
                .stream()
                .filter(task -> setBy.getOrDefault(task.getActivityInstanceId(), Map.of())
                        .containsKey("instruksi"))
                .map(task -> line(sop, task, setBy.get(task.getActivityInstanceId())))
                .toList();
    }

    private DispositionLine line(Sop sop, HistoricTaskInstance task, Map<String, Object> set) {
        String recipient = (String) set.get("penerima");
        return new DispositionLine(
                sop.step(task.getTaskDefinitionKey()).map(Step::name).orElse(task.getName()),
                task.getAssignee() == null
                        ? roleName(sop, task)
                        : members.name(task.getAssignee(), task.getEndTime().toInstant()),
                OffsetDateTime.ofInstant(task.getEndTime().toInstant(), clock.getZone()),
                (String) set.get("instruksi"),
                (String) set.get("dasarDisposisi"),
                recipient == null || recipient.isBlank()
                        ? null
                        : members.name(recipient, task.getEndTime().toInstant()));
    }

    private static String roleName(Sop sop, HistoricTaskInstance task) {
        return sop.step(task.getTaskDefinitionKey())
                .map(step -> sop.roleNames().getOrDefault(step.role(), step.role()))
                .orElse(null);
    }
}
