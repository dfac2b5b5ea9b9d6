package id.sophumas.engine.calendar;

import id.sophumas.workingtime.Calendars;
import id.sophumas.workingtime.WorkingDuration;
import java.util.Date;
import org.camunda.bpm.engine.impl.calendar.DurationBusinessCalendar;
import org.camunda.bpm.engine.impl.util.ClockUtil;

/** A timer's {@code timeDuration} is the mutu baku, so it counts working time. */
final class WorkingDurationCalendar extends DurationBusinessCalendar {

    private final Calendars calendars;

    WorkingDurationCalendar(Calendars calendars) {
        this.calendars = calendars;
    }

    @Override
    public Date resolveDuedate(String duration, Date startDate) {
        Date start = startDate == null ? ClockUtil.getCurrentTime() : startDate;
        return Date.from(calendars.office().due(start.toInstant(), WorkingDuration.parse(duration)));
    }
}
