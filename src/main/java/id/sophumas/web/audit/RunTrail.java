package id.sophumas.web.audit;

import id.sophumas.engine.Privileged;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.camunda.bpm.engine.history.HistoricIncident;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.camunda.bpm.engine.history.HistoricTaskInstance;
import org.camunda.bpm.engine.history.HistoricVariableUpdate;
import org.camunda.bpm.engine.history.UserOperationLogEntry;
import org.camunda.bpm.engine.impl.RepositoryServiceImpl;

/**
 * What the engine's history holds of a run and of the processes it called.
 *
 * @param tasks in the order they were given
 * @param activities of the run itself, in the order they were entered
 * @param updates of variables, the oldest first, without the contents of files
 * @param operations the oldest first
 * @param incidents the oldest first
 * @param places names of the elements they stand at, by the incidents' ids; without those that have no name
 * @param channels of the postings it called, by their ids
 */
record RunTrail(
        HistoricProcessInstance run,
        List<HistoricTaskInstance> tasks,
        List<HistoricActivityInstance> activities,
        List<HistoricVariableUpdate> updates,
        List<UserOperationLogEntry> operations,
        List<HistoricIncident> incidents,
        Map<String, String> places,
        Map<String, String> channels) {

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
            List<HistoricIncident> incidents = incidents(history, ids);
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
                    incidents,
                    places(engine, incidents),
                    channels(history, processInstanceId, ids));
        });
    }

    private static List<HistoricIncident> incidents(HistoryService history, List<String> ids) {
        return ids.stream()
                .flatMap(id ->
                        history
                                .createHistoricIncidentQuery()
                                .processInstanceId(id)
                                .orderByCreateTime()
                                .asc()
                                .list()
                                .stream())
                .toList();
    }

    /** A job that failed before its activity began has left nothing in the history: the names are the version's own. */
    private static Map<String, String> places(ProcessEngine engine, List<HistoricIncident> incidents) {
        RepositoryServiceImpl versions = (RepositoryServiceImpl) engine.getRepositoryService();
        Map<String, String> places = new HashMap<>();
        incidents.forEach(
                each -> Optional.ofNullable(versions.getDeployedProcessDefinition(each.getProcessDefinitionId())
                                .findActivity(each.getActivityId()))
                        .map(activity -> activity.getProperty("name"))
                        .ifPresent(name -> places.put(each.getId(), name.toString())));
        return places;
    }

    /** The run itself has a variable of that name too: all channels of its release. */
    private static Map<String, String> channels(HistoryService history, String run, List<String> ids) {
        Map<String, String> channels = new HashMap<>();
        history
                .createHistoricVariableInstanceQuery()
                .processInstanceIdIn(ids.toArray(String[]::new))
                .variableName("kanal")
                .list()
                .stream()
                .filter(variable -> !variable.getProcessInstanceId().equals(run) && variable.getValue() != null)
                .forEach(variable -> channels.put(
                        variable.getProcessInstanceId(), variable.getValue().toString()));
        return channels;
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

    /** Who completed a task, by the engine's log; empty where the application did, or nobody has. */
    Optional<String> completedBy(String taskId) {
        return operations.stream()
                .filter(entry -> taskId.equals(entry.getTaskId()))
                .filter(entry -> UserOperationLogEntry.OPERATION_TYPE_COMPLETE.equals(entry.getOperationType()))
                .map(UserOperationLogEntry::getUserId)
                .filter(Objects::nonNull)
                .findFirst();
    }

    /** What was entered at each activity, by its id as an instance; a later value replaces an earlier one. */
    Map<String, Map<String, HistoricVariableUpdate>> entered() {
        Map<String, Map<String, HistoricVariableUpdate>> entered = new HashMap<>();
        updates.forEach(update -> entered.computeIfAbsent(update.getActivityInstanceId(), id -> new LinkedHashMap<>())
                .put(update.getVariableName(), update));
        return entered;
    }
}
