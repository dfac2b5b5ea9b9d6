package id.sophumas.standin;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A Facebook Page: posts, unpublished photos for them, films, and its timeline. */
public final class FacebookStandIn extends MetaStandIn {

    /** The Page there is. */
    public static final String PAGE_ID = "104000000000001";

    private static final int MOST_PHOTO_BYTES = 4 * 1024 * 1024;
    private static final int MOST_MESSAGE = 63_206;

    private final Map<String, String> photos = new LinkedHashMap<>();
    private final List<Item> items = new ArrayList<>();
    private boolean showsFilmsLate;

    /** What stands on the timeline. */
    private record Item(
            String id, String author, String text, String link, List<String> media, Instant at, boolean shown) {

        private String timelineId() {
            return id.contains("_") ? id : PAGE_ID + "_" + id;
        }
    }

    public FacebookStandIn(int port) {
        super("/facebook", port, 122_000_000_000_000L);
    }

    /** From now on films are being worked on when they have been uploaded, and the timeline does not show them. */
    public synchronized void showFilmsLate() {
        showsFilmsLate = true;
    }

    /** Somebody wrote this on the Page's timeline: a visitor, or the Page itself by another program. */
    public synchronized void written(String author, String text, Duration ago) {
        items.add(new Item(
                PAGE_ID + "_" + newId(),
                author,
                text,
                "",
                List.of(),
                Instant.now().minus(ago),
                true));
    }

    /** How many photos wait to be attached. */
    public synchronized int photos() {
        return photos.size();
    }

    @Override
    public synchronized List<Posted> posts() {
        return items.stream()
                .filter(item -> item.author().equals(PAGE_ID))
                .map(item -> new Posted(item.id(), (item.text() + " " + item.link()).strip(), item.media()))
                .toList();
    }

    @Override
    public List<String> callNames() {
        return List.of("photos", "feed", "videos", "timeline", "page", "read", "edit", "delete");
    }

    @Override
    String name(String method, List<String> path, Map<String, String> query) {
        String edge = path.size() == 2 ? path.get(1) : "";
        boolean page = path.get(0).equals(PAGE_ID);
        return switch (method + " " + edge) {
            case "POST photos" -> "photos";
            case "POST feed" -> "feed";
            case "POST videos" -> "videos";
            case "GET feed" -> "timeline";
            case "GET " -> page ? "page" : "read";
            case "POST " -> "edit";
            case "DELETE " -> "delete";
            default -> null;
        };
    }

    @Override
    protected Answer contentRefused(String call) {
        return switch (call) {
            case "photos" -> error(400, 324, 2069019, "Missing or invalid image file");
            case "feed" -> error(400, 1500, 0, "The url you supplied is invalid");
            case "videos" -> error(400, 389, 0, "Unable to fetch video file from URL.");
            case "edit" -> error(400, 100, 0, "(#100) Invalid parameter");
            default -> null;
        };
    }

    @Override
    Answer handle(Call call, List<String> path, JsonNode parameters) {
        if (path.size() == 2 && !path.get(0).equals(PAGE_ID)) {
            throw gone(path.get(0));
        }
        return switch (call.name()) {
            case "photos" -> photo(parameters);
            case "feed" -> feed(parameters);
            case "videos" -> film(parameters);
            case "timeline" -> timeline(parameters);
            case "page" -> Answer.json(200, Map.of("id", PAGE_ID, "name", "Kantor Tiruan"));
            case "read" -> read(path.get(0), parameters);
            case "edit" -> edit(path.get(0), parameters);
            default -> delete(path.get(0));
        };
    }

    private Answer photo(JsonNode parameters) {
        only(parameters, "url", "published", "alt_text_custom");
        if (parameters.path("published").asBoolean(true)) {
            throw new Refusal(100, 0, "(#100) this stand-in takes unpublished photos only");
        }
        Refusal unreachable = new Refusal(324, 2069019, "Missing or invalid image file");
        HttpResponse<byte[]> file = fetched(parameters.path("url").asText(), unreachable);
        if (file.body().length > MOST_PHOTO_BYTES || !type(file).matches("image/(jpeg|png).*")) {
            throw unreachable;
        }
        String alt = parameters.path("alt_text_custom").asText("");
        String id = newId();
        photos.put(id, parameters.path("url").asText() + (alt.isEmpty() ? "" : " (" + alt + ")"));
        return Answer.json(200, Map.of("id", id));
    }

