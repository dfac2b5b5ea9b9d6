package id.sophumas.engine.run;

import id.sophumas.engine.Privileged;
import id.sophumas.refusal.RequestRefused;
import id.sophumas.sop.Sop;
import id.sophumas.sop.SopCatalogue;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;

/** The running instances of SOPs, and what belongs to each: the postings it has called, and all their tasks. */
@Component
public class Runs {

    private final ProcessEngine engine;
    private final SopCatalogue catalogue;

    Runs(ProcessEngine engine, SopCatalogue catalogue) {
        this.engine = engine;
        this.catalogue = catalogue;
    }

    /**
     * The run with this id.
     *
     * @throws RequestRefused where there is none (NOT_FOUND) or it has ended (CONFLICT)
     */
    Run require(String processInstanceId) {
        return running(processInstanceId)
                .orElseThrow(() -> known(processInstanceId)
                                .flatMap(run -> catalogue.ofDefinition(run.getProcessDefinitionId()))
                                .isPresent()
                        ? RequestRefused.conflict(
                                "Pelaksanaan SOP ini sudah berakhir; tidak ada lagi yang dapat diubah.")
                        : RequestRefused.notFound("Proses SOP dengan id itu tidak ditemukan."));
    }

    /** The run with this id; empty where there is none or it has ended. */
    Optional<Run> running(String processInstanceId) {
        return known(processInstanceId)
                .filter(run -> run.getEndTime() == null)
                .flatMap(run ->
                        catalogue.ofDefinition(run.getProcessDefinitionId()).map(sop -> run(run, sop)));
    }

    private Run run(HistoricProcessInstance run, Sop sop) {
        Object judul = Privileged.call(engine, () -> engine.getRuntimeService().getVariable(run.getId(), "judul"));
        return new Run(
                run.getId(), run.getProcessDefinitionId(), sop, run.getStartUserId(), Objects.toString(judul, null));
    }

    private Optional<HistoricProcessInstance> known(String processInstanceId) {
        return Optional.ofNullable(Privileged.call(
                engine,
                () -> engine.getHistoryService()
                        .createHistoricProcessInstanceQuery()
                        .processInstanceId(processInstanceId)
                        .singleResult()));
    }

    /** The instance and those it has called, which the engine suspends and resumes one by one only. */
    List<String> instances(String processInstanceId) {
        List<String> all = new ArrayList<>(List.of(processInstanceId));
        for (int i = 0; i < all.size(); i++) {
            engine.getRuntimeService().createProcessInstanceQuery().superProcessInstanceId(all.get(i)).list().stream()
                    .map(ProcessInstance::getId)
                    .forEach(all::add);
        }
        return all;
    }

    /** The tasks that wait, those of its postings among them. */
    List<Task> openTasks(String processInstanceId) {
        return instances(processInstanceId).stream()
                .flatMap(instance ->
                        engine.getTaskService().createTaskQuery().processInstanceId(instance).list().stream())
                .toList();
    }
}
