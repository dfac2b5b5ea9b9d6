package id.sophumas.channel;

import static org.assertj.core.api.Assertions.assertThat;

import id.sophumas.standin.Platform;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Takes a post to a stand-in as the ledger would: prepares until it is ready, publishes, looks after whatever is in doubt, and goes on where
 * going on is allowed. What the ledger waits for is not waited for here; before each new try the stand-in is well again.
 */
public final class PlatformDriver {

    private static final int MOST_STEPS = 60;

    private final Channel channel;
    private final Platform platform;
    private final List<String> told = new ArrayList<>();
    private boolean deafOnce;

    /** How it ended. */
    public enum End {
        PUBLISHED,
        /** The platform does not take the content. */
        REFUSED,
        UNAUTHORISED,
        /** A person must look. */
        UNDECIDED
    }

    /**
     * The end of a post's way.
     *
     * @param published what the platform gave; null unless it ended as published
     * @param handles as the ledger kept them last
     * @param told every reason given and every handle kept on the way, in order
     */
    public record Ending(End end, Outcome.Published published, Map<String, String> handles, List<String> told) {}

    public PlatformDriver(Channel channel, Platform platform) {
        this.channel = channel;
        this.platform = platform;
    }

    /** Nobody listens when the post is to be published for the first time. */
    public PlatformDriver deafWhenPublishing() {
        deafOnce = true;
        return this;
    }

    /** Takes the post to its end. */
    public Ending drive(Post post) {
        Map<String, String> handles = Map.of();
        boolean ready = false;
        for (int step = 0; step < MOST_STEPS; step++) {
            if (!ready) {
                Preparation preparation = channel.prepare(post, handles);
                tell(preparation);
                if (preparation instanceof Preparation.Ready done) {
                    handles = done.handles();
                    ready = true;
                } else if (preparation instanceof Preparation.Pending pending) {
                    handles = pending.handles();
                } else if (preparation instanceof Preparation.Failed failed) {
                    handles = failed.handles();
                    platform.heal();
                } else if (preparation instanceof Preparation.Unauthorised) {
                    return ended(End.UNAUTHORISED, null, handles);
                } else {
                    return ended(End.REFUSED, null, handles);
                }
                continue;
            }
            Outcome outcome = publish(post, handles);
            tell(outcome);
            if (outcome instanceof Outcome.Published published) {
                return ended(End.PUBLISHED, published, handles);
            }
            if (outcome instanceof Outcome.Rejected) {
                return ended(End.REFUSED, null, handles);
            }
            if (outcome instanceof Outcome.Unauthorised) {
                return ended(End.UNAUTHORISED, null, handles);
            }
            if (outcome instanceof Outcome.Partly partly) {
                handles = partly.handles();
                continue;
            }
            if (outcome instanceof Outcome.NotSent notSent) {
                handles = changed(handles, notSent.handles());
            }
            if (outcome instanceof Outcome.Stale) {
                handles = Map.of();
                ready = false;
            }
            if (outcome instanceof Outcome.Unknown unknown) {
                handles = changed(handles, unknown.handles());
                Finding finding = look(post, handles);
                if (finding instanceof Finding.Found found) {
                    return ended(End.PUBLISHED, found.published(), handles);
                }
                if (finding instanceof Finding.Undecided || finding instanceof Finding.Untold) {
                    return ended(End.UNDECIDED, null, handles);
                }
                handles = changed(handles, ((Finding.Absent) finding).handles());
            }
            platform.heal();
        }
        throw new AssertionError("no end after " + MOST_STEPS + " steps: " + told);
    }

    private static Map<String, String> changed(Map<String, String> handles, Map<String, String> reached) {
        return reached.isEmpty() ? handles : reached;
    }

    private Outcome publish(Post post, Map<String, String> handles) {
        if (deafOnce) {
            deafOnce = false;
            platform.deafen();
        }
        return channel.publish(post, handles);
    }

    /** Looks, and once more when the platform is well again: the ledger's operator asks again, too. */
    private Finding look(Post post, Map<String, String> handles) {
        Finding first = channel.reconcile(post, handles);
        tell(first);
        if (!(first instanceof Finding.Undecided)) {
            return first;
        }
        platform.heal();
        Finding second = channel.reconcile(post, handles);
        tell(second);
        return second;
    }

    private void tell(Object result) {
        // Records print all they carry: reasons, handles, identifiers.
        told.add(result.toString());
    }

    private Ending ended(End end, Outcome.Published published, Map<String, String> handles) {
        return new Ending(end, published, handles, List.copyOf(told));
    }

    /** What must hold of every way to post once, whatever went wrong on it. */
    public static void assertNothingTwiceAndNothingLost(Ending ending, Platform standIn) {
        int posts = standIn.posts().size();
        switch (ending.end()) {
            case PUBLISHED -> {
                assertThat(posts).as("posts after %s", ending.told()).isEqualTo(1);
                assertThat(ending.published().remoteId())
                        .isEqualTo(standIn.posts().get(0).id());
            }
            case REFUSED, UNAUTHORISED ->
                assertThat(posts).as("posts after %s", ending.told()).isZero();
            case UNDECIDED ->
                assertThat(posts).as("posts after %s", ending.told()).isLessThanOrEqualTo(1);
        }
    }
}
