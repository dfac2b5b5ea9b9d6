package id.sophumas.channel;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * When a post was begun and when a call that was to publish it ended in doubt, kept in its handles for those who look for it on a timeline.
 * Times are the real clock's, because platforms do not know of a moved one.
 */
public final class SendTimes {

    private static final String SINCE = "mulai";
    private static final String DOUBTED = "diragukan";

    private final Map<String, String> handles;
    private final Clock clock;

    /**
     * @param handles filled by what is noted
     * @param clock the real one
     */
    public SendTimes(Map<String, String> handles, Clock clock) {
        this.handles = handles;
        this.clock = clock;
    }

    /** Notes that preparing begins, where it has not begun: the post is not older. */
    public void begun() {
        handles.putIfAbsent(SINCE, clock.instant().toString());
    }

    /** When preparing began; empty where nobody noted it. */
    public Optional<Instant> since() {
        return Optional.ofNullable(handles.get(SINCE)).map(Instant::parse);
    }

    /** Notes that a publishing call has just ended in doubt. */
    public Map<String, String> doubted() {
        handles.put(DOUBTED, clock.instant().toString());
        return handles;
    }

    /** Notes that a publishing call was in doubt, where nobody was left to note when. */
    public Map<String, String> doubtedOnce() {
        handles.putIfAbsent(DOUBTED, clock.instant().toString());
        return handles;
    }

    /** Whether a publishing call was ever in doubt. */
    public boolean wasDoubted() {
        return handles.containsKey(DOUBTED);
    }

    /** Whether a call in doubt ended so lately that the post may still appear. */
    public boolean mayStillAppear(Duration settling) {
        return Optional.ofNullable(handles.get(DOUBTED))
                .map(Instant::parse)
                .filter(at -> clock.instant().isBefore(at.plus(settling)))
                .isPresent();
    }
}
