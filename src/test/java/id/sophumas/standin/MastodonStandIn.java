package id.sophumas.standin;

import com.fasterxml.jackson.databind.JsonNode;
import id.sophumas.materi.Sha256;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.web.util.HtmlUtils;

/** A Mastodon instance with one account of ours: files, statuses, its timeline. It shows statuses as HTML, as Mastodon does. */
public final class MastodonStandIn extends StandIn {

    /** The token that is accepted. */
    public static final String TOKEN = "Tiruan-rahasia_7Zx/9+A";

    /** The account's id. */
    public static final String ACCOUNT = "109000000000000001";

    /** The wait told with a 429, in seconds. */
    public static final int WAIT_SECONDS = 90;

    private static final int MOST_CHARACTERS = 500;
    private static final int MOST_FILES = 4;
    private static final int MOST_ALT = 1500;
    private static final int MOST_PER_PAGE = 40;

    private final Map<String, File> files = new LinkedHashMap<>();
    private final List<Item> items = new ArrayList<>();
    private final Map<String, String> keys = new HashMap<>();
    private final Map<String, Deque<Answer>> scripted = new HashMap<>();
    private long lastId = 110_000_000_000_000_000L;
    private int work;
    private boolean forgetful;

    /** @param looks how often it must still be asked for before it is ready */
    private record File(String shown, int looks, String status) {}

    private record Item(String id, String account, String text, List<String> media, Instant at) {}

    /** An error in Mastodon's words. */
    private static final class Refusal extends RuntimeException {

        private final transient Answer answer;

        private Refusal(int status, String error) {
            super(error);
            this.answer = Answer.json(status, Map.of("error", error));
        }
    }

    public MastodonStandIn(int port) {
        super("/mastodon", port);
    }

    /** From now on files are worked on until they have been asked for so often. */
    public synchronized void work(int looks) {
        work = looks;
    }

    /** From now on keys are as good as an hour old: they are kept for no time. */
    public synchronized void forgetKeys() {
        forgetful = true;
        keys.clear();
    }

    /** Files that no status names are thrown away. */
    public synchronized void loseFiles() {
        files.values().removeIf(file -> file.status() == null);
    }

    /** From now on the next call of that name is answered with this error, and nothing is done. */
    public synchronized void refuse(String call, int status, String error) {
        if (!callNames().contains(call)) {
            throw new IllegalArgumentException(call);
        }
        scripted.computeIfAbsent(call, name -> new ArrayDeque<>()).add(Answer.json(status, Map.of("error", error)));
    }

    /** The account wrote this by another program. */
    public synchronized String written(String text, Duration ago) {
        return add(ACCOUNT, text, List.of(), Instant.now().minus(ago)).id();
    }

    /** Somebody else wrote this. */
    public synchronized String writtenByAnother(String text) {
        return add("2", text, List.of(), Instant.now()).id();
    }

    /** Everything of the account that is public. */
    @Override
    public synchronized List<Posted> posts() {
        return items.stream()
                .filter(item -> item.account().equals(ACCOUNT))
                .map(item -> new Posted(
                        item.id(),
                        item.text(),
                        item.media().stream().map(id -> files.get(id).shown()).toList()))
                .toList();
    }

    @Override
    public List<String> callNames() {
        return List.of("media", "mediaStatus", "statuses", "verify", "timeline", "read", "edit", "delete", "instance");
    }

    @Override
    protected String name(String method, String path, Map<String, String> query) {
        String call = method + " "
                + path.replaceFirst("^(/api/v1/media|/api/v1/statuses)/[^/]+$", "$1/:id")
                        .replaceFirst("^/api/v1/accounts/\\d+/", "/api/v1/accounts/:id/");
        return switch (call) {
            case "POST /api/v2/media" -> "media";
            case "GET /api/v1/media/:id" -> "mediaStatus";
            case "POST /api/v1/statuses" -> "statuses";
            case "GET /api/v1/accounts/verify_credentials" -> "verify";
            case "GET /api/v1/accounts/:id/statuses" -> "timeline";
            case "GET /api/v1/statuses/:id" -> "read";
            case "PUT /api/v1/statuses/:id" -> "edit";
            case "DELETE /api/v1/statuses/:id" -> "delete";
            case "GET /api/v2/instance" -> "instance";
            default -> null;
        };
    }

    @Override
    protected Answer throttled() {
        Map<String, String> headers = Map.of(
                "X-RateLimit-Limit",
                "300",
                "X-RateLimit-Remaining",
                "0",
                "X-RateLimit-Reset",
                Instant.now().plusSeconds(WAIT_SECONDS).toString());
        return Answer.json(429, headers, Map.of("error", "Too many requests"));
    }

