package id.sophumas.engine.run;

import id.sophumas.deadline.Deadlines;
import id.sophumas.deadline.Deadlines.Moved;
import id.sophumas.deadline.Deviations;
import id.sophumas.deadline.Pause;
import id.sophumas.deadline.PauseText;
import id.sophumas.deadline.Pauses;
import id.sophumas.deadline.RoleCalendars;
import id.sophumas.engine.Privileged;
import id.sophumas.identity.Caller;
import id.sophumas.refusal.RequestRefused;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import java.util.List;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.UpdateProcessInstanceSuspensionStateBuilder;
import org.camunda.bpm.engine.task.Task;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Pauses a run and lets it go on. In a pause the engine holds the run and the postings it has called: no task is completed, no timer fires,
 * nothing is posted. A post that is being sent at that moment is sent to its end, for the ledger says so; what follows it waits. When the
 * run goes on, each open task has the working time left that it had, and its timer the same instant as its due date.
 */
@Service
public class RunPauses {

    private static final int SHORTEST_REASON = 5;
    private static final Duration LATEST = Duration.ofDays(366);

    /** How the engine notes of a timer that it counts a duration, and does not wait for a date. */
    private static final String COUNTS = "DURATION";

    private final ProcessEngine engine;
    private final Runs runs;
    private final RunPeople people;
    private final RunMessages messages;
    private final Pauses pauses;
    private final PauseText text;
    private final Deadlines deadlines;
    private final Deviations deviations;
    private final RoleCalendars calendars;
    private final Clock clock;
    private final TransactionTemplate transaction;

