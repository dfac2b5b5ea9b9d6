package id.sophumas.engine.calendar;

import id.sophumas.workingtime.Calendars;
import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParseListener;
import org.camunda.bpm.engine.impl.calendar.CycleBusinessCalendar;
import org.camunda.bpm.engine.impl.calendar.DueDateBusinessCalendar;
import org.camunda.bpm.engine.impl.calendar.DurationBusinessCalendar;
import org.camunda.bpm.engine.impl.calendar.MapBusinessCalendarManager;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.springframework.stereotype.Component;

/** Hangs working time into the engine. Setting the calendar manager drops the engine's own, so all three names are given. */
@Component
class WorkingTimePlugin extends AbstractProcessEnginePlugin {

    private final Calendars calendars;
    private final DeadlineParseListener deadlines;

    WorkingTimePlugin(Calendars calendars, DeadlineParseListener deadlines) {
        this.calendars = calendars;
        this.deadlines = deadlines;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl engine) {
        WorkingDurationCalendar durations = new WorkingDurationCalendar(calendars);
        MapBusinessCalendarManager calendars = new MapBusinessCalendarManager();
        calendars.addBusinessCalendar(DurationBusinessCalendar.NAME, durations);
        calendars.addBusinessCalendar(DueDateBusinessCalendar.NAME, new WorkingDueDateCalendar(durations));
        calendars.addBusinessCalendar(CycleBusinessCalendar.NAME, new CycleBusinessCalendar());
        engine.setBusinessCalendarManager(calendars);

        List<BpmnParseListener> listeners = engine.getCustomPostBPMNParseListeners();
        if (listeners == null) {
            listeners = new ArrayList<>();
            engine.setCustomPostBPMNParseListeners(listeners);
        }
        listeners.add(deadlines);
    }
}
