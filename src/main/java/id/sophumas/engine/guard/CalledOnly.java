package id.sophumas.engine.guard;

import id.sophumas.refusal.RequestRefused;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;

/** The posting process serves the release step of an SOP; nobody starts it by hand, without a release and without an approval. */
class CalledOnly implements ExecutionListener {

    @Override
    public void notify(DelegateExecution execution) {
        if (execution.getSuperExecution() == null) {
            throw RequestRefused.forbidden(
                    "Penayangan tidak dapat dimulai sendiri: ia dijalankan oleh langkah rilis sebuah SOP.");
        }
    }
}
