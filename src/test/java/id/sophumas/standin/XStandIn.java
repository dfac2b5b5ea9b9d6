package id.sophumas.standin;

import com.fasterxml.jackson.databind.JsonNode;
import com.twitter.twittertext.Extractor;
import com.twitter.twittertext.TwitterTextParser;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** X: one account, its posts, and uploads in segments. */
public final class XStandIn extends StandIn {

    /** Accepted as bearer token. */
    public static final String ACCESS_TOKEN = "AAAAtiruan/rahasia%3D";

    public static final String CONSUMER_KEY = "kunci-tiruan";
    public static final String CONSUMER_SECRET = "rahasia/kunci+tiruan=1";
    public static final String TOKEN = "370773112-token/tiruan";
    public static final String TOKEN_SECRET = "rahasia/token+tiruan=2";

    /** How the account is called. */
    public static final String USERNAME = "kantor_tiruan";

    private static final String USER_ID = "370773112";
    private static final int MOST_LENGTH = 280;
    private static final int MOST_SEGMENT = 5 * 1024 * 1024;
    private static final int MOST_IMAGE = 5 * 1024 * 1024;
    private static final int LOOKS_UNTIL_PROCESSED = 2;
    private static final int PAGE = 2;

    private final Map<String, Upload> uploads = new LinkedHashMap<>();
    private final List<Item> items = new ArrayList<>();
    private long ids = 1_990_000_000_000_000_000L;
    private boolean hidesNew;

    private record Item(String id, String text, List<String> media, Instant at, boolean own, boolean shown) {}

    private static final class Upload {
        private final String type;
        private final long total;
        private final Map<Integer, byte[]> segments = new TreeMap<>();
        private String alt = "";
        private boolean closed;
        private int looks;

        private Upload(String type, long total) {
            this.type = type;
            this.total = total;
        }

        private boolean isFilm() {
            return type.startsWith("video/");
        }

        private boolean isProcessed() {
            return closed && (!isFilm() || looks >= LOOKS_UNTIL_PROCESSED);
        }

        private long received() {
            return segments.values().stream().mapToLong(bytes -> bytes.length).sum();
        }
    }

    private static final class Refusal extends RuntimeException {
        private static final long serialVersionUID = 1;
        private final transient Answer answer;

        private Refusal(Answer answer) {
            this.answer = answer;
        }
    }

    public XStandIn(int port) {
        super("/x", port);
    }

    /** From now on the timeline does not show what is posted. */
    public synchronized void hideNew() {
        hidesNew = true;
    }

    /** The account posted this by another program. */
    public synchronized void written(String text, Duration ago) {
        items.add(new Item(newId(), text, List.of(), Instant.now().minus(ago), false, true));
    }

    /** X has thrown away what was uploaded. */
    public synchronized void forgetUploads() {
        uploads.clear();
    }

    @Override
    public synchronized List<Posted> posts() {
        return items.stream()
                .filter(Item::own)
                .map(item -> new Posted(item.id(), item.text(), item.media()))
                .toList();
    }

    @Override
    public List<String> callNames() {
        return List.of(
                "initialize", "append", "finalize", "status", "metadata", "tweets", "me", "timeline", "read", "delete");
    }

    @Override
    protected String name(String method, String path, Map<String, String> query) {
        String call = method + " " + path;
        if (call.equals("GET /2/media/upload") && "STATUS".equals(query.get("command"))) {
            return "status";
        }
        return switch (call.replaceAll("\\d{6,}", "#")) {
            case "POST /2/media/upload/initialize" -> "initialize";
            case "POST /2/media/upload/#/append" -> "append";
            case "POST /2/media/upload/#/finalize" -> "finalize";
            case "POST /2/media/metadata" -> "metadata";
            case "POST /2/tweets" -> "tweets";
            case "GET /2/users/me" -> "me";
            case "GET /2/users/#/tweets" -> "timeline";
            case "GET /2/tweets/#" -> "read";
            case "DELETE /2/tweets/#" -> "delete";
            default -> null;
        };
    }

