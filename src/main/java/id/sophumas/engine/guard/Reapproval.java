package id.sophumas.engine.guard;

import id.sophumas.materi.Approvals;
import id.sophumas.refusal.RequestRefused;
import id.sophumas.sop.Sop;
import id.sophumas.sop.SopCatalogue;
import id.sophumas.sop.Step;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;

/**
 * The way on for content that was changed after its approval. The SOPs know no step back from a release, and a release of anything but
 * the approved version is refused, so the instance is moved back to its last decision; the history shows the move and who asked for it.
 */
@Component
public class Reapproval {

    private final ProcessEngine engine;
    private final SopCatalogue catalogue;
    private final Approvals approvals;
    private final PausedRuns paused;

    Reapproval(ProcessEngine engine, SopCatalogue catalogue, Approvals approvals, PausedRuns paused) {
        this.paused = paused;
        this.engine = engine;
        this.catalogue = catalogue;
        this.approvals = approvals;
    }

    /**
     * Sends the instance of a waiting release back to the decision it rests on.
     *
     * @param task the release task, one the caller may work on
     * @return the step that now waits for a decision
     * @throws RequestRefused where the task is no release, its SOP has no decision, its run is paused, or the newest version is the approved one
     */
    public Step request(Task task) {
        Sop sop = catalogue
                .ofDefinition(task.getProcessDefinitionId())
                .orElseThrow(() -> RequestRefused.invalid("Tugas ini bukan langkah SOP."));
        Step decision = sop.step(task.getTaskDefinitionKey())
                .filter(Step::isPublishing)
                .flatMap(sop::approvalBefore)
                .orElseThrow(() -> RequestRefused.invalid(
                        "Persetujuan ulang hanya dapat diminta pada langkah penayangan yang didahului persetujuan."));
        if (task.isSuspended()) {
            throw paused.refusal(task.getProcessInstanceId());
        }
        if (approvals.isLatestApproved(task.getProcessInstanceId())) {
            throw RequestRefused.conflict("Versi terbaru sudah disetujui. Lanjutkan penayangan.");
        }
        engine.getRuntimeService()
                .createProcessInstanceModification(task.getProcessInstanceId())
                .setAnnotation("Materi berubah setelah disetujui: dimintakan persetujuan ulang")
                .startBeforeActivity(decision.id())
                .cancelAllForActivity(task.getTaskDefinitionKey())
                .execute();
        return decision;
    }
}
