package id.sophumas.engine.run;

import id.sophumas.deadline.Pauses;
import id.sophumas.identity.Caller;
import org.springframework.stereotype.Component;

/** What somebody may do with a run as it stands now, so that a page offers nothing that would be refused. */
@Component
public class RunActions {

    /**
     * What is offered.
     *
     * @param pause whether he may pause it
     * @param resume whether he may let it go on
     * @param callOff whether he may call it off
     */
    public record Allowed(boolean pause, boolean resume, boolean callOff) {}

    private final Runs runs;
    private final RunPeople people;
    private final Pauses pauses;

    RunActions(Runs runs, RunPeople people, Pauses pauses) {
        this.runs = runs;
        this.people = people;
        this.pauses = pauses;
    }

    /** What this person may do; nothing at all with a run that has ended. */
    public Allowed of(String processInstanceId, Caller caller) {
        return runs.running(processInstanceId)
                .map(run -> {
                    boolean paused = pauses.open(processInstanceId).isPresent();
                    boolean owner = people.isOwner(run, caller);
                    boolean above = people.above(run, caller).isPresent();
                    return new Allowed(owner && !paused, (owner || above) && paused, above);
                })
                .orElse(new Allowed(false, false, false));
    }
}
