package id.sophumas.web.task;

import id.sophumas.engine.Privileged;
import id.sophumas.engine.guard.OpenTasks;
import id.sophumas.refusal.RequestRefused;
import id.sophumas.sop.SopCatalogue;
import id.sophumas.sop.Step;
import id.sophumas.web.WorkableTasks;
import id.sophumas.web.materi.MateriAccess;
import java.util.Optional;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.task.Task;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/**
 * {@code PUT /api/tugas/{taskId}/konsep}: which content is being written at a task, so that its writer finds it on another device, and whoever
 * takes the task over finds it at all. It becomes the run's content when the step is completed with it, not before.
 */
@RestController
class KonsepController {

    /** The content that is being written. */
    record Konsep(String materiId) {}

    private final Drafts drafts;
    private final WorkableTasks tasks;
    private final MateriAccess access;
    private final SopCatalogue catalogue;

    KonsepController(Drafts drafts, WorkableTasks tasks, MateriAccess access, SopCatalogue catalogue) {
        this.drafts = drafts;
        this.tasks = tasks;
        this.access = access;
        this.catalogue = catalogue;
    }

    @PutMapping("/api/tugas/{taskId}/konsep")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void keep(@PathVariable String taskId, @RequestBody Konsep sent) {
        Task task = tasks.require(taskId);
        boolean writes = catalogue
                .ofDefinition(task.getProcessDefinitionId())
                .flatMap(sop -> sop.step(task.getTaskDefinitionKey()))
                .filter(Step::writes)
                .isPresent();
        if (!writes) {
            throw RequestRefused.invalid("Materi tidak ditulis pada langkah ini.");
        }
        if (sent.materiId() == null || sent.materiId().isBlank()) {
            throw RequestRefused.invalid("Isian \"materiId\" wajib diisi dengan id materi yang sudah disimpan.");
        }
        access.writer(sent.materiId());
        drafts.keep(taskId, sent.materiId());
    }

    /** Kept with the task itself, and gone with it. */
    @Component
    static class Drafts {

        private static final String VARIABLE = "konsepMateriId";

        private final ProcessEngine engine;
        private final OpenTasks open;

        Drafts(ProcessEngine engine, OpenTasks open) {
            this.engine = engine;
            this.open = open;
        }

        @Transactional
        void keep(String taskId, String materiId) {
            open.hold(taskId);
            Privileged.call(engine, () -> {
                engine.getTaskService().setVariableLocal(taskId, VARIABLE, materiId);
                return null;
            });
        }

        Optional<String> of(String taskId) {
            return Optional.ofNullable((String)
                    Privileged.call(engine, () -> engine.getTaskService().getVariableLocal(taskId, VARIABLE)));
        }
    }
}
