package id.sophumas.engine.posting;

import id.sophumas.engine.DateValue;
import id.sophumas.publication.Publications;
import id.sophumas.sop.Sop;
import id.sophumas.sop.SopCatalogue;
import id.sophumas.sop.Step;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import java.util.Set;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** What the release step decided, as the call activity of an SOP asks for it: {@code ${rencanaTayang.kanal(execution)}}. */
@Component("rencanaTayang")
public class ReleasePlan {

    private final SopCatalogue sops;
    private final Publications publications;
    private final Clock clock;

    ReleasePlan(SopCatalogue sops, Publications publications, Clock clock) {
        this.sops = sops;
        this.publications = publications;
        this.clock = clock;
    }

    /** The channels to post to, in order; a list, for the engine takes no array here. */
    public List<String> kanal(DelegateExecution execution) {
        String names = (String) execution.getVariable("kanal");
        return names.isEmpty() ? List.of() : Arrays.asList(names.split(","));
    }

    /**
     * The channels that are told the links, as the releasing step names them, less those not enabled and those the content itself went to.
     * Empty where nothing is out.
     */
    public List<String> pemberitahuan(DelegateExecution execution) {
        Set<String> done = publications.publishedChannels(execution.getProcessInstanceId());
        if (done.isEmpty()) {
            return List.of();
        }
        return sops.ofDefinition(execution.getProcessDefinitionId()).stream()
                .flatMap(sop -> sop.steps().stream())
                .flatMap(step -> step.notifiesAfter().stream())
                .distinct()
                .filter(kanal -> publications.isEnabled(kanal) && !done.contains(kanal))
                .toList();
    }

    /** Who sends by hand what no machine may: the role that releases. */
    public String penyampai(DelegateExecution execution) {
        return sops.ofDefinition(
                        execution.getProcessInstance().getSuperExecution().getProcessDefinitionId())
                .flatMap(Sop::publishing)
                .map(Step::role)
                .orElseThrow();
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
