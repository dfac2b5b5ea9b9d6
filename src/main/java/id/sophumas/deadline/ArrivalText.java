package id.sophumas.deadline;

import id.sophumas.workingtime.Calendars;
import org.springframework.stereotype.Component;

/** What people read of a lack that was made good, in Indonesian. */
@Component
class ArrivalText {

    private final Calendars calendars;

    ArrivalText(Calendars calendars) {
        this.calendars = calendars;
    }

    /**
     * What follows the words of the lack, in the same line.
     *
     * @param said that it is complete now
     * @param name full name of who says so
     */
    String madeGood(Arrival said, String name) {
        return " (kemudian dinyatakan lengkap oleh %s%s pada %s%s)"
                .formatted(
                        name,
                        said.title() == null ? "" : ", " + said.title(),
                        DeadlineText.written(said.at(), calendars.zone()),
                        said.note() == null ? "" : ": " + said.note());
    }
}
