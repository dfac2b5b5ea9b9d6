package id.sophumas.engine.posting;

import id.sophumas.publication.PostingOrder;
import java.util.function.Function;
import org.camunda.bpm.engine.delegate.DelegateExecution;

/** Reads the variables of the posting process as an order to the ledger. */
final class Orders {

    /** Id of the posting process. */
    static final String PROCESS = "penayangan";

    private Orders() {}

    static PostingOrder of(DelegateExecution execution) {
        return of(execution::getVariable);
    }

    /** @param variables looks one up by its name */
    static PostingOrder of(Function<String, Object> variables) {
        return new PostingOrder(
                (String) variables.apply("prosesSop"),
                (String) variables.apply("kanal"),
                (String) variables.apply("materiId"),
                ((Number) variables.apply("versiTayang")).intValue(),
                (String) variables.apply("sha256Tayang"),
                Boolean.TRUE.equals(variables.apply("hanyaTautan")));
    }
}