    RunPauses(
            ProcessEngine engine,
            Runs runs,
            RunPeople people,
            RunMessages messages,
            Pauses pauses,
            PauseText text,
            Deadlines deadlines,
            Deviations deviations,
            RoleCalendars calendars,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.engine = engine;
        this.runs = runs;
        this.people = people;
        this.messages = messages;
        this.pauses = pauses;
        this.text = text;
        this.deadlines = deadlines;
        this.deviations = deviations;
        this.calendars = calendars;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    /**
     * Pauses a run.
     *
     * @param alasan what it waits for
     * @param sampai when to remind the owner; null for never. The run does not go on by itself
     * @throws RequestRefused where there is no such run (NOT_FOUND), it has ended or is paused (CONFLICT), the caller is not its owner
     *     (FORBIDDEN), or what is sent is not right (INVALID)
     */
    public Pause pause(String processInstanceId, Caller caller, String alasan, Instant sampai) {
        Run run = runs.require(processInstanceId);
        if (!people.isOwner(run, caller)) {
            throw RequestRefused.forbidden("Jeda hanya dapat dimulai oleh yang memulai SOP ini atau pemegang peran "
                    + run.sop()
                            .roleNames()
                            .getOrDefault(run.sop().starter(), run.sop().starter()) + ".");
        }
        String reason = Reasons.reason(alasan, SHORTEST_REASON, "apa yang ditunggu");
        Instant now = now();
        if (sampai != null && (!sampai.isAfter(now) || sampai.isAfter(now.plus(LATEST)))) {
            throw RequestRefused.invalid("Waktu \"sampai\" harus di masa depan, paling lama satu tahun dari sekarang.");
        }
        try {
            transaction.executeWithoutResult(status -> {
                pauses.begin(processInstanceId, run.sop().key(), reason, sampai, now, caller.id());
                hold(processInstanceId);
                tell(
                        run,
                        caller,
                        "Dijeda",
                        text.of(open(run), people.name(caller.id())) + " Tenggat berhenti dihitung.");
            });
        } catch (DuplicateKeyException paused) {
            throw RequestRefused.conflict(
                    "Pelaksanaan SOP ini sudah dijeda. Lanjutkan dahulu sebelum menjedanya lagi.");
        } catch (OptimisticLockingException changing) {
            throw changed();
        }
        // Whoever completed a task at the same moment may have begun the next one unseen by the first look.
        transaction.executeWithoutResult(status -> hold(processInstanceId));
        return open(run);
    }

    /**
     * Lets a run go on.
     *
     * @param catatan what is to be said of it; null for nothing
     * @throws RequestRefused where there is no such run (NOT_FOUND), it has ended or is not paused (CONFLICT), the caller is neither its owner
     *     nor his superior (FORBIDDEN), or the note cannot be kept (INVALID)
     */
    public Pause resume(String processInstanceId, Caller caller, String catatan) {
        Run run = runs.require(processInstanceId);
        if (!people.isOwner(run, caller) && people.above(run, caller).isEmpty()) {
            throw RequestRefused.forbidden(
                    "Pelaksanaan SOP ini hanya dapat dilanjutkan oleh pemiliknya atau atasannya, yaitu "
                            + people.nameOfSuperior(run.sop()) + ".");
        }
        String note = Reasons.note(catatan, "catatan").orElse(null);
        try {
            return transaction.execute(status -> resumed(run, caller, note));
        } catch (OptimisticLockingException changing) {
            throw changed();
        }
    }

    private Pause resumed(Run run, Caller caller, String note) {
        String id = run.processInstanceId();
        if (!pauses.end(id, now(), caller.id(), note)) {
            throw RequestRefused.conflict("Pelaksanaan SOP ini tidak sedang dijeda.");
        }
        List<Pause> all = pauses.of(id);
        Pause last = all.get(all.size() - 1);
        deviations.closePause(
                id, last.selesai(), calendars.of(run.sop().starter()).between(last.mulai(), last.selesai()));
        Privileged.call(engine, () -> {
            runs.instances(id).forEach(instance -> state(instance).activate());
            return null;
        });
        Privileged.call(engine, () -> {
            engine.getTaskService()
                    .createTaskQuery()
                    .processInstanceId(id)
                    .list()
                    .forEach(task -> deadlines.moveOver(task.getId(), last).ifPresent(moved -> move(task, moved)));
            return null;
        });
        tell(
                run,
                caller,
                "Dilanjutkan",
                "Dilanjutkan oleh %s. Tenggat bergeser sebanyak waktu jeda.%s"
                        .formatted(people.name(caller.id()), note == null ? "" : "\nCatatan: " + note));
        return last;
    }

    private void move(Task task, Moved moved) {
        Date before = task.getDueDate();
        task.setDueDate(Date.from(moved.due()));
        engine.getTaskService().saveTask(task);
        engine.getManagementService().createJobQuery().executionId(task.getExecutionId()).timers().list().stream()
                .filter(this::counts)
                .forEach(timer -> engine.getManagementService()
                        .setJobDuedate(
                                timer.getId(),
                                timer.getDuedate().equals(before)
                                        ? task.getDueDate()
                                        : Date.from(moved.others()
                                                .due(timer.getDuedate().toInstant()))));
    }

    private boolean counts(Job timer) {
        return engine.getManagementService()
                .createJobDefinitionQuery()
                .jobDefinitionId(timer.getJobDefinitionId())
                .singleResult()
                .getJobConfiguration()
                .startsWith(COUNTS);
    }

    private void hold(String processInstanceId) {
        Privileged.call(engine, () -> {
            // What is held already is not held again, which would stand in the history as if somebody had done it
            // twice.
            runs.instances(processInstanceId).stream()
                    .filter(this::goesOn)
                    .forEach(instance -> state(instance).suspend());
            return null;
        });
    }

    private boolean goesOn(String instance) {
        return engine.getRuntimeService()
                                .createExecutionQuery()
                                .processInstanceId(instance)
                                .active()
                                .count()
                        + engine.getTaskService()
                                .createTaskQuery()
                                .processInstanceId(instance)
                                .active()
                                .count()
                        + engine.getManagementService()
                                .createJobQuery()
                                .processInstanceId(instance)
                                .active()
                                .count()
                > 0;
    }

    private void tell(Run run, Caller caller, String title, String sentence) {
        Privileged.call(engine, () -> {
            messages.tell(run, runs.openTasks(run.processInstanceId()), "jeda", caller.id(), title, sentence);
            return null;
        });
    }

    private UpdateProcessInstanceSuspensionStateBuilder state(String processInstanceId) {
        return engine.getRuntimeService().updateProcessInstanceSuspensionState().byProcessInstanceId(processInstanceId);
    }

    private Pause open(Run run) {
        return pauses.open(run.processInstanceId()).orElseThrow(RunPauses::changed);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    private static RequestRefused changed() {
        return RequestRefused.conflict("Pelaksanaan SOP ini baru saja berubah. Muat ulang, lalu coba lagi.");
    }
}
