package id.sophumas.engine.calendar;

import java.util.Date;
import org.camunda.bpm.engine.impl.calendar.DueDateBusinessCalendar;

/** A duration given as due date counts working time as a timer's does; a date stays the date it is. */
final class WorkingDueDateCalendar extends DueDateBusinessCalendar {

    private final WorkingDurationCalendar durations;

    WorkingDueDateCalendar(WorkingDurationCalendar durations) {
        this.durations = durations;
    }

    @Override
    public Date resolveDuedate(String dueDate, Date startDate) {
        return dueDate.startsWith("P")
                ? durations.resolveDuedate(dueDate, startDate)
                : super.resolveDuedate(dueDate, startDate);
    }
}
