package id.sophumas.standin;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Stands in for YouTube: resumable upload sessions that become one video each, and the address that gives out access tokens. Limits: title 100
 * characters, description 5000 bytes, neither with angle brackets; parts in multiples of 256 KiB and without gaps.
 */
public final class YouTubeStandIn extends StandIn {

    public static final String TOKEN = "ya29.a0AfH6SMDtokenakses";
    public static final String CLIENT_ID = "1234-humas.apps.googleusercontent.com";
    public static final String CLIENT_SECRET = "GOCSPX-rahasiaklien";
    public static final String REFRESH_TOKEN = "1//0gpenyegartoken";

    private static final int UNIT = 256 * 1024;
    private static final String PUBLISHED_AT = "2026-07-01T02:03:04Z";
    private static final Pattern RANGE = Pattern.compile("bytes (\\d+)-(\\d+)/(\\d+)");
    private static final Pattern PROBE = Pattern.compile("bytes \\*/(\\d+)");

    private static final class Session {
        private final JsonNode metadata;
        private final int total;
        private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        private String video;

        private Session(JsonNode metadata, int total) {
            this.metadata = metadata;
            this.total = total;
        }
    }

    private record Video(String title, String description, String privacy, String hash) {}

    private final Map<String, Session> sessions = new ConcurrentHashMap<>();
    private final Map<String, Video> videos = new LinkedHashMap<>();
    private final Map<String, Integer> tokens = new ConcurrentHashMap<>();
    private String forcedPrivacy;
    private boolean grantRevoked;
    private int numbers;

    public YouTubeStandIn(int port) {
        super("/youtube-tiruan", port);
        tokens.put(TOKEN, 0);
    }

    @Override
    public List<String> callNames() {
        return List.of("token", "begin", "part", "last", "probe", "read", "update", "delete", "channel");
    }

    @Override
    protected String name(String method, String path, Map<String, String> query) {
        return switch (method + " " + path) {
            case "POST /token" -> "token";
            case "POST /upload/youtube/v3/videos" -> "begin";
            case "PUT /upload/youtube/v3/videos" -> "part";
            case "GET /youtube/v3/videos" -> "read";
            case "PUT /youtube/v3/videos" -> "update";
            case "DELETE /youtube/v3/videos" -> "delete";
            case "GET /youtube/v3/channels" -> "channel";
            default -> null;
        };
    }

    @Override
    protected Call exactly(Call call) {
        if (!call.name().equals("part")) {
            return call;
        }
        String told = String.valueOf(call.header("Content-Range"));
        Matcher range = RANGE.matcher(told);
        if (PROBE.matcher(told).matches()) {
            return call.named("probe");
        }
        boolean last = range.matches() && Long.parseLong(range.group(2)) + 1 == Long.parseLong(range.group(3));
        return last ? call.named("last") : call;
    }

    @Override
    protected synchronized Answer answer(Call call) {
        if (call.name().equals("token")) {
            return token(call);
        }
        String authorization = String.valueOf(call.header("Authorization"));
        if (!authorization.startsWith("Bearer ") || !tokens.containsKey(authorization.substring(7))) {
            return unauthorised();
        }
        return switch (call.name()) {
            case "begin" -> begin(call);
            case "part", "last", "probe" -> session(call);
            case "read" -> read(call);
            case "update" -> update(call);
            case "delete" -> delete(call);
            default ->
                Answer.json(200, Map.of("kind", "youtube#channelListResponse", "items", List.of(Map.of("id", "UC1"))));
        };
    }

    private Answer token(Call call) {
        Map<String, String> form = call.form();
        if (!CLIENT_ID.equals(form.get("client_id")) || !CLIENT_SECRET.equals(form.get("client_secret"))) {
            return Answer.json(401, Map.of("error", "invalid_client", "error_description", "Unauthorized"));
        }
        boolean granted = "refresh_token".equals(form.get("grant_type"))
                && REFRESH_TOKEN.equals(form.get("refresh_token"))
                && !grantRevoked;
        if (!granted) {
            return Answer.json(
                    400, Map.of("error", "invalid_grant", "error_description", "Token has been expired or revoked."));
        }
        String token = TOKEN + "-" + ++numbers;
        tokens.put(token, numbers);
        return Answer.json(200, Map.of("access_token", token, "expires_in", 3599, "token_type", "Bearer"));
    }

    private Answer begin(Call call) {
        JsonNode metadata = call.json();
        JsonNode snippet = metadata.path("snippet");
        boolean asked = "resumable".equals(call.query().get("uploadType"))
                && "snippet,status".equals(call.query().get("part"))
                && call.header("X-Upload-Content-Length") != null
                && String.valueOf(call.header("X-Upload-Content-Type")).startsWith("video/");
        if (!asked) {
            return error(400, "badRequest", "The request is missing something.");
        }
        Answer refusal = refusal(snippet);
        if (refusal != null) {
            return refusal;
        }
        if (!List.of("public", "unlisted", "private")
                        .contains(metadata.at("/status/privacyStatus").asText())
                || !metadata.at("/status/selfDeclaredMadeForKids").isBoolean()) {
            return error(400, "invalidVideoMetadata", "The request metadata is invalid.");
        }
        String id = "sesi" + ++numbers;
        sessions.put(id, new Session(metadata, Integer.parseInt(call.header("X-Upload-Content-Length"))));
        return Answer.empty(
                200, Map.of("Location", baseUrl() + "/upload/youtube/v3/videos?uploadType=resumable&upload_id=" + id));
    }

