package id.sophumas.channel.mastodon;

import com.fasterxml.jackson.databind.JsonNode;
import id.sophumas.channel.http.Trouble;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** What the account has posted, the newest first. */
final class Timeline {

    private static final int PAGE = 40;
    private static final int MOST_PAGES = 4;

    /** Clocks differ. */
    private static final Duration SKEW = Duration.ofMinutes(5);

    private final MastodonApi mastodon;

    Timeline(MastodonApi mastodon) {
        this.mastodon = mastodon;
    }

    /**
     * The account's status that carries one of these files or shows this text, not older than that.
     *
     * @return empty where there is certainly none: the timeline was read back to that time
     * @throws Trouble where it could not be read so far
     */
    Optional<Status> find(String text, List<String> files, Instant since) throws Trouble {
        Instant oldest = since.minus(SKEW);
        String account = mastodon.accountId();
        String before = null;
        for (int i = 0; i < MOST_PAGES; i++) {
            JsonNode page = mastodon.posted(account, PAGE, before).json();
            if (!page.isArray()) {
                throw Trouble.of(Trouble.Kind.IN_DOUBT, "Linimasa akun Mastodon tidak dapat dibaca.");
            }
            for (JsonNode each : page) {
                Status status = Status.of(each);
                if (status.at() != null && status.at().isBefore(oldest)) {
                    return Optional.empty();
                }
                if (!Collections.disjoint(status.media(), files) || StatusText.isSame(text, status.html())) {
                    return Optional.of(status);
                }
                before = status.id();
            }
            // An instance may give fewer than it is asked for: only an empty page is the end.
            if (page.isEmpty()) {
                return Optional.empty();
            }
        }
        throw Trouble.of(
                Trouble.Kind.IN_DOUBT,
                "Linimasa akun Mastodon terlalu panjang untuk diperiksa sampai saat penayangan.");
    }
}
