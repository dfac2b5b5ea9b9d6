package id.sophumas.engine.calendar;

import id.sophumas.deadline.Deadlines;
import id.sophumas.deadline.StepTask;
import id.sophumas.workingtime.Moments;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperties;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperty;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Gives a task that begins its due date, and its boundary timer the very same instant. The engine has made the timer a moment before the
 * task, from its own reading of the clock; working both out again from the task's creation leaves one start that can be explained.
 */
final class BeginDeadline implements TaskListener {

    private static final Logger LOG = LoggerFactory.getLogger(BeginDeadline.class);

    /** Property of the user task that names the date its clock starts at ({@code clockStarts} of the specification). */
    private static final String CLOCK_STARTS = "mulaiHitung";

    private final ZoneId zone;
    private final Deadlines deadlines;
    private final String timerId;
    private final String waktu;

    BeginDeadline(ZoneId zone, Deadlines deadlines, String timerId, String waktu) {
        this.zone = zone;
        this.deadlines = deadlines;
        this.timerId = timerId;
        this.waktu = waktu;
    }

    @Override
    public void notify(DelegateTask task) {
        Instant due = deadlines
                .begin(stepTask(task), task.getCreateTime().toInstant(), start(task), waktu)
                .tenggat()
                .toInstant();
        task.setDueDate(Date.from(due));
        execution(task).getJobs().stream()
                .filter(job -> timerId.equals(job.getJobHandlerConfigurationRaw()))
                .forEach(job -> job.setDuedate(Date.from(due)));
    }

    /**
     * The whole second in which the task began, or the date it waits for where that is later. A day given at 07:30 is over at 16:00, and must
     * not last into the next because the engine needed some milliseconds.
     */
    private Instant start(DelegateTask task) {
        Instant begun = task.getCreateTime().toInstant().truncatedTo(ChronoUnit.SECONDS);
        Object date = task.getBpmnModelElementInstance().getExtensionElements() == null ? null : clockStarts(task);
        if (date == null || date.toString().isBlank()) {
            return begun;
        }
        try {
            Instant given = Moments.parse(date, zone);
            return given.isAfter(begun) ? given : begun;
        } catch (IllegalArgumentException e) {
            // The start form refuses such a date; a run that has one all the same must not stand still because of it.
            LOG.warn("Tugas {}: {} Waktu dihitung sejak tugas diberikan.", task.getId(), e.getMessage());
            return begun;
        }
    }

    private static Object clockStarts(DelegateTask task) {
        return task
                .getBpmnModelElementInstance()
                .getExtensionElements()
                .getElementsQuery()
                .filterByType(CamundaProperties.class)
                .list()
                .stream()
                .flatMap(properties -> properties.getCamundaProperties().stream())
                .filter(property -> CLOCK_STARTS.equals(property.getCamundaName()))
                .map(CamundaProperty::getCamundaValue)
                .findFirst()
                .map(task::getVariable)
                .orElse(null);
    }

    private static StepTask stepTask(DelegateTask task) {
        String role = task.getCandidates().stream()
                .map(IdentityLink::getGroupId)
                .filter(group -> group != null)
                .findFirst()
                .orElse(null);
        String sopKey = execution(task).getProcessDefinition().getKey();
        return new StepTask(task.getId(), task.getProcessInstanceId(), sopKey, task.getTaskDefinitionKey(), role);
    }

    private static ExecutionEntity execution(DelegateTask task) {
        return (ExecutionEntity) task.getExecution();
    }
}