    @Override
    protected Answer throttled() {
        return Answer.json(
                429,
                Map.of(
                        "x-rate-limit-limit", "100",
                        "x-rate-limit-remaining", "0",
                        "x-rate-limit-reset",
                                String.valueOf(Instant.now().plusSeconds(900).getEpochSecond())),
                Map.of(
                        "title",
                        "Too Many Requests",
                        "detail",
                        "Too Many Requests",
                        "type",
                        "about:blank",
                        "status",
                        429));
    }

    @Override
    protected Answer unauthorised() {
        return problem(401, "Unauthorized", "Unauthorized");
    }

    @Override
    protected Answer contentRefused(String call) {
        return switch (call) {
            case "initialize" -> invalid("media type unrecognized.");
            case "finalize" -> invalid("InvalidMedia: file is not a media file.");
            case "status" ->
                Answer.json(
                        200,
                        Map.of(
                                "data",
                                Map.of(
                                        "id",
                                        "1",
                                        "processing_info",
                                        Map.of(
                                                "state",
                                                "failed",
                                                "error",
                                                Map.of(
                                                        "code", 1,
                                                        "name", "InvalidMedia",
                                                        "message", "Unsupported video format")))));
            case "tweets" -> problem(403, "Forbidden", "Your Tweet text is too long.");
            default -> null;
        };
    }

    private static Answer problem(int status, String title, String detail) {
        return Answer.json(status, Map.of("title", title, "detail", detail, "type", "about:blank", "status", status));
    }

    private static Answer invalid(String message) {
        return Answer.json(
                400,
                Map.of(
                        "errors",
                        List.of(Map.of("message", message)),
                        "title",
                        "Invalid Request",
                        "detail",
                        "One or more parameters to your request was invalid: " + message,
                        "type",
                        "https://api.x.com/2/problems/invalid-request"));
    }

    private static Refusal refusal(Answer answer) {
        return new Refusal(answer);
    }

    @Override
    protected synchronized Answer answer(Call call) {
        String address = baseUrl() + call.path();
        boolean known = ("Bearer " + ACCESS_TOKEN).equals(call.header("authorization"))
                || OAuth1Check.isSigned(call, address, CONSUMER_KEY, CONSUMER_SECRET, TOKEN, TOKEN_SECRET);
        if (!known) {
            return unauthorised();
        }
        try {
            return switch (call.name()) {
                case "initialize" -> initialize(call.json());
                case "append" -> append(segment(call, 4), call);
                case "finalize" -> close(segment(call, 4));
                case "status" -> status(call.query().get("media_id"));
                case "metadata" -> metadata(call.json());
                case "tweets" -> tweet(call.json());
                case "me" ->
                    Answer.json(
                            200, Map.of("data", Map.of("id", USER_ID, "name", "Kantor Tiruan", "username", USERNAME)));
                case "timeline" -> timeline(segment(call, 3), call.query());
                case "read" -> read(segment(call, 3), call.query());
                default -> delete(segment(call, 3));
            };
        } catch (Refusal refusal) {
            return refusal.answer;
        }
    }

    private static String segment(Call call, int index) {
        return call.path().split("/")[index];
    }

    private String newId() {
        return String.valueOf(++ids);
    }

    private static void only(JsonNode body, String... known) {
        body.fieldNames().forEachRemaining(field -> {
            if (!List.of(known).contains(field)) {
                throw refusal(invalid("[$.%s]: is not defined in the schema".formatted(field)));
            }
        });
    }

    private Answer initialize(JsonNode body) {
        only(body, "media_type", "total_bytes", "media_category");
        String type = body.path("media_type").asText();
        long total = body.path("total_bytes").asLong();
        String category = body.path("media_category").asText();
        boolean image = category.equals("tweet_image") && type.matches("image/(jpeg|png|webp)") && total <= MOST_IMAGE;
        boolean film = category.equals("tweet_video") && type.matches("video/(mp4|quicktime)");
        if (!image && !film || total <= 0) {
            throw refusal(invalid("media type unrecognized."));
        }
        String id = newId();
        uploads.put(id, new Upload(type, total));
        return Answer.json(200, Map.of("data", Map.of("id", id, "media_key", "3_" + id, "expires_after_secs", 86_400)));
    }

