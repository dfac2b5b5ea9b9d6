package id.sophumas.web.audit;

import id.sophumas.engine.Privileged;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.camunda.bpm.engine.history.HistoricIncident;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.camunda.bpm.engine.history.HistoricTaskInstance;
import org.camunda.bpm.engine.history.HistoricVariableUpdate;
import org.camunda.bpm.engine.history.UserOperationLogEntry;

/**
 * What the engine's history holds of a run and of the processes it called.
 *
 * @param tasks in the order they were given
 * @param activities of the run itself, in the order they were entered
 * @param updates of variables, the oldest first, without the contents of files
 * @param operations the oldest first
 * @param incidents the oldest first
 */
record RunTrail(
        HistoricProcessInstance run,
        List<HistoricTaskInstance> tasks,
        List<HistoricActivityInstance> activities,
        List<HistoricVariableUpdate> updates,
        List<UserOperationLogEntry> operations,
        List<HistoricIncident> incidents) {

    /** Read by the application itself: whether the caller may was decided before. Null where the engine no longer has the run. */
    static RunTrail read(ProcessEngine engine, String processInstanceId) {
        return Privileged.call(engine, () -> {
            HistoryService history = engine.getHistoryService();
            HistoricProcessInstance run = history.createHistoricProcessInstanceQuery()
                    .processInstanceId(processInstanceId)
                    .singleResult();
            if (run == null) {
                return null;
            }
            List<String> ids =
                    history
                            .createHistoricProcessInstanceQuery()
                            .rootProcessInstanceId(processInstanceId)
                            .list()
                            .stream()
                            .map(HistoricProcessInstance::getId)
                            .toList();
            return new RunTrail(
                    run,
                    history.createHistoricTaskInstanceQuery()
                            .rootProcessInstanceId(processInstanceId)
                            .orderByHistoricActivityInstanceStartTime()
                            .asc()
                            .list(),
                    history.createHistoricActivityInstanceQuery()
                            .processInstanceId(processInstanceId)
                            .orderPartiallyByOccurrence()
                            .asc()
                            .list(),
                    updates(history, processInstanceId),
                    ids.stream()
                            .flatMap(id -> history
                                    .createUserOperationLogQuery()
                                    .processInstanceId(id)
                                    .orderByTimestamp()
                                    .asc()
                                    .list()
                                    .stream())
                            .toList(),
                    ids.stream()
                            .flatMap(id -> history
                                    .createHistoricIncidentQuery()
                                    .processInstanceId(id)
                                    .orderByCreateTime()
                                    .asc()
                                    .list()
                                    .stream())
                            .toList());
        });
    }

    private static List<HistoricVariableUpdate> updates(HistoryService history, String processInstanceId) {
        return history
                .createHistoricDetailQuery()
                .variableUpdates()
                .processInstanceId(processInstanceId)
                .disableBinaryFetching()
                .disableCustomObjectDeserialization()
                .orderPartiallyByOccurrence()
                .asc()
                .list()
                .stream()
                .map(HistoricVariableUpdate.class::cast)
                .toList();
    }

    /** What was entered at each activity, by its id as an instance; a later value replaces an earlier one. */
    Map<String, Map<String, HistoricVariableUpdate>> entered() {
        Map<String, Map<String, HistoricVariableUpdate>> entered = new HashMap<>();
        updates.forEach(update -> entered.computeIfAbsent(update.getActivityInstanceId(), id -> new LinkedHashMap<>())
                .put(update.getVariableName(), update));
        return entered;
    }
}
