package id.sophumas.engine.run;

import id.sophumas.engine.Privileged;
import id.sophumas.identity.Caller;
import id.sophumas.identity.Organisasi;
import id.sophumas.identity.Roles;
import id.sophumas.publication.CallingOff;
import id.sophumas.refusal.RequestRefused;
import java.time.Clock;
import java.util.List;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.task.Task;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Calls off a run whose event does not take place: the decision of the owner's superior, with a reason, while nothing of it is public. What
 * waits for its time or for another try does not go out any more. All of it is one transaction, or nothing.
 */
@Service
public class RunCancellations {

    private static final int SHORTEST_REASON = 10;

    private final ProcessEngine engine;
    private final Runs runs;
    private final RunPeople people;
    private final RunMessages messages;
    private final Cancellations cancellations;
    private final CallingOff posts;
    private final Organisasi organisasi;
    private final Clock clock;
    private final TransactionTemplate transaction;

    RunCancellations(
            ProcessEngine engine,
            Runs runs,
            RunPeople people,
            RunMessages messages,
            Cancellations cancellations,
            CallingOff posts,
            Organisasi organisasi,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.engine = engine;
        this.runs = runs;
        this.people = people;
        this.messages = messages;
        this.cancellations = cancellations;
        this.posts = posts;
        this.organisasi = organisasi;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    /**
     * Calls a run off.
     *
     * @param alasan why
     * @throws RequestRefused where there is no such run (NOT_FOUND), it has ended, or something of it is public, may be, or is being sent
     *     (CONFLICT), the caller is not the owner's superior (FORBIDDEN), or the reason is missing (INVALID)
     */
    public Cancellation callOff(String processInstanceId, Caller caller, String alasan) {
        Run run = runs.require(processInstanceId);
        String role = people.above(run, caller)
                .orElseThrow(() ->
                        RequestRefused.forbidden("Pembatalan diputuskan oleh atasan pemilik pelaksanaan ini, yaitu "
                                + people.nameOfSuperior(run.sop()) + ". Sampaikan usul Anda kepadanya."));
        String reason = Reasons.reason(alasan, SHORTEST_REASON, "mengapa kegiatan ini dibatalkan");
        try {
            transaction.executeWithoutResult(status -> {
                posts.close(processInstanceId, caller.id(), reason);
                end(run, caller, role, reason);
            });
        } catch (OptimisticLockingException | ConcurrencyFailureException changing) {
            throw RequestRefused.conflict("Pelaksanaan SOP ini baru saja berubah. Muat ulang, lalu coba lagi.");
        }
        return cancellations.of(processInstanceId).orElseThrow();
    }

    private void end(Run run, Caller caller, String role, String reason) {
        String office = Roles.ADMIN.equals(role) ? "Administrator" : organisasi.nama(role);
        String told = "Dibatalkan oleh %s (%s): %s".formatted(people.name(caller.id()), office, reason);
        List<Task> open = Privileged.call(engine, () -> runs.openTasks(run.processInstanceId()));
        cancellations.record(new Cancellation(
                run.processInstanceId(),
                run.sop().key(),
                run.processDefinitionId(),
                run.sop().versionTag(),
                run.judul(),
                reason,
                caller.id(),
                role,
                run.starter(),
                open.stream()
                        .map(task -> new Cancellation.OpenStep(
                                task.getTaskDefinitionKey(), task.getName(), task.getAssignee()))
                        .toList(),
                clock.instant()));
        Privileged.call(engine, () -> {
            messages.tell(run, open, "pembatalan", caller.id(), "Dibatalkan", told);
            engine.getRuntimeService().deleteProcessInstance(run.processInstanceId(), told, false, false, false, false);
            return null;
        });
    }
}
