package id.sophumas.channel.instagram;

import id.sophumas.channel.Attachment;
import id.sophumas.channel.Preparation;
import id.sophumas.channel.http.Reply;
import id.sophumas.channel.http.Trouble;
import id.sophumas.channel.meta.MetaGraph;
import id.sophumas.channel.meta.MetaUsage;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * One step of filling a post's containers: a picture or reel is one container; a carousel is a container for each of its media and one that
 * holds them together. A step makes a handful of calls; what is left is done in the next one.
 */
final class Filling {

    private static final int MOST_CALLS = 6;
    private static final int MOST_LOOKS = 5;
    private static final Duration NEXT_STEP = Duration.ofSeconds(1);

    private final MetaGraph graph;
    private final String account;
    private final String caption;
    private final List<Attachment> files;
    private final Handles handles;
    private int calls;
    private Duration pause = NEXT_STEP;

    /** @param files at least one, each with a public address */
    Filling(MetaGraph graph, String account, String caption, List<Attachment> files, Handles handles) {
        this.graph = graph;
        this.account = account;
        this.caption = caption;
        this.files = files;
        this.handles = handles;
    }

    Preparation step() throws Trouble {
        if (handles.container().isEmpty()) {
            Optional<Preparation> notYet = files.size() == 1 ? Optional.empty() : children();
            if (notYet.isPresent()) {
                return notYet.get();
            }
            handles.container(made(files.size() == 1 ? single(files.get(0)) : carousel()));
        }
        return looked(handles.container().orElseThrow()).orElseGet(() -> new Preparation.Ready(handles.all()));
    }

    /** Fills the carousel's media; empty when all are. */
    private Optional<Preparation> children() throws Trouble {
        for (int i = 0; i < files.size(); i++) {
            if (handles.child(i).isPresent()) {
                continue;
            }
            if (isEnough()) {
                return Optional.of(furtherLater());
            }
            handles.child(i, made(child(files.get(i))));
        }
        for (int i = 0; i < files.size(); i++) {
            // Pictures are there when their container is; only films are worked on.
            if (!isVideo(files.get(i)) || handles.isChildDone(i)) {
                continue;
            }
            if (isEnough()) {
                return Optional.of(furtherLater());
            }
            Optional<Preparation> notYet = looked(handles.child(i).orElseThrow());
            if (notYet.isPresent()) {
                return notYet;
            }
            handles.childDone(i);
        }
        return isEnough() ? Optional.of(furtherLater()) : Optional.empty();
    }

    private boolean isEnough() {
        return calls >= MOST_CALLS || pause.compareTo(NEXT_STEP) > 0;
    }

    private Preparation furtherLater() {
        long filled = IntStream.range(0, files.size())
                .filter(i -> handles.child(i).isPresent())
                .count();
        return new Preparation.Pending(
                handles.all(),
                "Media korsel sedang disiapkan di Instagram: %d dari %d.".formatted(filled, files.size()),
                pause);
    }

    private String made(Map<String, Object> container) throws Trouble {
        calls++;
        Reply reply = graph.post(container, account, "media");
        MetaUsage usage = MetaUsage.of(reply);
        if (usage.isHigh()) {
            pause = usage.pause();
        }
        return reply.require("/id");
    }

    /** Looks whether a container is filled; empty when it is. */
    private Optional<Preparation> looked(String id) throws Trouble {
        calls++;
        Container found = Container.look(graph, id);
        return switch (found.state()) {
            // One that is out already cannot go out again: publishing finds that out, and then it is looked for.
            case FINISHED, PUBLISHED -> {
                handles.lookAnew();
                yield Optional.empty();
            }
            case IN_PROGRESS -> Optional.of(stillAtWork());
            case ERROR -> Optional.of(failed(found));
            case EXPIRED, GONE ->
                Optional.of(anew("Media yang disiapkan di Instagram sudah kedaluwarsa; dibuat lagi."));
        };
    }

    private Preparation stillAtWork() {
        if (handles.lookedOnceMore() <= MOST_LOOKS) {
            return new Preparation.Pending(
                    handles.all(), "Instagram sedang mengolah media.", InstagramErrors.CONTAINER_WAIT);
        }
        handles.lookAnew();
        return new Preparation.Failed(
                handles.all(),
                "Instagram belum selesai mengolah media setelah %d menit.".formatted(MOST_LOOKS),
                Optional.empty());
    }

    private Preparation failed(Container found) {
        Optional<Trouble> why = found.failure();
        if (why.filter(trouble -> trouble.kind() == Trouble.Kind.REFUSED).isPresent()) {
            return new Preparation.Refused(why.get().getMessage());
        }
        handles.dropContainers();
        return new Preparation.Failed(
                handles.all(),
                why.map(Throwable::getMessage).orElse("Instagram gagal mengolah media; dibuat lagi."),
                why.flatMap(Trouble::retryAfter));
    }

    private Preparation anew(String reason) {
        handles.dropContainers();
        return new Preparation.Failed(handles.all(), reason, Optional.of(Duration.ZERO));
    }

    private Map<String, Object> single(Attachment file) {
        Map<String, Object> container = source(file);
        if (isVideo(file)) {
            container.put("media_type", "REELS");
        }
        container.put("caption", caption);
        return container;
    }

    private static Map<String, Object> child(Attachment file) {
        Map<String, Object> container = source(file);
        if (isVideo(file)) {
            container.put("media_type", "VIDEO");
        }
        container.put("is_carousel_item", true);
        return container;
    }

    private Map<String, Object> carousel() {
        String children = IntStream.range(0, files.size())
                .mapToObj(i -> handles.child(i).orElseThrow())
                .collect(Collectors.joining(","));
        return Map.of("media_type", "CAROUSEL", "children", children, "caption", caption);
    }

    private static Map<String, Object> source(Attachment file) {
        Map<String, Object> source = new LinkedHashMap<>();
        source.put(isVideo(file) ? "video_url" : "image_url", file.alamat());
        if (!isVideo(file) && !file.teksAlternatif().isBlank()) {
            source.put("alt_text", file.teksAlternatif());
        }
        return source;
    }

    private static boolean isVideo(Attachment file) {
        return file.jenis().startsWith("video/");
    }
}
