package id.sophumas.channel.wordpress;

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
import id.sophumas.channel.Violation;
import id.sophumas.channel.http.Attempt;
import id.sophumas.channel.http.Trouble;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Posts on a WordPress site. Preparing uploads the files and makes a draft; publishing changes that draft, so that doing it twice makes no
 * second post, and looking at the draft settles any doubt. The draft itself is found by its slug where the reply that told its id was lost.
 */
class WordPressChannel implements Channel {

    /** Id of the draft, later of the post. */
    private static final String POST = "tulisan";

    private static final String PUBLIC = "publish";

    private final Account account;
    private final CapabilityRules rules;
    private final WordPressPost content;
    private final WordPressSite site;

    WordPressChannel(String channel, CapabilityRules rules, WordPressSite site) {
        this.account = new Account(channel, WordPressType.NAME, channel);
        this.rules = rules;
        this.content = new WordPressPost(rules);
        this.site = site;
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
    public Preparation prepare(Post post, Map<String, String> handles) {
        Map<String, String> reached = new HashMap<>(handles);
        return Attempt.preparing(reached, () -> {
            Uploads uploads = uploads(post, reached);
            if (!uploads.bring()) {
                return new Preparation.Pending(reached, uploads.progress(), Duration.ZERO);
            }
            if (!reached.containsKey(POST)) {
                reached.put(POST, draft(post, uploads));
            }
            return new Preparation.Ready(reached);
        });
    }

    private String draft(Post post, Uploads uploads) throws Trouble {
        Optional<String> earlier = site.findPost(WordPressPost.slug(post));
        return earlier.isPresent() ? earlier.get() : site.create(fields(post, uploads, "draft"));
    }

    @Override
    public Outcome publish(Post post, Map<String, String> handles) {
        Map<String, Object> fields = fields(post, uploads(post, new HashMap<>(handles)), PUBLIC);
        return Attempt.publishing(() -> {
            JsonNode told = site.change(handles.get(POST), fields);
            return isPublic(told)
                    ? published(told)
                    : new Outcome.NotSent(
                            "Situs menyimpan tulisan ini dengan status \"%s\" dan belum menayangkannya."
                                    .formatted(status(told)),
                            Optional.empty());
        });
    }

    /** The whole content goes with the call that publishes: what was approved appears, whatever became of the draft meanwhile. */
    private Map<String, Object> fields(Post post, Uploads uploads, String status) {
        Map<String, Object> fields = content.fields(post, uploads.placed());
        fields.put("slug", WordPressPost.slug(post));
        fields.put("status", status);
        return fields;
    }

    @Override
    public Finding reconcile(Post post, Map<String, String> handles) {
        return Attempt.looking(() -> {
            JsonNode found;
            try {
                found = site.read(handles.get(POST));
            } catch (Trouble trouble) {
                if (trouble.kind() != Trouble.Kind.STALE) {
                    throw trouble;
                }
                return new Finding.Absent();
            }
            return isPublic(found) ? new Finding.Found(published(found)) : new Finding.Absent();
        });
    }

    @Override
    public ReadBack readBack(Post post, String remoteId) {
        return Attempt.readingBack(() -> {
            JsonNode found = site.read(remoteId);
            if (!isPublic(found)) {
                return new ReadBack.NotSeen(
                        "Tulisan ini tidak tayang di situs (status \"%s\").".formatted(status(found)), true);
            }
            String text = found.at("/title/rendered").asText() + "</p>"
                    + found.at("/content/rendered").asText();
            return new ReadBack.Seen(found.path("link").asText(), HtmlText.of(text), time(found));
        });
    }

    /** Back to a draft: the site's editors keep it, the public does not see it. */
    @Override
    public Takedown takeDown(String remoteId) {
        return Attempt.takingDown(() -> isPublic(site.change(remoteId, Map.of("status", "draft")))
                ? new Takedown.Failed("Situs belum menarik tulisan ini.")
                : new Takedown.Done());
    }

    @Override
    public Takedown correct(Correction correction, String remoteId) {
        Post corrected = correction.corrected();
        return Attempt.correcting(() -> {
            Uploads uploads = uploads(corrected, new HashMap<>());
            if (!uploads.bring()) {
                return new Takedown.Failed(uploads.progress() + " Ulangi untuk melanjutkan.");
            }
            site.change(remoteId, content.fields(corrected, uploads.placed()));
            return new Takedown.Done();
        });
    }

    @Override
    public AccountState check() {
        return Attempt.checking(() -> {
            JsonNode may = site.me().path("capabilities");
            return may.path("publish_posts").asBoolean()
                            && may.path("upload_files").asBoolean()
                    ? AccountState.well()
                    : new AccountState(
                            true,
                            false,
                            null,
                            null,
                            "Akun WordPress ini tidak berwenang menerbitkan tulisan atau mengunggah berkas.");
        });
    }

    private Uploads uploads(Post post, Map<String, String> reached) {
        List<Attachment> carried = rules.carried(post);
        return new Uploads(
                site, carried.stream().map(file -> SiteFile.of(post, file)).toList(), reached);
    }

    private static boolean isPublic(JsonNode post) {
        return status(post).equals(PUBLIC);
    }

    private static String status(JsonNode post) {
        return post.path("status").asText("");
    }

    private static Outcome.Published published(JsonNode post) {
        return new Outcome.Published(post.path("id").asText(), post.path("link").asText(null), time(post));
    }

    /** When it went public; null where the site does not tell or tells it in another form. */
    private static Instant time(JsonNode post) {
        try {
            return LocalDateTime.parse(post.path("date_gmt").asText("")).toInstant(ZoneOffset.UTC);
        } catch (DateTimeParseException other) {
            return null;
        }
    }
}
