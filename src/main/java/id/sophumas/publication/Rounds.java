package id.sophumas.publication;

import id.sophumas.channel.Outcome;
import java.time.Duration;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/** Calls a platform as often as a post takes, noting what each call reached before the next is made. Most posts take one. */
@Component
class Rounds {

    /** A list of readers longer than this takes is gone on with in the next job, well before the engine takes this one's lock for lost. */
    private static final Duration LONGEST = Duration.ofSeconds(20);

    /**
     * What the calls came to; {@link Outcome.Partly} where there are more readers than one job may serve.
     *
     * @param entry the row as the last call left it
     */
    record Sent(Entry entry, Outcome outcome) {}

    private final Ledger ledger;
    private final Leases leases;

    Rounds(Ledger ledger, Leases leases) {
        this.ledger = ledger;
        this.leases = leases;
    }

    Sent send(Entry sending, Function<Entry, Outcome> call) {
        long began = System.nanoTime();
        Entry row = sending;
        Outcome outcome = called(row, call);
        while (outcome instanceof Outcome.Partly partly) {
            if (System.nanoTime() - began > LONGEST.toNanos()) {
                return new Sent(row, partly);
            }
            row = ledger.reached(row, partly.handles()).orElseThrow(Posting::inProgress);
            outcome = called(row, call);
        }
        return new Sent(row, outcome);
    }

    private Outcome called(Entry row, Function<Entry, Outcome> call) {
        return leases.during(row, () -> call.apply(row));
    }
}
