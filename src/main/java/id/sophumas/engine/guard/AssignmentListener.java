package id.sophumas.engine.guard;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** A task that was disposed to a person arrives under that person's name; the unit remains its candidate. */
@Component
class AssignmentListener implements TaskListener {

    @Override
    public void notify(DelegateTask task) {
        if (task.getVariable(DispositionRule.RECIPIENT) instanceof String recipient && !recipient.isBlank()) {
            task.setAssignee(recipient);
        }
    }
}