    @Override
    protected Answer unauthorised() {
        return Answer.json(401, Map.of("error", "The access token was revoked"));
    }

    @Override
    protected Answer contentRefused(String call) {
        return switch (call) {
            case "media", "mediaStatus" ->
                Answer.json(422, Map.of("error", "Validation failed: File content type is invalid"));
            case "statuses", "edit" ->
                Answer.json(422, Map.of("error", "Validation failed: Text character limit of 500 exceeded"));
            default -> null;
        };
    }

    @Override
    protected synchronized Answer answer(Call call) {
        if (!("Bearer " + TOKEN).equals(call.header("authorization"))) {
            return unauthorised();
        }
        Answer said = scripted.getOrDefault(call.name(), new ArrayDeque<>()).poll();
        if (said != null) {
            return said(said, call);
        }
        try {
            return done(call);
        } catch (Refusal refusal) {
            return said(refusal.answer, call);
        }
    }

    /** An error in the language that was asked for, which is the instance's own where none was. */
    private static Answer said(Answer english, Call call) {
        return String.valueOf(call.header("Accept-Language")).startsWith("en")
                ? english
                : Answer.json(english.status(), Map.of("error", "Terjadi kesalahan"));
    }

    private Answer done(Call call) {
        String last = call.path().substring(call.path().lastIndexOf('/') + 1);
        return switch (call.name()) {
            case "media" -> upload(Part.byName(call));
            case "mediaStatus" -> file(last);
            case "statuses" -> post(call);
            case "verify" -> Answer.json(200, Map.of("id", ACCOUNT, "username", "kantor"));
            case "timeline" -> timeline(call);
            case "read" -> Answer.json(200, shown(items.get(index(last))));
            case "edit" -> edit(last, call.json());
            case "delete" -> delete(last);
            default ->
                Answer.json(
                        200,
                        Map.of(
                                "configuration",
                                Map.of(
                                        "statuses",
                                        Map.of(
                                                "max_characters",
                                                MOST_CHARACTERS,
                                                "max_media_attachments",
                                                MOST_FILES))));
        };
    }

    private Answer upload(Map<String, Part> parts) {
        Set<String> others = new TreeSet<>(parts.keySet());
        others.removeAll(Set.of("file", "description"));
        Part file = parts.get("file");
        if (file == null || file.filename() == null || !others.isEmpty()) {
            throw new Refusal(422, "Validation failed: File can't be blank");
        }
        boolean picture =
                file.latin().startsWith("\u00ff\u00d8") || file.latin().startsWith("\u0089PNG");
        if (!picture && !file.filename().endsWith(".mp4")) {
            throw new Refusal(422, "Validation failed: File content type is invalid");
        }
        String description =
                parts.containsKey("description") ? parts.get("description").text() : "";
        if (description.length() > MOST_ALT) {
            throw new Refusal(422, "Validation failed: Description is too long (maximum is 1500 characters)");
        }
        String id = newId();
        String shown = Sha256.of(file.content()) + (description.isEmpty() ? "" : " (" + description + ")");
        files.put(id, new File(shown, work, null));
        return Answer.json(work > 0 ? 202 : 200, Map.of("id", id, "type", picture ? "image" : "video"));
    }

    private Answer file(String id) {
        File file = files.get(id);
        if (file == null || file.status() != null) {
            throw new Refusal(404, "Record not found");
        }
        files.put(id, new File(file.shown(), Math.max(0, file.looks() - 1), null));
        return Answer.json(file.looks() > 1 ? 206 : 200, Map.of("id", id, "type", "image"));
    }

    private Answer post(Call call) {
        JsonNode status = call.json();
        only(status, "status", "media_ids", "visibility");
        String key = call.header("idempotency-key");
        if (key != null && keys.containsKey(key)) {
            return Answer.json(200, shown(items.get(index(keys.get(key)))));
        }
        if (!status.path("visibility").asText().equals("public")) {
            throw new Refusal(422, "this stand-in's account hides what is not said to be public");
        }
        String text = text(status);
        List<String> media = media(status, null);
        if (text.isBlank() && media.isEmpty()) {
            throw new Refusal(422, "Validation failed: Text can't be blank");
        }
        Item item = add(ACCOUNT, text, media, Instant.now());
        media.forEach(id -> files.put(id, new File(files.get(id).shown(), 0, item.id())));
        if (key != null && !forgetful) {
            keys.put(key, item.id());
        }
        return Answer.json(200, shown(item));
    }

