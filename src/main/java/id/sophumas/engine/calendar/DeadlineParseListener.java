package id.sophumas.engine.calendar;

import id.sophumas.deadline.Deadlines;
import id.sophumas.deadline.Lateness;
import id.sophumas.performance.StepRecords;
import id.sophumas.workingtime.Calendars;
import java.time.Clock;
import java.util.List;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.bpmn.behavior.UserTaskActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.task.TaskDefinition;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Finds the boundary timer that carries a task's mutu baku and gives the task its deadline from it. The listeners are built-in ones:
 * an operation that skips custom listeners does not skip a deadline.
 */
@Component
class DeadlineParseListener extends AbstractBpmnParseListener {

    private final Calendars calendars;
    private final Deadlines deadlines;
    /** Asked late: it reads the SOP catalogue, which needs the engine that is being built here. */
    private final ObjectProvider<Lateness> lateness;

    private final StepRecords records;
    private final Clock clock;

    DeadlineParseListener(
            Calendars calendars,
            Deadlines deadlines,
            ObjectProvider<Lateness> lateness,
            StepRecords records,
            Clock clock) {
        this.calendars = calendars;
        this.deadlines = deadlines;
        this.lateness = lateness;
        this.records = records;
        this.clock = clock;
    }

    /** The first such timer of a task is its mutu baku; a further one (a reminder added in the Modeler) only counts working time. */
    @Override
    public void parseBoundaryTimerEventDefinition(Element definition, boolean interrupting, ActivityImpl timer) {
        Element duration = definition.element("timeDuration");
        if (interrupting
                || duration == null
                || !(timer.getEventScope() instanceof ActivityImpl activity)
                || !(activity.getActivityBehavior() instanceof UserTaskActivityBehavior userTask)) {
            return;
        }
        TaskDefinition task = userTask.getTaskDefinition();
        if (!hasDeadline(task)) {
            String waktu = duration.getText().trim();
            task.addBuiltInTaskListener(
                    TaskListener.EVENTNAME_CREATE,
                    new BeginDeadline(calendars.zone(), deadlines, timer.getId(), waktu));
            task.addBuiltInTaskListener(TaskListener.EVENTNAME_COMPLETE, new FinishDeadline(lateness, records, clock));
        }
    }

    private static boolean hasDeadline(TaskDefinition task) {
        List<TaskListener> listeners = task.getBuiltinTaskListenersForEvent(TaskListener.EVENTNAME_CREATE);
        return listeners != null && listeners.stream().anyMatch(BeginDeadline.class::isInstance);
    }
}
