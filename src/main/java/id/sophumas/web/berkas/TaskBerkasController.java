package id.sophumas.web.berkas;

import id.sophumas.engine.guard.OpenTasks;
import id.sophumas.engine.posting.HandTasks;
import id.sophumas.identity.Callers;
import id.sophumas.materi.FiledDocument;
import id.sophumas.materi.Filing;
import id.sophumas.materi.FilingStep;
import id.sophumas.refusal.RequestRefused;
import id.sophumas.sop.SopCatalogue;
import id.sophumas.web.WorkableTasks;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import org.camunda.bpm.engine.task.Task;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartHttpServletRequest;

/**
 * {@code /api/tugas/{taskId}/berkas}: attaching documents to an open task, for those who may complete it. Access is checked before anything
 * of the request is looked at, and again that the task is still open when the document is attached.
 */
@RestController
@RequestMapping("/api/tugas/{taskId}/berkas")
class TaskBerkasController {

    private final WorkableTasks tasks;
    private final OpenTasks open;
    private final SopCatalogue catalogue;
    private final HandTasks byHand;
    private final Filing filing;
    private final Callers callers;
    private final TransactionTemplate transaction;
    private final Clock clock;

    TaskBerkasController(
            WorkableTasks tasks,
            OpenTasks open,
            SopCatalogue catalogue,
            HandTasks byHand,
            Filing filing,
            Callers callers,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.tasks = tasks;
        this.open = open;
        this.catalogue = catalogue;
        this.byHand = byHand;
        this.filing = filing;
        this.callers = callers;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    @GetMapping
    List<BerkasView> attached(@PathVariable String taskId) {
        tasks.require(taskId);
        return filing.attachedTo(taskId).stream()
                .map(document -> BerkasView.of(document, clock.getZone()))
                .toList();
    }

    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    ResponseEntity<BerkasView> attach(@PathVariable String taskId, MultipartHttpServletRequest request) {
        FilingStep step = filingStep(tasks.require(taskId));
        BerkasParts sent = BerkasParts.of(request);
        FiledDocument document = filing.take(
                step, sent.keterangan(), sent.file(), callers.current().id());
        transaction.executeWithoutResult(status -> {
            open.hold(taskId);
            filing.attach(document);
        });
        BerkasView view = BerkasView.of(document, clock.getZone());
        return ResponseEntity.created(URI.create(request.getContextPath() + view.url()))
                .body(view);
    }

    @DeleteMapping("/{id}")
    ResponseEntity<Void> detach(@PathVariable String taskId, @PathVariable String id) {
        tasks.require(taskId);
        transaction.executeWithoutResult(status -> {
            open.hold(taskId);
            filing.detach(taskId, id);
        });
        return ResponseEntity.noContent().build();
    }

    private FilingStep filingStep(Task task) {
        return catalogue
                .ofDefinition(task.getProcessDefinitionId())
                .flatMap(sop -> sop.step(task.getTaskDefinitionKey()))
                .filter(step -> step.archives() || step.signs())
                .map(step -> new FilingStep(task.getProcessInstanceId(), task.getId(), step.id()))
                .or(() -> byHand.order(task)
                        .map(order -> new FilingStep(order.processInstanceId(), task.getId(), HandTasks.STEP)))
                .orElseThrow(() -> RequestRefused.invalid("Berkas tidak diarsipkan pada langkah ini."));
    }
}