    private static String text(JsonNode status) {
        String text = status.path("status").asText("");
        String counted = text.replaceAll("https?://\\S+", "x".repeat(23));
        if (counted.codePointCount(0, counted.length()) > MOST_CHARACTERS) {
            throw new Refusal(422, "Validation failed: Text character limit of 500 exceeded");
        }
        return text;
    }

    private List<String> media(JsonNode status, String of) {
        List<String> media = new ArrayList<>();
        status.path("media_ids").forEach(id -> media.add(id.asText()));
        if (media.size() > MOST_FILES) {
            throw new Refusal(422, "Cannot attach more than 4 files");
        }
        for (String id : media) {
            File file = files.get(id);
            if (file == null || file.status() != null && !file.status().equals(of)) {
                throw new Refusal(422, "Media %s not found or already attached to another post".formatted(id));
            }
            if (file.looks() > 0) {
                throw new Refusal(422, "Cannot attach files that have not finished processing. Try again in a moment!");
            }
        }
        return media;
    }

    private Item add(String account, String text, List<String> media, Instant at) {
        Item item = new Item(newId(), account, text, media, at);
        items.add(item);
        return item;
    }

    private Answer timeline(Call call) {
        String before = call.query().get("max_id");
        int most = Math.min(MOST_PER_PAGE, Integer.parseInt(call.query().getOrDefault("limit", "20")));
        List<Map<String, Object>> page = new ArrayList<>();
        for (int i = items.size() - 1; i >= 0 && page.size() < most; i--) {
            Item item = items.get(i);
            boolean older = before == null || item.id().compareTo(before) < 0;
            if (older && call.path().contains("/" + item.account() + "/")) {
                page.add(shown(item));
            }
        }
        return Answer.json(200, page);
    }

    private Answer edit(String id, JsonNode status) {
        only(status, "status", "media_ids");
        Item item = items.get(own(id));
        Item edited = new Item(id, item.account(), text(status), media(status, id), item.at());
        items.set(own(id), edited);
        return Answer.json(200, shown(edited));
    }

    private Answer delete(String id) {
        Item item = items.remove(own(id));
        keys.values().remove(id);
        return Answer.json(200, shown(item));
    }

    private int own(String id) {
        int index = index(id);
        if (!items.get(index).account().equals(ACCOUNT)) {
            throw new Refusal(404, "Record not found");
        }
        return index;
    }

    private int index(String id) {
        for (int i = 0; i < items.size(); i++) {
            if (items.get(i).id().equals(id)) {
                return i;
            }
        }
        throw new Refusal(404, "Record not found");
    }

    private String newId() {
        lastId++;
        return String.valueOf(lastId);
    }

    private static Map<String, Object> shown(Item item) {
        Map<String, Object> shown = new LinkedHashMap<>();
        shown.put("id", item.id());
        shown.put("created_at", item.at().toString());
        shown.put("visibility", "public");
        shown.put("url", "https://sosial.go.id/@kantor/" + item.id());
        shown.put("content", html(item.text()));
        shown.put(
                "media_attachments",
                item.media().stream().map(id -> Map.of("id", id)).toList());
        return shown;
    }

    private static String html(String text) {
        String escaped = HtmlUtils.htmlEscape(text.strip(), "UTF-8");
        String linked = escaped.replaceAll(
                        "(https://)(\\S{1,20})(\\S*)",
                        "<a href=\"$0\" rel=\"nofollow\"><span class=\"invisible\">$1</span><span class=\"ellipsis\">$2</span><span class=\"invisible\">$3</span></a>")
                .replaceAll("#(\\p{L}+)\\b(?!;)", "<a href=\"/tags/$1\" class=\"hashtag\">#<span>$1</span></a>")
                .replaceAll(
                        "@(\\w+)@[\\w.]*\\w", "<span class=\"h-card\"><a href=\"/@$1\">@<span>$1</span></a></span>");
        return "<p>" + linked.replaceAll("\n{2,}", "</p><p>").replace("\n", "<br />") + "</p>";
    }

    /** Mastodon overlooks parameters that it does not know; whoever sends them expects something all the same. */
    private static void only(JsonNode parameters, String... allowed) {
        Set<String> others = new TreeSet<>();
        parameters.fieldNames().forEachRemaining(others::add);
        others.removeAll(Set.of(allowed));
        if (!others.isEmpty()) {
            throw new Refusal(422, "unknown parameters " + others);
        }
    }
}
