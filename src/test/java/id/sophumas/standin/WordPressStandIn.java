package id.sophumas.standin;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Stands in for the REST interface of a WordPress site, as WordPress 6.1 was seen to answer: slugs are not unique, published posts get
 * another one where theirs is taken, and nobody may ask for drafts without being let in.
 */
public final class WordPressStandIn extends StandIn {

    public static final String USERNAME = "humas";
    public static final String PASSWORD = "abcd EFGH 1234 ijkl MNOP 5678";

    private static final String ROUTE = "/wp-json/wp/v2";
    private static final Pattern NAME = Pattern.compile("attachment; filename=\"([A-Za-z0-9._-]+)\"");
    private static final String AT = "2026-07-01T02:03:04";

    private record Stored(String id, String slug, String type, String hash, String alt) {}

    private final Map<String, Map<String, String>> posts = new LinkedHashMap<>();
    private final Map<String, Stored> files = new LinkedHashMap<>();
    private boolean maySendOnly;
    private int numbers;

    public WordPressStandIn(int port) {
        super("/wordpress-tiruan", port);
    }

    @Override
    public List<String> callNames() {
        return List.of(
                "find-file",
                "upload",
                "describe",
                "find-post",
                "draft",
                "publish",
                "read",
                "correct",
                "withdraw",
                "me");
    }

    @Override
    protected String name(String method, String path, Map<String, String> query) {
        if (!path.startsWith(ROUTE)) {
            return null;
        }
        return switch (method + " " + path.substring(ROUTE.length()).replaceAll("/\\d+$", "/#")) {
            case "GET /media" -> "find-file";
            case "POST /media" -> "upload";
            case "POST /media/#" -> "describe";
            case "GET /posts" -> "find-post";
            case "POST /posts" -> "draft";
            case "POST /posts/#" -> "correct";
            case "GET /posts/#" -> "read";
            case "GET /users/me" -> "me";
            default -> null;
        };
    }

    @Override
    protected Call exactly(Call call) {
        if (!call.name().equals("correct")) {
            return call;
        }
        return switch (call.json().path("status").asText("")) {
            case "publish" -> call.named("publish");
            case "draft" -> call.named("withdraw");
            default -> call;
        };
    }

    @Override
    protected synchronized Answer answer(Call call) {
        String given = String.valueOf(call.header("Authorization"));
        String wanted = "Basic "
                + Base64.getEncoder().encodeToString((USERNAME + ":" + PASSWORD).getBytes(StandardCharsets.UTF_8));
        if (!given.equals(wanted)) {
            return call.name().equals("find-post") ? forbiddenStatus() : unauthorised();
        }
        if (call.name().equals("find-file") && call.query().containsKey("status")) {
            // A file has no status of its own.
            return error(400, "rest_invalid_param", "Invalid parameter(s): status");
        }
        return switch (call.name()) {
            case "find-file" ->
                found(files.values().stream()
                        .filter(file -> file.slug().equals(call.query().get("slug")))
                        .map(this::file)
                        .toList());
            case "upload" -> upload(call);
            case "describe" -> describe(call);
            case "find-post" ->
                found(posts.values().stream()
                        .filter(post -> "any".equals(call.query().get("status"))
                                || post.get("status").equals("publish"))
                        .filter(post -> post.get("slug").equals(call.query().get("slug")))
                        .map(this::post)
                        .toList());
            case "draft" -> create(call);
            case "read" -> read(call);
            case "me" ->
                Answer.json(
                        200,
                        Map.of("id", 2, "capabilities", Map.of("publish_posts", !maySendOnly, "upload_files", true)));
            default -> change(call);
        };
    }

    private static Answer found(List<Map<String, Object>> all) {
        return Answer.json(200, all);
    }

    private Answer upload(Call call) {
        Matcher name = NAME.matcher(String.valueOf(call.header("Content-Disposition")));
        if (!name.matches()) {
            return error(400, "rest_upload_invalid_disposition", "Invalid Content-Disposition supplied.");
        }
        if (!hash("MD5", call.body()).equals(call.header("Content-MD5"))) {
            return error(412, "rest_upload_hash_mismatch", "Content hash did not match expected.");
        }
        String file = name.group(1);
        if (!file.matches(".*\\.(jpg|png|webp|mp4|mov|pdf)")) {
            return error(500, "rest_upload_sideload_error", "Sorry, you are not allowed to upload this file type.");
        }
        String slug = free(
                file.replaceFirst("\\.[^.]*$", ""),
                files.values().stream().map(Stored::slug).toList());
        String id = String.valueOf(++numbers);
        files.put(id, new Stored(id, slug, call.header("Content-Type"), hash("SHA-256", call.body()), ""));
        return Answer.json(201, file(files.get(id)));
    }

    private static String free(String slug, List<String> taken) {
        String free = slug;
        for (int number = 1; taken.contains(free); number++) {
            free = slug + "-" + number;
        }
        return free;
    }

    private Answer describe(Call call) {
        Stored file = files.get(last(call));
        if (file == null) {
            return error(404, "rest_post_invalid_id", "Invalid post ID.");
        }
        String alt = call.json().path("alt_text").asText(file.alt());
        files.put(file.id(), new Stored(file.id(), file.slug(), file.type(), file.hash(), alt));
        return Answer.json(200, file(files.get(file.id())));
    }

