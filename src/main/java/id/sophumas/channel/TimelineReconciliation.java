package id.sophumas.channel;

import id.sophumas.channel.http.Attempt;
import id.sophumas.channel.http.Trouble;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Settles calls in doubt by the account's own timeline, for platforms that keep no id of ours: a post that is there was sent, one that is not
 * may still appear for a while.
 */
public final class TimelineReconciliation {

    /** Looks at the timeline. */
    @FunctionalInterface
    public interface Search {

        /**
         * The post, not older than that.
         *
         * @return empty where it is certainly not there
         * @throws Trouble where that could not be told
         */
        Optional<Outcome.Published> since(Instant begun) throws Trouble;
    }

    private final String timeline;
    private final Duration settling;

    /**
     * @param timeline what people know the account's timeline as, Indonesian, in the middle of a sentence
     * @param settling how long a call in doubt may still take effect, or a post be missing on the timeline
     */
    public TimelineReconciliation(String timeline, Duration settling) {
        this.timeline = timeline;
        this.settling = settling;
    }

    /** The outcome of a publishing call, and where that is in doubt, since when. */
    public Outcome noted(Outcome outcome, SendTimes times) {
        return outcome instanceof Outcome.Unknown unknown
                ? new Outcome.Unknown(unknown.reason(), times.doubted())
                : outcome;
    }

    /** Looks for the post. */
    public Finding look(SendTimes times, Search search) {
        Optional<Instant> begun = times.since();
        if (begun.isEmpty()) {
            return new Finding.Untold(
                    "Tidak tercatat sejak kapan kiriman ini disiapkan. Buka %s dan periksa apakah sudah tayang."
                            .formatted(timeline));
        }
        return Attempt.looking(
                () -> search.since(begun.get()).<Finding>map(Finding.Found::new).orElseGet(() -> notThere(times)));
    }

    private Finding notThere(SendTimes times) {
        return times.mayStillAppear(settling)
                ? new Finding.Undecided(
                        "Kiriman belum tampak di %s; karena baru saja dikirim, diperiksa sekali lagi nanti."
                                .formatted(timeline))
                : new Finding.Absent(times.doubtedOnce());
    }
}