    private Answer feed(JsonNode parameters) {
        only(parameters, "message", "link", "published", "attached_media");
        String message = parameters.path("message").asText("");
        String link = parameters.path("link").asText("");
        List<String> attached = new ArrayList<>();
        for (JsonNode each : structured(parameters.path("attached_media"))) {
            String id = each.path("media_fbid").asText();
            if (!photos.containsKey(id)) {
                throw new Refusal(100, 0, "(#100) Param attached_media has an invalid photo " + id);
            }
            attached.add(photos.get(id));
        }
        if (!attached.isEmpty() && !link.isEmpty()) {
            throw new Refusal(100, 0, "(#100) A post has either a link or attached media");
        }
        if (message.isBlank() && link.isEmpty() && attached.isEmpty() || message.length() > MOST_MESSAGE) {
            throw new Refusal(100, 0, "(#100) Missing message or attachment");
        }
        requireNew(message, link, attached);
        String id = PAGE_ID + "_" + newId();
        items.add(new Item(id, PAGE_ID, message, link, attached, Instant.now(), true));
        return Answer.json(200, Map.of("id", id));
    }

    /** Facebook compares with what was posted last; photos uploaded anew are other photos to it. */
    private void requireNew(String message, String link, List<String> attached) {
        boolean twice = !items.isEmpty() && attached.isEmpty();
        Item last = twice ? items.get(items.size() - 1) : null;
        if (twice
                && last.text().equals(message)
                && last.link().equals(link)
                && last.media().isEmpty()) {
            throw new Refusal(506, 1455006, "Duplicate status message");
        }
    }

    private Answer film(JsonNode parameters) {
        only(parameters, "file_url", "description", "published");
        Refusal unreachable = new Refusal(389, 0, "Unable to fetch video file from URL.");
        HttpResponse<byte[]> file = fetched(parameters.path("file_url").asText(), unreachable);
        if (!type(file).startsWith("video/")) {
            throw new Refusal(352, 0, "Sorry, the video file you selected is in a format that we don't support.");
        }
        String id = newId();
        items.add(new Item(
                id,
                PAGE_ID,
                parameters.path("description").asText(""),
                "",
                List.of(parameters.path("file_url").asText()),
                Instant.now(),
                !showsFilmsLate));
        return Answer.json(200, Map.of("id", id));
    }

    private Answer timeline(JsonNode parameters) {
        List<Item> newestFirst = new ArrayList<>();
        items.stream().filter(Item::shown).forEach(item -> newestFirst.add(0, item));
        int from = parameters.path("after").asInt(0);
        int to = Math.min(newestFirst.size(), from + parameters.path("limit").asInt(25));
        Map<String, Object> page = new LinkedHashMap<>();
        page.put(
                "data",
                newestFirst.subList(from, to).stream()
                        .map(FacebookStandIn::onTimeline)
                        .toList());
        if (to > from) {
            Map<String, Object> paging = new LinkedHashMap<>();
            paging.put("cursors", Map.of("after", String.valueOf(to)));
            if (to < newestFirst.size()) {
                paging.put("next", baseUrl() + "/next");
            }
            page.put("paging", paging);
        }
        return Answer.json(200, page);
    }

    private static Map<String, Object> onTimeline(Item item) {
        return Map.of(
                "id",
                item.timelineId(),
                "message",
                item.text(),
                "created_time",
                time(item.at()),
                "permalink_url",
                "https://www.facebook.com/%s/posts/%s".formatted(PAGE_ID, item.timelineId()),
                "from",
                Map.of("id", item.author()));
    }

    private Answer read(String id, JsonNode parameters) {
        Item item = items.get(index(id));
        boolean film = !id.contains("_");
        String wrong = film ? "message" : "description";
        if (List.of(parameters.path("fields").asText("").split(",")).contains(wrong)) {
            throw new Refusal(100, 0, "(#100) Tried accessing nonexisting field (%s)".formatted(wrong));
        }
        Map<String, Object> shown = new LinkedHashMap<>(onTimeline(item));
        shown.remove("from");
        if (film) {
            shown.put("id", id);
            shown.put("description", shown.remove("message"));
            shown.put("permalink_url", "/%s/videos/%s/".formatted(PAGE_ID, id));
        }
        return Answer.json(200, shown);
    }

    private Answer edit(String id, JsonNode parameters) {
        String field = id.contains("_") ? "message" : "description";
        only(parameters, field);
        int index = index(id);
        Item item = items.get(index);
        items.set(
                index,
                new Item(
                        item.id(),
                        item.author(),
                        parameters.path(field).asText(),
                        item.link(),
                        item.media(),
                        item.at(),
                        true));
        return Answer.json(200, Map.of("success", true));
    }

    private Answer delete(String id) {
        items.remove(index(id));
        return Answer.json(200, Map.of("success", true));
    }

    private int index(String id) {
        for (int i = 0; i < items.size(); i++) {
            if (items.get(i).id().equals(id) || items.get(i).timelineId().equals(id)) {
                return i;
            }
        }
        throw gone(id);
    }
}
