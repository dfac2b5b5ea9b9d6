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
        return Privileged.call(engine, () -> {
            HistoricProcessInstance known = engine.getHistoryService()
                    .createHistoricProcessInstanceQuery()
                    .processInstanceId(processInstanceId)
                    .singleResult();
            Sop sop = Optional.ofNullable(known)
                    .flatMap(found -> catalogue.ofDefinition(found.getProcessDefinitionId()))
                    .orElseThrow(() -> RequestRefused.notFound("Proses SOP dengan id itu tidak ditemukan."));
            if (known.getEndTime() != null) {
                throw ended();
            }
            String judul = Objects.toString(engine.getRuntimeService().getVariable(processInstanceId, "judul"), null);
            return new Run(processInstanceId, known.getProcessDefinitionId(), sop, known.getStartUserId(), judul);
        });
    }

    static RequestRefused ended() {
        return RequestRefused.conflict("Pelaksanaan SOP ini sudah berakhir; tidak ada lagi yang dapat diubah.");
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
