package id.sophumas.engine.posting;

import id.sophumas.publication.PostingOrder;
import org.camunda.bpm.engine.delegate.DelegateExecution;

/** Reads the variables of the posting process as an order to the ledger. */
final class Orders {

    private Orders() {}

    static PostingOrder of(DelegateExecution execution) {
        return new PostingOrder(
                (String) execution.getVariable("prosesSop"),
                (String) execution.getVariable("kanal"),
                (String) execution.getVariable("materiId"),
                ((Number) execution.getVariable("versiTayang")).intValue(),
                (String) execution.getVariable("sha256Tayang"),
                Boolean.TRUE.equals(execution.getVariable("hanyaTautan")));
    }
}
