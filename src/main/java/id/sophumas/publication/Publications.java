package id.sophumas.publication;

import java.util.List;
import org.springframework.stereotype.Service;

/** Tells where content was posted. */
@Service
public class Publications {

    private final Ledger ledger;

    Publications(Ledger ledger) {
        this.ledger = ledger;
    }

    /**
     * The posts of one SOP instance, in the order they were begun.
     *
     * @param processInstanceId the SOP's instance; an unknown one has no posts
     */
    public List<Publication> of(String processInstanceId) {
        return ledger.of(processInstanceId).stream().map(Entry::publication).toList();
    }
}