    private static Answer refusal(JsonNode snippet) {
        String title = snippet.path("title").asText();
        String description = snippet.path("description").asText();
        if (title.isBlank() || title.codePointCount(0, title.length()) > 100 || bracketed(title)) {
            return error(400, "invalidTitle", "The request metadata specifies an invalid or empty video title.");
        }
        if (description.getBytes(StandardCharsets.UTF_8).length > 5000 || bracketed(description)) {
            return error(400, "invalidDescription", "The request metadata specifies an invalid video description.");
        }
        return snippet.path("categoryId").asText().matches("\\d+")
                ? null
                : error(400, "invalidCategoryId", "The snippet.categoryId property specifies an invalid category ID.");
    }

    private static boolean bracketed(String text) {
        return text.contains("<") || text.contains(">");
    }

    private Answer session(Call call) {
        Session session = sessions.get(String.valueOf(call.query().get("upload_id")));
        if (session == null) {
            return error(404, "notFound", "The upload session does not exist.");
        }
        Matcher range = RANGE.matcher(String.valueOf(call.header("Content-Range")));
        if (session.video == null && range.matches()) {
            Answer refusal = store(session, range, call.body());
            if (refusal != null) {
                return refusal;
            }
        }
        if (session.video != null) {
            return Answer.json(200, resource(session.video));
        }
        int received = session.bytes.size();
        return Answer.empty(308, received == 0 ? Map.of() : Map.of("Range", "bytes=0-" + (received - 1)));
    }

    private Answer store(Session session, Matcher range, byte[] body) {
        int from = Integer.parseInt(range.group(1));
        int to = Integer.parseInt(range.group(2));
        int total = Integer.parseInt(range.group(3));
        boolean whole = body.length == to - from + 1 && total == session.total;
        boolean last = to + 1 == total;
        if (!whole || from != session.bytes.size() || !last && body.length % UNIT != 0) {
            return error(400, "badRequest", "Failed to parse Content-Range header.");
        }
        session.bytes.writeBytes(body);
        if (last) {
            session.video = "video" + ++numbers;
            JsonNode snippet = session.metadata.path("snippet");
            String privacy = forcedPrivacy != null
                    ? forcedPrivacy
                    : session.metadata.at("/status/privacyStatus").asText();
            videos.put(
                    session.video,
                    new Video(
                            snippet.path("title").asText(),
                            snippet.path("description").asText(),
                            privacy,
                            sha256(session.bytes.toByteArray())));
        }
        return null;
    }

    private Map<String, Object> resource(String id) {
        Video video = videos.get(id);
        return Map.of(
                "kind",
                "youtube#video",
                "id",
                id,
                "snippet",
                Map.of("title", video.title(), "description", video.description(), "publishedAt", PUBLISHED_AT),
                "status",
                Map.of("uploadStatus", "uploaded", "privacyStatus", video.privacy()));
    }

    private Answer read(Call call) {
        String id = call.query().get("id");
        return Answer.json(
                200,
                Map.of(
                        "kind",
                        "youtube#videoListResponse",
                        "items",
                        videos.containsKey(id) ? List.of(resource(id)) : List.of()));
    }

    private Answer update(Call call) {
        JsonNode body = call.json();
        String id = body.path("id").asText();
        if (!videos.containsKey(id)) {
            return error(404, "videoNotFound", "The video that you are trying to update cannot be found.");
        }
        Answer refusal = refusal(body.path("snippet"));
        if (refusal != null) {
            return refusal;
        }
        Video before = videos.get(id);
        videos.put(
                id,
                new Video(
                        body.at("/snippet/title").asText(),
                        body.at("/snippet/description").asText(),
                        before.privacy(),
                        before.hash()));
        return Answer.json(200, resource(id));
    }

    private Answer delete(Call call) {
        return videos.remove(call.query().get("id")) == null
                ? error(404, "videoNotFound", "The video that you are trying to delete cannot be found.")
                : Answer.empty(204, Map.of());
    }

    @Override
    protected Answer throttled() {
        return Answer.json(
                429,
                Map.of("Retry-After", "120"),
                body(429, "rateLimitExceeded", "The request cannot be completed because you have sent too many."));
    }

    @Override
    protected Answer unauthorised() {
        return error(401, "authError", "Invalid Credentials");
    }

    @Override
    protected Answer contentRefused(String call) {
        return switch (call) {
            case "begin", "update" ->
                error(400, "invalidTitle", "The request metadata specifies an invalid or empty video title.");
            case "part", "last" -> error(400, "badContent", "The video could not be read.");
            default -> null;
        };
    }

    /** An answer with an error of that reason, for tests that want more of them than a fault gives. */
    public static Answer error(int status, String reason, String message) {
        return Answer.json(status, body(status, reason, message));
    }

    private static Map<String, Object> body(int status, String reason, String message) {
        return Map.of(
                "error",
                Map.of(
                        "code",
                        status,
                        "message",
                        message,
                        "errors",
                        List.of(Map.of("domain", "youtube", "reason", reason, "message", message))));
    }

    /** Videos that anybody can see. */
    @Override
    public synchronized List<Posted> posts() {
        return videos.entrySet().stream()
                .filter(video -> video.getValue().privacy().equals("public"))
                .map(video -> new Posted(
                        video.getKey(),
                        video.getValue().title() + "\n\n" + video.getValue().description(),
                        List.of(video.getValue().hash())))
                .toList();
    }

    /** From now on sessions that were opened are unknown. */
    public void forgetSessions() {
        sessions.clear();
    }

    /** From now on no access token given out so far is accepted. */
    public void revokeTokens() {
        tokens.clear();
    }

    /** From now on no new access token is given out. */
    public void revokeGrant() {
        grantRevoked = true;
    }

    /** From now on videos become private whatever was asked, as for projects that YouTube has not audited. */
    public void forcePrivate() {
        forcedPrivacy = "private";
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}
