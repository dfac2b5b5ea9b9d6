package id.sophumas.engine.posting;

import id.sophumas.publication.HandDelivery;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Enters into the ledger that a person sent the post. */
@Component("catatPenyampaian")
class HandDeliveredDelegate implements JavaDelegate {

    private final HandDelivery delivery;

    HandDeliveredDelegate(HandDelivery delivery) {
        this.delivery = delivery;
    }

    @Override
    public void execute(DelegateExecution execution) {
        delivery.delivered(Orders.of(execution), (String) execution.getVariable("disampaikanOleh"), (String)
                execution.getVariable("catatanPenyampaian"));
    }
}
