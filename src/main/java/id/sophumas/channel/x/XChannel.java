package id.sophumas.channel.x;

import com.fasterxml.jackson.databind.JsonNode;
import id.sophumas.channel.Account;
import id.sophumas.channel.AccountState;
import id.sophumas.channel.Attachment;
import id.sophumas.channel.CapabilityRules;
import id.sophumas.channel.Channel;
import id.sophumas.channel.Correction;
import id.sophumas.channel.Finding;
import id.sophumas.channel.Outcome;
import id.sophumas.channel.Post;
import id.sophumas.channel.Preparation;
import id.sophumas.channel.ReadBack;
import id.sophumas.channel.Takedown;
import id.sophumas.channel.TimelineReconciliation;
import id.sophumas.channel.Violation;
import id.sophumas.channel.http.Attempt;
import id.sophumas.channel.http.Reply;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One account on X. */
class XChannel implements Channel {

    /** Together with one upload that hangs until it is given up, still below the engine's lock. */
    private static final Duration TIME_FOR_UPLOADS = Duration.ofSeconds(15);

    private final Account account;
    private final CapabilityRules rules;
    private final XApi api;
    private final Uploads uploads;
    private final Timeline timeline;
    private final Clock clock;
    private final TimelineReconciliation reconciliation;

    /**
     * @param clock the real one: X's times are held against it
     * @param settling how long a call in doubt may still take effect, or a post be missing on the timeline
     */
    XChannel(Account account, CapabilityRules rules, XApi api, Clock clock, Duration settling) {
        this.account = account;
        this.rules = rules;
        this.api = api;
        this.uploads = new Uploads(api);
        this.timeline = new Timeline(api);
        this.clock = clock;
        this.reconciliation = new TimelineReconciliation("akun X", settling);
    }

    @Override
    public Account account() {
        return account;
    }

    @Override
    public List<Violation> violations(Post post) {
        return rules.violations(post);
    }

    @Override
    public Preparation prepare(Post post, Map<String, String> earlier) {
        Handles handles = new Handles(earlier, clock);
        handles.times().begun();
        if (handles.isExpired()) {
            handles.forgetMedia();
        }
        List<Attachment> files = rules.carried(post);
        Instant end = clock.instant().plus(TIME_FOR_UPLOADS);
        return Attempt.preparing(
                handles.all(),
                () -> uploads.go(files, handles, () -> clock.instant().isAfter(end)));
    }

    @Override
    public Outcome publish(Post post, Map<String, String> kept) {
        Handles handles = new Handles(kept, clock);
        Optional<List<String>> media = handles.ready(rules.carried(post).size());
        if (media.isEmpty() || handles.isExpired()) {
            return new Outcome.Stale("Media belum diunggah ke X atau sudah kedaluwarsa di sana.");
        }
        Outcome outcome = Attempt.publishing(() -> {
            Reply reply = api.rawPost("tweets", tweet(post, media.get()));
            if (XErrors.isDuplicate(reply) && handles.times().wasDoubted()) {
                return new Outcome.Unknown(
                        "X menyebut kiriman ini kembar; mungkin pengiriman sebelumnya yang diragukan sudah tayang.");
            }
            String id = api.accepted(reply).require("/data/id");
            return new Outcome.Published(id, Tweet.url(id), null);
        });
        return reconciliation.noted(outcome, handles.times());
    }

    private Map<String, Object> tweet(Post post, List<String> media) {
        Map<String, Object> tweet = new LinkedHashMap<>();
        tweet.put("text", rules.linkedText(post));
        if (!media.isEmpty()) {
            tweet.put("media", Map.of("media_ids", media));
        }
        return tweet;
    }

    @Override
    public Finding reconcile(Post post, Map<String, String> kept) {
        return reconciliation.look(
                new Handles(kept, clock).times(),
                begun -> timeline.find(rules.linkedText(post), begun)
                        .map(found -> new Outcome.Published(found.id(), Tweet.url(found.id()), found.at())));
    }

    @Override
    public ReadBack readBack(Post post, String remoteId) {
        return Attempt.readingBack(() -> {
            Reply reply = api.get(
                    "tweets/" + XApi.part(remoteId),
                    Map.of("tweet.fields", Tweet.FIELDS, "expansions", "author_id", "user.fields", "username"));
            reply.require("/data/id");
            JsonNode json = reply.json();
            Tweet tweet = Tweet.of(json.path("data"));
            String name = json.at("/includes/users/0/username").asText("");
            String url = name.isEmpty() ? Tweet.url(remoteId) : "https://x.com/%s/status/%s".formatted(name, remoteId);
            return new ReadBack.Seen(url, tweet.text(), tweet.at());
        });
    }

    @Override
    public Takedown takeDown(String remoteId) {
        return Attempt.takingDown(() -> {
            Reply reply = api.delete("tweets/" + XApi.part(remoteId));
            return reply.json().at("/data/deleted").asBoolean(false)
                    ? new Takedown.Done()
                    : new Takedown.Failed("X tidak menyatakan bahwa kiriman itu sudah dihapus.");
        });
    }

    @Override
    public Takedown correct(Correction correction, String remoteId) {
        return new Takedown.ByHand(
                "X tidak dapat mengubah kiriman lewat aplikasi lain. Tarik kiriman %s lalu tayangkan versi yang sudah diralat, atau ubah di akun X jika akun itu berlangganan."
                        .formatted(Tweet.url(remoteId)));
    }

    @Override
    public AccountState check() {
        return Attempt.checking(() -> {
            api.get("users/me", Map.of()).require("/data/id");
            return AccountState.well();
        });
    }
}
