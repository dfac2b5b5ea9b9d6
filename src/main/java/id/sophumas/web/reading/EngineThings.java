package id.sophumas.web.reading;

import id.sophumas.engine.Privileged;
import java.util.Optional;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.camunda.bpm.engine.history.HistoricIncident;
import org.camunda.bpm.engine.history.HistoricTaskInstance;
import org.camunda.bpm.engine.history.HistoricVariableInstance;
import org.springframework.stereotype.Component;

/** The runs that the engine's things belong to, finished ones too. */
@Component
class EngineThings {

    private final ProcessEngine engine;

    EngineThings(ProcessEngine engine) {
        this.engine = engine;
    }

    /** A task's name and run. */
    record TaskOfRun(String name, String run) {}

    /** Empty where there is no such task. */
    Optional<TaskOfRun> task(String id) {
        return Optional.ofNullable(Privileged.call(engine, () -> {
                    HistoricTaskInstance found = history()
                            .createHistoricTaskInstanceQuery()
                            .taskId(id)
                            .singleResult();
                    return found;
                }))
                .map(found -> new TaskOfRun(found.getName(), found.getProcessInstanceId()));
    }

    /**
     * The run of a thing.
     *
     * @param resource as the engine's REST interface calls it
     * @return empty where it is unknown
     */
    Optional<String> runOf(String resource, String id) {
        return Optional.ofNullable(Privileged.call(engine, () -> switch (resource) {
            case "process-instance" -> id;
            case "task" -> task(id).map(TaskOfRun::run).orElse(null);
            case "variable-instance" -> {
                HistoricVariableInstance found = history()
                        .createHistoricVariableInstanceQuery()
                        .variableId(id)
                        .singleResult();
                yield found == null ? null : found.getProcessInstanceId();
            }
            case "activity-instance" -> {
                HistoricActivityInstance found = history()
                        .createHistoricActivityInstanceQuery()
                        .activityInstanceId(id)
                        .singleResult();
                yield found == null ? null : found.getProcessInstanceId();
            }
            case "incident" -> {
                HistoricIncident found =
                        history().createHistoricIncidentQuery().incidentId(id).singleResult();
                yield found == null ? null : found.getProcessInstanceId();
            }
            default -> null;
        }));
    }

    private HistoryService history() {
        return engine.getHistoryService();
    }
}
