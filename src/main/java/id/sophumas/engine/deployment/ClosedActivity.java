package id.sophumas.engine.deployment;

import id.sophumas.refusal.RequestRefused;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.form.validator.FormFieldValidator;
import org.camunda.bpm.engine.impl.form.validator.FormFieldValidatorContext;
import org.camunda.bpm.engine.impl.pvm.delegate.ActivityBehavior;
import org.camunda.bpm.engine.impl.pvm.delegate.ActivityExecution;

/**
 * What the engine gets in the place of behaviours that it would run code for: shell, mail, classes, scripts, listeners and validators of a
 * file. New files that ask for one are refused; in a file of former times it refuses whoever comes by.
 */
final class ClosedActivity implements ActivityBehavior, ExecutionListener, TaskListener, FormFieldValidator {

    @Override
    public void execute(ActivityExecution execution) {
        throw refusal();
    }

    @Override
    public void notify(DelegateExecution execution) {
        throw refusal();
    }

    @Override
    public void notify(DelegateTask task) {
        throw refusal();
    }

    @Override
    public boolean validate(Object submitted, FormFieldValidatorContext context) {
        throw refusal();
    }

    private static RequestRefused refusal() {
        return RequestRefused.forbidden("Versi SOP ini memuat kode, dan kode dalam berkas SOP tidak dijalankan."
                + " Batalkan pelaksanaan ini, lalu mulai lagi pada versi yang sah.");
    }
}
