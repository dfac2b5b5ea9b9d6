package id.sophumas.engine.posting;

import id.sophumas.publication.Posting;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Enters the post into the ledger and makes it ready for its channel. */
@Component("siapkanPenayangan")
class PrepareDelegate implements JavaDelegate {

    private final Posting posting;

    PrepareDelegate(Posting posting) {
        this.posting = posting;
    }

    @Override
    public void execute(DelegateExecution execution) {
        posting.prepare(Orders.of(execution));
    }
}
