package id.sophumas.engine.guard;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.bpmn.behavior.UserTaskActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParseListener;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.jobexecutor.JobHandler;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.task.TaskDefinition;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.springframework.stereotype.Component;

/** Puts the guards into the engine: its services, and listeners on every SOP and every step that no BPMN file needs to name. */
@Component
class GuardPlugin extends AbstractProcessEnginePlugin {

    private final StepGuard guard;
    private final StartListener start;
    private final AssignmentListener assignment;
    private final ReviewListener review;
    private final Assignments assignments;
    private final List<OwnProcess> own;
    private final PasswordGate passwords;
    private final PeopleRules peopleRules;
    private final PeopleRecord peopleRecord;

    GuardPlugin(
            StepGuard guard,
            StartListener start,
            AssignmentListener assignment,
            ReviewListener review,
            Assignments assignments,
            List<OwnProcess> own,
            PasswordGate passwords,
            PeopleRules peopleRules,
            PeopleRecord peopleRecord) {
        this.guard = guard;
        this.start = start;
        this.assignment = assignment;
        this.review = review;
        this.assignments = assignments;
        this.own = own;
        this.passwords = passwords;
        this.peopleRules = peopleRules;
        this.peopleRecord = peopleRecord;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl configuration) {
        configuration.setValueTypeResolver(new PlainTypes());
        configuration.setTaskService(new GuardedTaskService(guard, assignments));
        configuration.setFormService(new GuardedFormService(guard));
        configuration.setIdentityService(new GuardedIdentityService(passwords, peopleRules, peopleRecord));
        configuration.setFilterService(new PlainFilterService());
        List<JobHandler> handlers = new ArrayList<>();
        if (configuration.getCustomJobHandlers() != null) {
            handlers.addAll(configuration.getCustomJobHandlers());
        }
        handlers.add(new HeldBackLater());
        configuration.setCustomJobHandlers(handlers);
        List<BpmnParseListener> listeners = new ArrayList<>();
        if (configuration.getCustomPreBPMNParseListeners() != null) {
            listeners.addAll(configuration.getCustomPreBPMNParseListeners());
        }
        listeners.add(new Listening());
        configuration.setCustomPreBPMNParseListeners(listeners);
    }

    private final class Listening extends AbstractBpmnParseListener {

        @Override
        public void parseProcess(Element processElement, ProcessDefinitionEntity definition) {
            String key = processElement.attribute("id");
            Optional<OwnProcess> ours =
                    own.stream().filter(process -> process.key().equals(key)).findFirst();
            definition.addBuiltInListener(
                    ExecutionListener.EVENTNAME_START, (ExecutionListener) execution -> begin(execution, ours));
            ours.ifPresent(process ->
                    definition.addBuiltInListener(ExecutionListener.EVENTNAME_END, (ExecutionListener) process::end));
        }

        private void begin(DelegateExecution execution, Optional<OwnProcess> ours) throws Exception {
            BusinessKey.check(execution);
            if (ours.isPresent()) {
                ours.get().begin(execution);
            } else {
                start.notify(execution);
            }
        }

        @Override
        public void parseUserTask(Element userTaskElement, ScopeImpl scope, ActivityImpl activity) {
            TaskDefinition task = ((UserTaskActivityBehavior) activity.getActivityBehavior()).getTaskDefinition();
            task.addBuiltInTaskListener(TaskListener.EVENTNAME_CREATE, assignment);
            task.addBuiltInTaskListener(TaskListener.EVENTNAME_CREATE, review);
        }
    }
}
