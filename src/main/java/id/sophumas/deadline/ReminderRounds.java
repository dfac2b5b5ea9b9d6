package id.sophumas.deadline;

import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Looks for reminders that have come, again and again. */
@Component
class ReminderRounds {

    private final Reminders reminders;

    ReminderRounds(Reminders reminders) {
        this.reminders = reminders;
    }

    @Scheduled(fixedDelayString = "${sop.reminder.every:10s}")
    void look() {
        reminders.round();
    }
}
