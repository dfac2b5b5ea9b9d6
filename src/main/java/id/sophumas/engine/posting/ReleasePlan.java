package id.sophumas.engine.posting;

import id.sophumas.engine.DateValue;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** What the release step decided, as the call activity of an SOP asks for it: {@code ${rencanaTayang.kanal(execution)}}. */
@Component("rencanaTayang")
public class ReleasePlan {

    private final Clock clock;

    ReleasePlan(Clock clock) {
        this.clock = clock;
    }

    /** The channels to post to, in order; a list, for the engine takes no array here. */
    public List<String> kanal(DelegateExecution execution) {
        return Arrays.asList(((String) execution.getVariable("kanal")).split(","));
    }

    /** When to post; null for at once. */
    public Date waktu(DelegateExecution execution) {
        Instant airTime = DateValue.instant(execution.getVariable("waktuTayang"), "waktuTayang", clock.getZone());
        return airTime == null ? null : Date.from(airTime);
    }
}
