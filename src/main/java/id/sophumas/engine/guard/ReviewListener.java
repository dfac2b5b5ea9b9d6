package id.sophumas.engine.guard;

import id.sophumas.materi.MateriService;
import id.sophumas.materi.Reviews;
import id.sophumas.sop.SopCatalogue;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** Notes which version a review that may revise finds when it begins: see {@link Authorship}. */
@Component
class ReviewListener implements TaskListener {

    private final SopCatalogue catalogue;
    private final MateriService materi;
    private final Reviews reviews;

    ReviewListener(SopCatalogue catalogue, MateriService materi, Reviews reviews) {
        this.catalogue = catalogue;
        this.materi = materi;
        this.reviews = reviews;
    }

    @Override
    public void notify(DelegateTask task) {
        if (task.getProcessDefinitionId() == null || !(task.getVariable("materiId") instanceof String materiId)) {
            return;
        }
        catalogue
                .ofDefinition(task.getProcessDefinitionId())
                .flatMap(sop -> sop.step(task.getTaskDefinitionKey()))
                .filter(step -> step.decides() && step.writes())
                .ifPresent(step ->
                        reviews.begin(task.getProcessInstanceId(), step.id(), materiId, materi.latestNumber(materiId)));
    }
}
