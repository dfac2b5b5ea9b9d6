package id.sophumas.deadline;

import id.sophumas.workingtime.Calendars;
import org.springframework.stereotype.Component;

/** What people read of a pause, in Indonesian. */
@Component
public class PauseText {

    private final Calendars calendars;

    PauseText(Calendars calendars) {
        this.calendars = calendars;
    }

    /**
     * Who paused the run, since when and why, as one or two sentences.
     *
     * @param owner name of who paused it
     */
    public String of(Pause pause, String owner) {
        return "Dijeda oleh %s sejak %s: %s%s"
                .formatted(
                        owner,
                        DeadlineText.written(pause.mulai(), calendars.zone()),
                        pause.alasan(),
                        pause.alasan().matches("(?s).*[.!?]") ? "" : ".");
    }
}
