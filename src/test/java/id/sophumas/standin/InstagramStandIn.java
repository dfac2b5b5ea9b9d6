package id.sophumas.standin;

import com.fasterxml.jackson.databind.JsonNode;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;

/** Instagram's content publishing: containers filled from public addresses, published once each. */
public final class InstagramStandIn extends MetaStandIn {

    /** The account there is. */
    public static final String IG_ID = "17841400000000001";

    private static final int MOST_BYTES = 8 * 1024 * 1024;
    private static final int MOST_CAPTION = 2200;

    private final Map<String, Container> containers = new LinkedHashMap<>();
    private final List<Media> media = new ArrayList<>();
    private int looksAtFilms = 1;
    private int quota = 50;
    private String spoilt;
    private boolean listsLate;

    private static final class Container {
        private final boolean child;
        private final String caption;
        private final List<String> sources;
        private int looks;
        private String state;
        private String detail = "";

        private Container(boolean child, String caption, List<String> sources, int looks) {
            this.child = child;
            this.caption = caption;
            this.sources = sources;
            this.looks = looks;
            this.state = looks > 0 ? "IN_PROGRESS" : "FINISHED";
        }
    }

    private record Media(String id, String caption, List<String> sources, Instant at) {}

    public InstagramStandIn(int port) {
        super("/instagram", port, 18_000_000_000_000L);
    }

    /** How often a film that comes from now on is found in progress before it is finished. */
    public synchronized void workOnFilms(int looks) {
        looksAtFilms = looks;
    }

    /** The next container that is made fails with this text in its status. */
    public synchronized void spoilNext(String status) {
        spoilt = status;
    }

    /** A day passes for all containers that have not been published. */
    public synchronized void expireContainers() {
        containers.values().stream()
                .filter(container -> !container.state.equals("PUBLISHED"))
                .forEach(container -> container.state = "EXPIRED");
    }

    /** All containers are gone. */
    public synchronized void forgetContainers() {
        containers.clear();
    }

    /** How many posts a day may have. */
    public synchronized void quota(int posts) {
        quota = posts;
    }

    /** Whether posts are missing among the recent ones that did not come from the app. */
    public synchronized void listLate(boolean late) {
        listsLate = late;
    }

    /** Somebody posted this before, in the app. */
    public synchronized void postedBefore(String caption, Duration ago) {
        media.add(new Media(newId(), caption, List.of(), Instant.now().minus(ago)));
    }

    /** How many containers there are. */
    public synchronized int containers() {
        return containers.size();
    }

    @Override
    public synchronized List<Posted> posts() {
        return media.stream()
                .map(each -> new Posted(each.id(), each.caption(), each.sources()))
                .toList();
    }

    @Override
    public List<String> callNames() {
        return List.of("container", "status", "publish", "recent", "read", "limit");
    }

    @Override
    String name(String method, List<String> path, Map<String, String> query) {
        String edge = path.size() == 2 ? path.get(1) : "";
        return switch (method + " " + edge) {
            case "POST media" -> "container";
            case "POST media_publish" -> "publish";
            case "GET media" -> "recent";
            case "GET content_publishing_limit" -> "limit";
            case "GET " -> query.getOrDefault("fields", "").contains("status_code") ? "status" : "read";
            default -> null;
        };
    }

    @Override
    protected Answer contentRefused(String call) {
        return call.equals("container") ? error(400, 36003, 2207009, "The aspect ratio is not supported.") : null;
    }

    @Override
    Answer handle(Call call, List<String> path, JsonNode parameters) {
        if (path.size() == 2 && !path.get(0).equals(IG_ID)) {
            throw gone(path.get(0));
        }
        return switch (call.name()) {
            case "container" -> container(parameters);
            case "status" -> status(path.get(0));
            case "publish" -> publish(parameters);
            case "recent" -> recent();
            case "read" -> read(path.get(0));
            default -> limit();
        };
    }

    private Answer container(JsonNode parameters) {
        String type = parameters.path("media_type").asText("IMAGE");
        boolean child = parameters.path("is_carousel_item").asBoolean(false);
        String caption = parameters.path("caption").asText("");
        if (caption.length() > MOST_CAPTION) {
            throw new Refusal(36004, 2207010, "The caption is too long.");
        }
        List<String> sources = switch (type) {
            case "IMAGE" -> image(parameters, child);
            case "VIDEO", "REELS" -> film(parameters, child, type);
            case "CAROUSEL" -> carousel(parameters);
            default -> throw new Refusal(100, 2207023, "The media type is unknown.");
        };
        Container made = new Container(child, caption, sources, type.matches("VIDEO|REELS") ? looksAtFilms : 0);
        if (spoilt != null) {
            made.looks = 0;
            made.state = "ERROR";
            made.detail = spoilt;
            spoilt = null;
        }
        String id = newId();
        containers.put(id, made);
        return Answer.json(200, Map.of("id", id));
    }