    private Upload upload(String id) {
        if (!uploads.containsKey(id)) {
            throw refusal(problem(404, "Not Found Error", "Could not find media with id " + id));
        }
        return uploads.get(id);
    }

    private Answer append(String id, Call call) {
        Upload upload = upload(id);
        List<Part> parts = Part.of(call);
        if (parts.size() != 2
                || !parts.get(0).name().equals("segment_index")
                || !parts.get(1).name().equals("media")
                || parts.get(1).filename() == null) {
            throw refusal(invalid("segment_index and media are required"));
        }
        int index = Integer.parseInt(parts.get(0).text());
        byte[] bytes = parts.get(1).content();
        if (upload.closed || bytes.length == 0 || bytes.length > MOST_SEGMENT || index > upload.segments.size()) {
            throw refusal(invalid("segment"));
        }
        upload.segments.put(index, bytes);
        return Answer.json(
                200,
                Map.of(
                        "data",
                        Map.of("expires_at", Instant.now().plusSeconds(86_400).getEpochSecond())));
    }

    private Answer close(String id) {
        Upload upload = upload(id);
        if (upload.closed || upload.received() != upload.total) {
            throw refusal(invalid("Segments do not add up to provided total file size."));
        }
        upload.closed = true;
        Map<String, Object> data = new LinkedHashMap<>(Map.of("id", id, "media_key", "3_" + id));
        if (upload.isFilm()) {
            data.put("processing_info", Map.of("state", "pending", "check_after_secs", 3));
        }
        return Answer.json(200, Map.of("data", data));
    }

    private Answer status(String id) {
        Upload upload = upload(id);
        if (!upload.closed) {
            throw refusal(invalid("media_id"));
        }
        upload.looks++;
        Map<String, Object> info = upload.isProcessed()
                ? Map.of("state", "succeeded", "progress_percent", 100)
                : Map.of("state", "in_progress", "check_after_secs", 7, "progress_percent", 40);
        return Answer.json(200, Map.of("data", Map.of("id", id, "processing_info", info)));
    }

    private Answer metadata(JsonNode body) {
        only(body, "id", "metadata");
        String text = body.at("/metadata/alt_text/text").asText("");
        if (text.isEmpty() || text.length() > 1000) {
            throw refusal(invalid("alt_text"));
        }
        upload(body.path("id").asText()).alt = text;
        return Answer.json(200, Map.of("data", Map.of("id", body.path("id").asText())));
    }

    private Answer tweet(JsonNode body) {
        only(body, "text", "media");
        String text = body.path("text").asText("");
        List<String> media = new ArrayList<>();
        boolean film = false;
        for (JsonNode each : body.at("/media/media_ids")) {
            Upload upload = uploads.get(each.asText());
            if (upload == null || !upload.isProcessed()) {
                throw refusal(invalid("Your media IDs are invalid."));
            }
            film |= upload.isFilm();
            media.add(upload.type + " " + upload.received() + (upload.alt.isEmpty() ? "" : " (" + upload.alt + ")"));
        }
        if (media.size() > 4 || film && media.size() > 1 || text.isBlank() && media.isEmpty()) {
            throw refusal(invalid("media_ids"));
        }
        if (TwitterTextParser.parseTweet(text).weightedLength > MOST_LENGTH) {
            throw refusal(problem(403, "Forbidden", "Your Tweet text is too long."));
        }
        if (media.isEmpty()
                && items.stream()
                        .anyMatch(
                                item -> item.text().equals(text) && item.media().isEmpty())) {
            throw refusal(problem(403, "Forbidden", "You are not allowed to create a Tweet with duplicate content."));
        }
        String id = newId();
        items.add(new Item(id, text, media, Instant.now(), true, !hidesNew));
        return Answer.json(201, Map.of("data", Map.of("id", id, "text", text, "edit_history_tweet_ids", List.of(id))));
    }

