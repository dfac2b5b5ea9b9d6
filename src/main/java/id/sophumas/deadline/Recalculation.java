package id.sophumas.deadline;

import id.sophumas.notification.Notifications;
import id.sophumas.sop.SopCatalogue;
import id.sophumas.workingtime.CalendarsChanged;
import java.time.Clock;
import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Works the deadlines of open tasks out anew when the calendar has changed: task, timer and explanation together, each task in a transaction
 * of its own, with a record of the old and the new. Several nodes may do so at once; a task that has been dealt with is left alone.
 */
@Service
public class Recalculation {

    private static final Logger LOG = LoggerFactory.getLogger(Recalculation.class);

    private final OpenTasks tasks;
    private final Deadlines deadlines;
    private final DeadlineChanges changes;
    private final Deviations deviations;
    private final Notifications notifications;
    private final SopCatalogue catalogue;
    private final Clock clock;
    private final TransactionTemplate transaction;
    private final DeadlineText text;

    /** What is still to be done; null where nothing is. */
    private volatile String pending;

    Recalculation(
            OpenTasks tasks,
            Deadlines deadlines,
            DeadlineChanges changes,
            Deviations deviations,
            Notifications notifications,
            SopCatalogue catalogue,
            RoleCalendars calendars,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.tasks = tasks;
        this.deadlines = deadlines;
        this.changes = changes;
        this.deviations = deviations;
        this.notifications = notifications;
        this.catalogue = catalogue;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
        this.text = new DeadlineText(calendars);
    }

    /** The files may have changed while the application was down. */
    @EventListener(ApplicationReadyEvent.class)
    void afterStart() {
        recalculate("Kalender kerja berubah sejak tenggat ini dihitung.");
    }

    @EventListener
    void afterChange(CalendarsChanged change) {
        recalculate("Kalender kerja berubah: " + change.changes() + ".");
    }

    /** Tries once more what could not be changed, for example because somebody was completing the task in that moment. */
    @Scheduled(fixedDelayString = "${sop.working-time.every:30s}")
    void tryAgain() {
        if (pending != null) {
            recalculate(pending);
        }
    }

    /**
     * Works out anew what is open.
     *
     * @param reason what has changed, for the record
     */
    synchronized void recalculate(String reason) {
        pending = null;
        for (OpenTask task : tasks.waiting()) {
            try {
                transaction.executeWithoutResult(status -> recalculate(task, reason));
            } catch (RuntimeException e) {
                LOG.warn(
                        "The deadline of task {} could not be worked out anew",
                        task.task().taskId(),
                        e);
                pending = reason;
            }
        }
    }

    private void recalculate(OpenTask task, String reason) {
        Deadline before = deadlines.find(task.task().taskId()).orElseThrow();
        Deadline after = deadlines.again(before);
        if (after.tenggat().equals(before.tenggat())) {
            return;
        }
        deadlines.replace(after);
        Instant due = after.tenggat().tenggat().toInstant();
        if (!due.equals(before.tenggat().tenggat().toInstant())) {
            Instant now = clock.instant();
            boolean lateNoMore =
                    due.isAfter(now) && deviations.takeBack(task.task().taskId());
            tasks.moveDue(task.task().taskId(), due);
            changes.record(before, due, now, reason, lateNoMore);
            tell(task, before, due, reason, now);
        }
    }

    private void tell(OpenTask task, Deadline before, Instant due, String reason, Instant now) {
        catalogue.ofDefinition(task.processDefinitionId()).ifPresent(sop -> {
            LateTask changed = LateTask.of(task.task(), sop, task.judul(), task.petugas(), due);
            notifications.tellWorker(
                    task.petugas(),
                    task.task().role(),
                    text.change(changed, before.tenggat().tenggat().toInstant(), reason, now));
        });
    }
}