    private List<String> image(JsonNode parameters, boolean child) {
        String[] fields = {"image_url", "alt_text", child ? "is_carousel_item" : "caption", "media_type"};
        only(parameters, fields);
        Refusal unreachable = new Refusal(9004, 2207052, "The media could not be fetched from this URI.");
        HttpResponse<byte[]> file = fetched(parameters.path("image_url").asText(), unreachable);
        byte[] bytes = file.body();
        if (bytes.length > MOST_BYTES) {
            throw new Refusal(36000, 2207004, "The image is too large to download.");
        }
        if (!type(file).startsWith("image/jpeg") || (bytes[0] & 0xFF) != 0xFF || (bytes[1] & 0xFF) != 0xD8) {
            throw new Refusal(36001, 2207005, "The image format is not supported.");
        }
        double ratio = ratio(bytes);
        if (ratio < 0.795 || ratio > 1.915) {
            throw new Refusal(36003, 2207009, "The aspect ratio is not supported.");
        }
        return List.of(parameters.path("image_url").asText() + alt(parameters));
    }

    private static String alt(JsonNode parameters) {
        String alt = parameters.path("alt_text").asText("");
        return alt.isEmpty() ? "" : " (" + alt + ")";
    }

    private static double ratio(byte[] bytes) {
        try {
            BufferedImage image = ImageIO.read(new ByteArrayInputStream(bytes));
            return (double) image.getWidth() / image.getHeight();
        } catch (IOException e) {
            throw new Refusal(36001, 2207005, "The image format is not supported.");
        }
    }

    private List<String> film(JsonNode parameters, boolean child, String type) {
        String[] fields = {"video_url", "media_type", child ? "is_carousel_item" : "caption"};
        only(parameters, fields);
        if (child == type.equals("REELS")) {
            throw new Refusal(100, 2207023, "The media type is unknown.");
        }
        Refusal unreachable = new Refusal(9004, 2207052, "The media could not be fetched from this URI.");
        HttpResponse<byte[]> file = fetched(parameters.path("video_url").asText(), unreachable);
        if (!type(file).startsWith("video/")) {
            throw new Refusal(352, 2207026, "Unsupported video format.");
        }
        return List.of(parameters.path("video_url").asText());
    }

    private List<String> carousel(JsonNode parameters) {
        only(parameters, "media_type", "children", "caption");
        List<String> children =
                Arrays.asList(parameters.path("children").asText().split(","));
        if (children.size() < 2 || children.size() > 10) {
            throw new Refusal(100, 2207028, "A carousel has 2 to 10 media.");
        }
        List<String> sources = new ArrayList<>();
        for (String id : children) {
            Container child = containers.get(id);
            if (child == null || !child.child || child.state.equals("EXPIRED")) {
                throw new Refusal(-2, 2207020, "The media you are trying to access has expired.");
            }
            if (!child.state.equals("FINISHED")) {
                throw new Refusal(9007, 2207027, "The media is not ready for publishing.");
            }
            sources.addAll(child.sources);
        }
        return sources;
    }

    private Answer status(String id) {
        Container container = containers.get(id);
        if (container == null) {
            throw gone(id);
        }
        if (container.looks > 0 && container.state.equals("IN_PROGRESS")) {
            container.looks--;
            return Answer.json(200, Map.of("status_code", "IN_PROGRESS", "status", "In Progress", "id", id));
        }
        if (container.state.equals("IN_PROGRESS")) {
            container.state = "FINISHED";
        }
        return Answer.json(200, Map.of("status_code", container.state, "status", container.detail, "id", id));
    }

    private Answer publish(JsonNode parameters) {
        only(parameters, "creation_id");
        Container container = containers.get(parameters.path("creation_id").asText());
        if (container == null || container.child) {
            throw new Refusal(24, 2207006, "The requested resource does not exist.");
        }
        if (container.state.equals("IN_PROGRESS")) {
            throw new Refusal(9007, 2207027, "The media is not ready for publishing.");
        }
        if (!container.state.equals("FINISHED")) {
            throw new Refusal(24, 2207008, "The media builder with this creation id does not exist or has expired.");
        }
        if (media.size() >= quota) {
            throw new Refusal(9, 2207042, "You reached the maximum number of posts.");
        }
        container.state = "PUBLISHED";
        String id = newId();
        media.add(new Media(id, container.caption, container.sources, Instant.now()));
        return Answer.json(200, Map.of("id", id));
    }

    private Answer recent() {
        List<Map<String, Object>> newestFirst = new ArrayList<>();
        media.stream()
                .filter(each -> !listsLate || each.sources().isEmpty())
                .forEach(each -> newestFirst.add(0, shown(each)));
        return Answer.json(200, Map.of("data", newestFirst));
    }

    private Answer read(String id) {
        return media.stream()
                .filter(each -> each.id().equals(id))
                .findFirst()
                .map(each -> Answer.json(200, shown(each)))
                .orElseThrow(() -> gone(id));
    }

    private static Map<String, Object> shown(Media media) {
        return Map.of(
                "id",
                media.id(),
                "caption",
                media.caption().strip(),
                "permalink",
                "https://www.instagram.com/p/%s/".formatted(media.id()),
                "timestamp",
                time(media.at()));
    }

    private Answer limit() {
        return Answer.json(
                200,
                Map.of(
                        "data",
                        List.of(Map.of(
                                "quota_usage",
                                media.size(),
                                "config",
                                Map.of("quota_total", quota, "quota_duration", 86400)))));
    }
}
