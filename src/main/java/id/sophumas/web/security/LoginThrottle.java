package id.sophumas.web.security;

import java.time.Duration;
import java.util.Locale;
import java.util.function.LongSupplier;
import org.springframework.stereotype.Component;

/**
 * How long somebody who was wrong too often waits. The wait holds for the address and the user together, so that nobody is kept out by what
 * others do elsewhere, and it ends with time alone. Against guesses from many addresses, each has fewer of them at a user who is guessed at;
 * against many users from one address, the address waits, but not with those who have logged in from there. Each node counts for itself,
 * by a clock that nobody sets; a restart forgets.
 */
@Component
class LoginThrottle {

    private static final Pace USUAL = new Pace(5, Duration.ofSeconds(2), Duration.ofMinutes(15));
    /** For a user at whom many addresses guess. */
    private static final Pace BESIEGED = new Pace(1, Duration.ofMinutes(1), Duration.ofHours(1));
    /** For all that comes from one address: a whole office may stand behind it. */
    private static final Pace WIDE = new Pace(100, Duration.ofSeconds(1), Duration.ofMinutes(1));

    private static final int SIEGE = 50;
    private static final int LIMIT = 20_000;
    private static final int LONGEST_NAME = 100;
    private static final Duration MEMORY = Duration.ofHours(1);
    private static final Duration ACQUAINTANCE = Duration.ofDays(30);

    private final Tally<Attempt> pairs;
    private final Tally<String> users;
    private final Tally<String> sources;
    private final Tally<Attempt> acquainted;

    LoginThrottle() {
        this(System::nanoTime);
    }

    LoginThrottle(LongSupplier nanos) {
        pairs = new Tally<>(LIMIT, MEMORY, nanos);
        users = new Tally<>(LIMIT, MEMORY, nanos);
        sources = new Tally<>(LIMIT, MEMORY, nanos);
        acquainted = new Tally<>(LIMIT, ACQUAINTANCE, nanos);
    }

    /**
     * Somebody who says who he is.
     *
     * @param source the address
     * @param user the name, whether there is such a user or not
     */
    record Attempt(String source, String user) {

        Attempt {
            String lower = user.toLowerCase(Locale.ROOT);
            user = lower.length() > LONGEST_NAME ? lower.substring(0, LONGEST_NAME) : lower;
        }
    }

    /** How long nothing is compared for this attempt, the right password included; zero for not at all. */
    Duration waitOf(Attempt attempt) {
        boolean isKnownHere = acquainted.of(attempt) > 0;
        boolean isBesieged = users.of(attempt.user()) >= SIEGE;
        Duration own = remaining(pairs, attempt, isBesieged && !isKnownHere ? BESIEGED : USUAL);
        Duration wide = isKnownHere ? Duration.ZERO : remaining(sources, attempt.source(), WIDE);
        return own.compareTo(wide) > 0 ? own : wide;
    }

    /** The password was wrong, or there is no such user. */
    void failed(Attempt attempt) {
        pairs.add(attempt);
        users.add(attempt.user());
        sources.add(attempt.source());
    }

    /** The password was right. */
    void succeeded(Attempt attempt) {
        pairs.pardon(attempt);
        acquainted.add(attempt);
    }

    private static <K> Duration remaining(Tally<K> failures, K key, Pace pace) {
        Duration remaining = pace.after(failures.of(key)).minus(failures.sinceLast(key));
        return remaining.isNegative() ? Duration.ZERO : remaining;
    }
}
