package id.sophumas.deadline;

import id.sophumas.identity.Addressees;
import id.sophumas.notification.Message;
import id.sophumas.notification.Notifications;
import id.sophumas.sop.Sop;
import id.sophumas.sop.SopCatalogue;
import id.sophumas.workingtime.Calendars;
import id.sophumas.workingtime.WorkingCalendar;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Reminds of open tasks as {@link ReminderPlan} says, each receiver once of each stage, whatever restarts, nodes and a moved clock do. What
 * comes outside working time is told when work begins again; of stages that have passed unseen only the last is told to each.
 */
@Service
public class Reminders {

    private static final Logger LOG = LoggerFactory.getLogger(Reminders.class);

    private final OpenTasks tasks;
    private final ReminderRecords records;
    private final Notifications notifications;
    private final SopCatalogue catalogue;
    private final Calendars calendars;
    private final RoleCalendars roleCalendars;
    private final Addressees addressees;
    private final Clock clock;
    private final TransactionTemplate transaction;
    private final DeadlineText text;

    Reminders(
            OpenTasks tasks,
            ReminderRecords records,
            Notifications notifications,
            SopCatalogue catalogue,
            Calendars calendars,
            RoleCalendars roleCalendars,
            Addressees addressees,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.tasks = tasks;
        this.records = records;
        this.notifications = notifications;
        this.catalogue = catalogue;
        this.calendars = calendars;
        this.roleCalendars = roleCalendars;
        this.addressees = addressees;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
        this.text = new DeadlineText(roleCalendars);
    }

    /** Looks once; costs one query where nobody is to be reminded, and none while nobody works. */
    public void round() {
        Instant now = clock.instant();
        if (!calendars.isAnyoneWorking(now)) {
            return;
        }
        for (OpenTask task : tasks.toRemind(now)) {
            WorkingCalendar calendar = roleCalendars.of(task.task().role());
            if (!calendar.isWorking(now)) {
                continue;
            }
            try {
                transaction.executeWithoutResult(status -> remind(task, calendar, now));
            } catch (DuplicateKeyException anotherNode) {
                LOG.debug("Another node looks after task {}", task.task().taskId());
            } catch (RuntimeException e) {
                // The others are still to be reminded; this one is looked at again in the next round.
                LOG.warn("Nobody could be reminded of task {}", task.task().taskId(), e);
            }
        }
    }

    private void remind(OpenTask task, WorkingCalendar calendar, Instant now) {
        ReminderPlan plan = new ReminderPlan(calendar, task.start(), task.due());
        int before = task.dealtWith();
        int reached = plan.reached(now, before);
        if (records.advance(task, reached, plan.at(reached + 1))) {
            catalogue.ofDefinition(task.processDefinitionId()).ifPresent(sop -> tell(task, sop, before, reached, now));
        }
    }

    private void tell(OpenTask task, Sop sop, int before, int reached, Instant now) {
        Map<Receiver, Integer> told =
                Receiver.of(before, reached, sop, task.task().role(), task.petugas(), addressees::isReached);
        told.forEach((receiver, stage) -> {
            if (records.note(task, stage, receiver, now)) {
                Message message = text.reminder(LateTask.of(task, sop), stage, now);
                if (receiver.user() == null) {
                    notifications.tellRole(receiver.role(), message);
                } else {
                    notifications.tellUser(receiver.user(), message);
                }
            }
        });
    }
}
