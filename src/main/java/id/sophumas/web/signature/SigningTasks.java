package id.sophumas.web.signature;

import id.sophumas.engine.Privileged;
import id.sophumas.materi.FilingStep;
import id.sophumas.materi.MateriService;
import id.sophumas.materi.MateriVersion;
import id.sophumas.refusal.RequestRefused;
import id.sophumas.sop.Sop;
import id.sophumas.sop.SopCatalogue;
import id.sophumas.sop.Step;
import id.sophumas.web.WorkableTasks;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;

/** The open tasks in which the caller may sign. */
@Component
class SigningTasks {

    private final WorkableTasks tasks;
    private final SopCatalogue catalogue;
    private final MateriService materi;
    private final ProcessEngine engine;

    /** A task that signs, and the newest version of what is to be signed. */
    record SigningTask(Sop sop, Step sopStep, FilingStep step, MateriVersion version) {}

    SigningTasks(WorkableTasks tasks, SopCatalogue catalogue, MateriService materi, ProcessEngine engine) {
        this.tasks = tasks;
        this.catalogue = catalogue;
        this.materi = materi;
        this.engine = engine;
    }

    /**
     * The task with this id.
     *
     * @throws RequestRefused where the caller may not work on it, it signs nothing, or nothing was written yet
     */
    SigningTask require(String taskId) {
        Task task = tasks.require(taskId);
        Sop sop = catalogue.ofDefinition(task.getProcessDefinitionId()).orElseThrow(SigningTasks::signsNothing);
        Step step = sop.step(task.getTaskDefinitionKey()).filter(Step::signs).orElseThrow(SigningTasks::signsNothing);
        String run = task.getProcessInstanceId();
        String materiId = (String)
                Privileged.call(engine, () -> engine.getRuntimeService().getVariable(run, "materiId"));
        if (materiId == null) {
            throw RequestRefused.invalid("Belum ada materi yang dapat ditandatangani pada proses ini.");
        }
        materi.requireOf(run, materiId);
        return new SigningTask(sop, step, new FilingStep(run, taskId, step.id()), materi.latest(materiId));
    }

    private static RequestRefused signsNothing() {
        return RequestRefused.invalid("Langkah ini tidak ditandatangani.");
    }
}
