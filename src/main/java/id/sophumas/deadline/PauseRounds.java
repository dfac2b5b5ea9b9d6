package id.sophumas.deadline;

import id.sophumas.notification.Message;
import id.sophumas.notification.Notifications;
import id.sophumas.sop.Sop;
import id.sophumas.sop.SopCatalogue;
import id.sophumas.workingtime.Calendars;
import id.sophumas.workingtime.WorkingDuration;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Keeps pauses from being forgotten: whoever paused a run is reminded at the time he named, and one that lasts for five working days is
 * recorded as a deviation and told to the owner's superior. Nothing goes on by itself.
 */
@Component
public class PauseRounds {

    private static final WorkingDuration VERY_LONG = new WorkingDuration(5, Duration.ZERO);

    private final Pauses pauses;
    private final PauseText text;
    private final Deviations deviations;
    private final Notifications notifications;
    private final SopCatalogue catalogue;
    private final Calendars calendars;
    private final Clock clock;
    private final TransactionTemplate transaction;

    PauseRounds(
            Pauses pauses,
            PauseText text,
            Deviations deviations,
            Notifications notifications,
            SopCatalogue catalogue,
            Calendars calendars,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.pauses = pauses;
        this.text = text;
        this.deviations = deviations;
        this.notifications = notifications;
        this.catalogue = catalogue;
        this.calendars = calendars;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** Looks once; quiet outside working time. */
    @Scheduled(fixedDelayString = "${sop.jeda.every:1m}")
    public void round() {
        Instant now = clock.instant();
        if (calendars.office().isWorking(now)) {
            pauses.open().forEach(pause -> transaction.executeWithoutResult(status -> look(pause, now)));
        }
    }

    private void look(Pause pause, Instant now) {
        if (pause.sampai() != null && !pause.sampai().isAfter(now) && pauses.noteReminder(pause, now)) {
            notifications.tellUser(
                    pause.dijedaOleh(),
                    message(
                            pause,
                            "Jeda sudah sampai waktunya",
                            "Waktu yang Anda sebutkan untuk jeda ini telah tiba."));
        }
        if (!calendars.office().due(pause.mulai(), VERY_LONG).isAfter(now) && pauses.noteReport(pause, now)) {
            deviations.record(pause, now);
            catalogue
                    .current(pause.sopKey())
                    .map(PauseRounds::superior)
                    .ifPresent(role -> notifications.tellRole(
                            role,
                            message(pause, "Jeda sudah lama", "Pelaksanaan SOP ini telah dijeda lima hari kerja.")));
        }
    }

    private static String superior(Sop sop) {
        return sop.atasan().get(sop.starter());
    }

    private Message message(Pause pause, String title, String sentence) {
        String name = catalogue.current(pause.sopKey()).map(Sop::name).orElse(pause.sopKey());
        return new Message(
                "jeda",
                title + ": " + name,
                sentence + "\n\n" + text.of(pause, pause.dijedaOleh())
                        + "\nPelaksanaan tidak berlanjut dengan sendirinya.",
                pause.processInstanceId(),
                null);
    }
}
