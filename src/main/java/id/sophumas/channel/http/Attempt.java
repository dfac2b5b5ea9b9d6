package id.sophumas.channel.http;

import id.sophumas.channel.AccountState;
import id.sophumas.channel.Finding;
import id.sophumas.channel.Outcome;
import id.sophumas.channel.Preparation;
import id.sophumas.channel.ReadBack;
import id.sophumas.channel.Takedown;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/** The outcome table of the delivery rules in one place: what trouble means depends on what was being done when it came. */
public final class Attempt {

    /** Calls to a platform that end in a value or in trouble. */
    @FunctionalInterface
    public interface Calls<T> {
        T make() throws Trouble;
    }

    private Attempt() {}

    /**
     * Nothing is public yet, so doubt is no harm: what is not refused is tried again with the handles reached so far.
     *
     * @param handles read when trouble comes, so that it may be filled while the calls are made
     */
    public static Preparation preparing(Map<String, String> handles, Calls<Preparation> calls) {
        try {
            return calls.make();
        } catch (Trouble trouble) {
            return switch (trouble.kind()) {
                case REFUSED -> new Preparation.Refused(trouble.getMessage());
                case UNAUTHORISED -> new Preparation.Unauthorised(trouble.getMessage());
                case STALE -> new Preparation.Failed(Map.of(), trouble.getMessage(), Optional.of(Duration.ZERO));
                case NOT_SENT, THROTTLED, IN_DOUBT ->
                    new Preparation.Failed(handles, trouble.getMessage(), trouble.retryAfter());
            };
        }
    }

    /** One call, the one that makes the post public: doubt is {@link Outcome.Unknown}, and only looking may settle it. */
    public static Outcome publishing(Calls<Outcome> call) {
        try {
            return call.make();
        } catch (Trouble trouble) {
            return switch (trouble.kind()) {
                case REFUSED -> new Outcome.Rejected(trouble.getMessage());
                case UNAUTHORISED -> new Outcome.Unauthorised(trouble.getMessage());
                case STALE -> new Outcome.Stale(trouble.getMessage());
                case NOT_SENT, THROTTLED -> new Outcome.NotSent(trouble.getMessage(), trouble.retryAfter());
                case IN_DOUBT -> new Outcome.Unknown(trouble.getMessage());
            };
        }
    }

    /** Looking that fails has found out nothing. */
    public static Finding looking(Calls<Finding> calls) {
        try {
            return calls.make();
        } catch (Trouble trouble) {
            return new Finding.Undecided(trouble.getMessage());
        }
    }

    /** Reading back that fails may be done again, unless the post is not there to be read. */
    public static ReadBack readingBack(Calls<ReadBack> calls) {
        try {
            return calls.make();
        } catch (Trouble trouble) {
            boolean again = trouble.kind() != Trouble.Kind.REFUSED && trouble.kind() != Trouble.Kind.STALE;
            return new ReadBack.NotSeen(trouble.getMessage(), again);
        }
    }

    /** What is gone already counts as taken down. */
    public static Takedown takingDown(Calls<Takedown> calls) {
        try {
            return calls.make();
        } catch (Trouble trouble) {
            return trouble.kind() == Trouble.Kind.STALE
                    ? new Takedown.Done()
                    : new Takedown.Failed(trouble.getMessage());
        }
    }

    /** What is gone cannot be corrected any more. */
    public static Takedown correcting(Calls<Takedown> calls) {
        try {
            return calls.make();
        } catch (Trouble trouble) {
            return new Takedown.Failed(trouble.getMessage());
        }
    }

    /** How the account stands, for people who wonder why nothing goes out. */
    public static AccountState checking(Calls<AccountState> calls) {
        try {
            return calls.make();
        } catch (Trouble trouble) {
            return switch (trouble.kind()) {
                case UNAUTHORISED -> new AccountState(true, false, null, null, trouble.getMessage());
                case THROTTLED, REFUSED, STALE -> new AccountState(true, true, null, null, trouble.getMessage());
                case NOT_SENT, IN_DOUBT -> new AccountState(false, false, null, null, trouble.getMessage());
            };
        }
    }
}
