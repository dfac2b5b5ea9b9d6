package id.sophumas.engine.calendar;

import id.sophumas.workingtime.WorkingCalendar;
import id.sophumas.workingtime.WorkingDuration;
import java.util.Date;
import org.camunda.bpm.engine.impl.calendar.DurationBusinessCalendar;
import org.camunda.bpm.engine.impl.util.ClockUtil;

/** A timer's {@code timeDuration} is the mutu baku, so it counts working time. */
final class WorkingDurationCalendar extends DurationBusinessCalendar {

    private final WorkingCalendar calendar;

    WorkingDurationCalendar(WorkingCalendar calendar) {
        this.calendar = calendar;
    }

    @Override
    public Date resolveDuedate(String duration, Date startDate) {
        Date start = startDate == null ? ClockUtil.getCurrentTime() : startDate;
        return Date.from(calendar.due(start.toInstant(), WorkingDuration.parse(duration)));
    }
}
