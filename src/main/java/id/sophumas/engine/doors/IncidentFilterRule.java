package id.sophumas.engine.doors;

import java.util.List;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.springframework.stereotype.Component;

/**
 * A search for runs or versions by their incidents is for those who may read the incidents: who asks for part of a message often enough has read
 * all of it.
 */
@Component
class IncidentFilterRule implements DoorRule {

    private static final String INCIDENT = "incident";

    private final WatchersRule watchers;

    IncidentFilterRule(WatchersRule watchers) {
        this.watchers = watchers;
    }

    @Override
    public String name() {
        return "penyaringInsiden";
    }

    @Override
    public void check(Command<?> command, CommandContext context) {
        if (asks(command) || alternatives(command).stream().anyMatch(IncidentFilterRule::asks)) {
            watchers.check(command, context);
        }
    }

    private static boolean asks(Command<?> query) {
        return !CommandField.mentioning(query, INCIDENT).isEmpty();
    }

    /** The {@code orQueries} of those kinds of query that have them; each kind keeps them with itself in a list of this name. */
    private static List<Command<?>> alternatives(Command<?> query) {
        return CommandField.mentioning(query, "queries").stream()
                .filter(List.class::isInstance)
                .<Command<?>>flatMap(list -> ((List<?>) list).stream().map(each -> (Command<?>) each))
                .toList();
    }
}