    private Answer timeline(String user, Map<String, String> query) {
        if (!user.equals(USER_ID)) {
            throw refusal(problem(404, "Not Found Error", "Could not find user"));
        }
        Instant start = Instant.parse(query.getOrDefault("start_time", "2010-11-06T00:00:00Z"));
        List<Item> newestFirst = new ArrayList<>();
        items.stream()
                .filter(item -> item.shown() && !item.at().isBefore(start))
                .forEach(item -> newestFirst.add(0, item));
        // A page is shorter here than what is asked for, as it may be there.
        int from = Integer.parseInt(query.getOrDefault("pagination_token", "0"));
        int to = Math.min(newestFirst.size(), from + PAGE);
        Map<String, Object> meta = new LinkedHashMap<>(Map.of("result_count", Math.max(0, to - from)));
        if (to < newestFirst.size()) {
            meta.put("next_token", String.valueOf(to));
        }
        Map<String, Object> page = new LinkedHashMap<>(Map.of("meta", meta));
        if (to > from) {
            page.put(
                    "data",
                    newestFirst.subList(from, to).stream()
                            .map(item -> shown(item, query))
                            .toList());
        }
        return Answer.json(200, page);
    }

    private Answer read(String id, Map<String, String> query) {
        return items.stream()
                .filter(item -> item.id().equals(id))
                .findFirst()
                .map(item -> Answer.json(
                        200,
                        Map.of(
                                "data",
                                shown(item, query),
                                "includes",
                                Map.of("users", List.of(Map.of("id", USER_ID, "username", USERNAME))))))
                // X says so with a status of success.
                .orElseGet(() -> Answer.json(
                        200,
                        Map.of(
                                "errors",
                                List.of(Map.of(
                                        "title",
                                        "Not Found Error",
                                        "detail",
                                        "Could not find tweet with id: [%s].".formatted(id))))));
    }

    private Answer delete(String id) {
        if (!items.removeIf(item -> item.id().equals(id))) {
            throw refusal(problem(404, "Not Found Error", "Could not find tweet with id: [%s].".formatted(id)));
        }
        return Answer.json(200, Map.of("data", Map.of("deleted", true)));
    }

    /** As X shows it: addresses shortened, media as one more of them, three characters escaped. */
    private static Map<String, Object> shown(Item item, Map<String, String> query) {
        List<Map<String, Object>> urls = new ArrayList<>();
        StringBuilder text = new StringBuilder();
        int from = 0;
        for (Extractor.Entity each : new Extractor().extractURLsWithIndices(item.text())) {
            String shortened = "https://t.co/%s%d".formatted(item.id().substring(10), urls.size());
            String expanded = each.getValue().startsWith("http") ? each.getValue() : "http://" + each.getValue();
            urls.add(Map.of("url", shortened, "expanded_url", expanded));
            text.append(item.text(), from, each.getStart()).append(shortened);
            from = each.getEnd();
        }
        text.append(item.text().substring(from));
        if (!item.media().isEmpty()) {
            String shortened = "https://t.co/m" + item.id().substring(10);
            urls.add(Map.of(
                    "url",
                    shortened,
                    "expanded_url",
                    "https://twitter.com/%s/status/%s/photo/1".formatted(USERNAME, item.id()),
                    "media_key",
                    "3_1"));
            text.append(' ').append(shortened);
        }
        Map<String, Object> shown = new LinkedHashMap<>();
        shown.put("id", item.id());
        shown.put(
                "text",
                text.toString().replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;"));
        List<String> fields = List.of(query.getOrDefault("tweet.fields", "").split(","));
        if (fields.contains("created_at")) {
            shown.put("created_at", item.at().truncatedTo(ChronoUnit.MILLIS).toString());
        }
        if (fields.contains("entities") && !urls.isEmpty()) {
            shown.put("entities", Map.of("urls", urls));
        }
        return shown;
    }
}
