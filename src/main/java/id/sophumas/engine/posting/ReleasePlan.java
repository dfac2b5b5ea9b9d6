package id.sophumas.engine.posting;

import id.sophumas.engine.DateValue;
import id.sophumas.publication.Publications;
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

    private final Publications publications;
    private final Clock clock;

    ReleasePlan(Publications publications, Clock clock) {
        this.publications = publications;
        this.clock = clock;
    }

    /** The channels to post to, in order; a list, for the engine takes no array here. */
    public List<String> kanal(DelegateExecution execution) {
        String names = (String) execution.getVariable("kanal");
        return names.isEmpty() ? List.of() : Arrays.asList(names.split(","));
    }

    /** When to post; null for at once. */
    public Date waktu(DelegateExecution execution) {
        Instant airTime = DateValue.instant(execution.getVariable("waktuTayang"), "waktuTayang", clock.getZone());
        return airTime == null ? null : Date.from(airTime);
    }

    /** Whether a channel refused what was released: then it goes back to be changed and approved again. */
    public boolean ditolak(DelegateExecution execution) {
        return publications.isContentRefused(
                execution.getProcessInstanceId(),
                (String) execution.getVariable("materiId"),
                ((Number) execution.getVariable("versiTayang")).intValue());
    }
}
