package id.sophumas.engine.posting;

import id.sophumas.publication.Posting;
import java.time.Clock;
import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Reads a published post back as evidence; says when to try once more where the platform did not show it yet. */
@Component("bacaKembali")
class ReadBackDelegate implements JavaDelegate {

    private final Posting posting;
    private final Clock clock;

    ReadBackDelegate(Posting posting, Clock clock) {
        this.posting = posting;
        this.clock = clock;
    }

    @Override
    public void execute(DelegateExecution execution) {
        execution.setVariable(
                "bacaLagiPada",
                posting.readBack(Orders.of(execution))
                        .map(wait -> Date.from(clock.instant().plus(wait)))
                        .orElse(null));
    }
}