    private Answer create(Call call) {
        JsonNode fields = call.json();
        if (fields.path("title").asText().isBlank()
                && fields.path("content").asText().isBlank()) {
            return error(400, "empty_content", "Content, title, and excerpt are empty.");
        }
        String id = String.valueOf(++numbers);
        posts.put(id, new HashMap<>(Map.of("id", id, "status", "draft", "slug", "")));
        return saved(201, posts.get(id), fields);
    }

    private Answer change(Call call) {
        Map<String, String> post = posts.get(last(call));
        return post == null ? error(404, "rest_post_invalid_id", "Invalid post ID.") : saved(200, post, call.json());
    }

    private Answer saved(int status, Map<String, String> post, JsonNode fields) {
        fields.fields()
                .forEachRemaining(
                        field -> post.put(field.getKey(), field.getValue().asText()));
        if (!List.of("publish", "draft", "pending", "private", "future").contains(post.get("status"))) {
            return error(400, "rest_invalid_param", "Invalid parameter(s): status");
        }
        if (post.get("status").equals("publish")) {
            List<String> taken = posts.values().stream()
                    .filter(other -> other != post && other.get("status").equals("publish"))
                    .map(other -> other.get("slug"))
                    .toList();
            post.put("slug", free(post.get("slug"), taken));
        }
        return Answer.json(status, post(post));
    }

    private Answer read(Call call) {
        Map<String, String> post = posts.get(last(call));
        return post == null ? error(404, "rest_post_invalid_id", "Invalid post ID.") : Answer.json(200, post(post));
    }

    private Map<String, Object> post(Map<String, String> post) {
        boolean isPublic = post.get("status").equals("publish");
        String link = isPublic ? "/" + post.get("slug") + "/" : "/?p=" + post.get("id");
        return Map.of(
                "id",
                Integer.parseInt(post.get("id")),
                "status",
                post.get("status"),
                "slug",
                post.get("slug"),
                "date_gmt",
                AT,
                "link",
                baseUrl() + link,
                "title",
                rendered(post.getOrDefault("title", "")),
                "content",
                rendered(post.getOrDefault("content", "")));
    }

    private static Map<String, String> rendered(String html) {
        return Map.of("raw", html, "rendered", html.replaceAll("<!--.*?-->", ""));
    }

    private Map<String, Object> file(Stored file) {
        return Map.of(
                "id",
                Integer.parseInt(file.id()),
                "slug",
                file.slug(),
                "alt_text",
                file.alt(),
                "source_url",
                baseUrl() + "/wp-content/uploads/" + file.slug());
    }

    private static String last(Call call) {
        return call.path().substring(call.path().lastIndexOf('/') + 1);
    }

    @Override
    protected Answer throttled() {
        return Answer.json(
                429, Map.of("Retry-After", "60"), Map.of("code", "rate_limited", "message", "Too many requests."));
    }

    @Override
    protected Answer unauthorised() {
        return error(401, "rest_cannot_create", "Sorry, you are not allowed to create posts as this user.");
    }

    private static Answer forbiddenStatus() {
        return Answer.json(
                400,
                Map.of(
                        "code",
                        "rest_invalid_param",
                        "message",
                        "Invalid parameter(s): status",
                        "data",
                        Map.of(
                                "status",
                                400,
                                "details",
                                Map.of("status", Map.of("code", "rest_forbidden_status", "message", "Forbidden.")))));
    }

    @Override
    protected Answer contentRefused(String call) {
        return switch (call) {
            case "upload" -> error(400, "rest_upload_file_too_big", "This file is too big.");
            case "draft", "publish", "correct" -> error(400, "empty_content", "Content, title, and excerpt are empty.");
            default -> null;
        };
    }

    /** An answer with an error, for tests that want more of them than a fault gives. */
    public static Answer error(int status, String code, String message) {
        return Answer.json(status, Map.of("code", code, "message", message, "data", Map.of("status", status)));
    }

    /** Published posts, with the hashes of the picture above and of the files within the text. */
    @Override
    public synchronized List<Posted> posts() {
        return posts.values().stream()
                .filter(post -> post.get("status").equals("publish"))
                .map(post -> new Posted(post.get("id"), post.get("title") + "\n\n" + post.get("content"), shown(post)))
                .toList();
    }

    private List<String> shown(Map<String, String> post) {
        List<String> shown = new ArrayList<>();
        Stored featured = files.get(post.get("featured_media"));
        if (featured != null) {
            shown.add(featured.hash());
        }
        files.values().stream()
                .filter(file -> post.get("content").contains("/" + file.slug() + "\""))
                .forEach(file -> shown.add(file.hash()));
        return shown;
    }

    /** Slug and alternative text of everything uploaded. */
    public synchronized List<String> files() {
        return files.values().stream()
                .map(file -> file.slug() + ": " + file.alt())
                .toList();
    }

    /** How many posts there are, drafts included. */
    public synchronized int drafts() {
        return posts.size();
    }

    /** As if an editor had emptied the site. */
    public synchronized void removeEverything() {
        posts.clear();
        files.clear();
    }

    /** As if an editor had changed the draft. */
    public synchronized void rewrite(String content) {
        posts.values().forEach(post -> post.put("content", content));
    }

    /** From now on the account may write but not publish. */
    public void allowDraftsOnly() {
        maySendOnly = true;
    }

    private static String hash(String algorithm, byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance(algorithm).digest(bytes));
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}
