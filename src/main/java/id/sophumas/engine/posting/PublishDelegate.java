package id.sophumas.engine.posting;

import id.sophumas.publication.Posting;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Posts to one channel; posts nothing where the ledger says that it was done. */
@Component("tayangkan")
class PublishDelegate implements JavaDelegate {

    private final Posting posting;

    PublishDelegate(Posting posting) {
        this.posting = posting;
    }

    @Override
    public void execute(DelegateExecution execution) {
        BpmnErrors.orThrow(() -> posting.publish(Orders.of(execution)));
    }
}
