package id.sophumas.web.task;

import id.sophumas.engine.Privileged;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.springframework.stereotype.Component;

/** The earlier runs of an SOP that a new one may be related to. */
@Component
class RelatedRuns {

    private static final int NEWEST = 20;

    private final ProcessEngine engine;
    private final Clock clock;

    RelatedRuns(ProcessEngine engine, Clock clock) {
        this.engine = engine;
        this.clock = clock;
    }

    /** The newest runs of the SOP, running or finished, the newest first. */
    List<Run> of(String key) {
        return Privileged.call(engine, () -> newest(key));
    }

    /** The run of the same SOP that was named at the start; null where none was, the text as it stands where it names no such run. */
    Run named(String key, String terkait) {
        if (terkait == null || terkait.isBlank()) {
            return null;
        }
        return Privileged.call(
                        engine,
                        () -> titled(engine.getHistoryService()
                                .createHistoricProcessInstanceQuery()
                                .processDefinitionKey(key)
                                .processInstanceId(terkait)
                                .list()))
                .stream()
                .findFirst()
                .orElse(new Run(terkait, terkait, null));
    }

    private List<Run> newest(String key) {
        return titled(engine.getHistoryService()
                .createHistoricProcessInstanceQuery()
                .processDefinitionKey(key)
                .orderByProcessInstanceStartTime()
                .desc()
                .listPage(0, NEWEST));
    }

    private List<Run> titled(List<HistoricProcessInstance> runs) {
        if (runs.isEmpty()) {
            return List.of();
        }
        Map<String, Object> titles = new HashMap<>();
        engine.getHistoryService()
                .createHistoricVariableInstanceQuery()
                .processInstanceIdIn(
                        runs.stream().map(HistoricProcessInstance::getId).toArray(String[]::new))
                .variableName("judul")
                .list()
                .forEach(title -> titles.put(title.getProcessInstanceId(), title.getValue()));
        return runs.stream()
                .map(run -> new Run(
                        run.getId(),
                        String.valueOf(titles.getOrDefault(run.getId(), run.getId())),
                        OffsetDateTime.ofInstant(run.getStartTime().toInstant(), clock.getZone())))
                .toList();
    }

    /**
     * One earlier run.
     *
     * @param id process instance id
     * @param judul its title
     * @param waktu when it was started, in the application's zone; null where the id names no run
     */
    record Run(String id, String judul, OffsetDateTime waktu) {}
}
