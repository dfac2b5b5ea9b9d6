package id.sophumas.web.publication;

import id.sophumas.channel.Attachment;
import id.sophumas.channel.Capabilities;
import id.sophumas.channel.CapabilityCatalogue;
import id.sophumas.channel.CapabilityRules;
import id.sophumas.channel.Channels;
import id.sophumas.channel.LedgerKey;
import id.sophumas.channel.Post;
import id.sophumas.materi.MateriService;
import id.sophumas.materi.MateriVersion;
import id.sophumas.materi.MediaStore;
import id.sophumas.publication.Obstacles;
import id.sophumas.publication.Posts;
import id.sophumas.publication.rendition.Fitting;
import id.sophumas.publication.rendition.Unfit;
import id.sophumas.refusal.RequestRefused;
import id.sophumas.web.StoredMedia;
import id.sophumas.web.materi.MateriAccess;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import org.springframework.core.io.Resource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** {@code GET /api/pratinjau}: a content version as it will appear on a channel, for those who may read the content. */
@RestController
class PratinjauController {

    private final MateriAccess access;
    private final MateriService contents;
    private final Posts posts;
    private final Fitting fitting;
    private final Obstacles obstacles;
    private final MediaStore store;
    private final Channels channels;
    private final CapabilityCatalogue catalogue;

    PratinjauController(
            MateriAccess access,
            MateriService contents,
            Posts posts,
            Fitting fitting,
            Obstacles obstacles,
            MediaStore store,
            Channels channels,
            CapabilityCatalogue catalogue) {
        this.access = access;
        this.contents = contents;
        this.posts = posts;
        this.fitting = fitting;
        this.obstacles = obstacles;
        this.store = store;
        this.channels = channels;
        this.catalogue = catalogue;
    }

    /** Without {@code versi} the newest version is shown. */
    @GetMapping("/api/pratinjau")
    PratinjauView of(
            @RequestParam String materiId,
            @RequestParam(required = false) Integer versi,
            @RequestParam String kanal,
            HttpServletRequest request) {
        access.reader(materiId);
        Capabilities takes = catalogue
                .of(kanal)
                .orElseThrow(() -> RequestRefused.invalid("Kanal itu tidak dikenal. Kanal yang aktif: %s."
                        .formatted(String.join(", ", channels.enabled()))));
        MateriVersion content = versi == null ? contents.latest(materiId) : contents.version(materiId, versi);
        Post post = posts.post(key(materiId, content.versi(), kanal), content);
        return PratinjauView.of(
                post, new CapabilityRules(takes), fitting, obstacles.of(post), request.getContextPath());
    }

    /** A file as it will go out on the channel: a picture's rendition is made where there is none yet. */
    @GetMapping(PratinjauView.MEDIA)
    ResponseEntity<Resource> media(
            @RequestParam String materiId,
            @RequestParam int versi,
            @RequestParam String kanal,
            @RequestParam String nama) {
        access.reader(materiId);
        Post post = posts.post(key(materiId, versi, kanal), contents.version(materiId, versi));
        Attachment written = post.media().stream()
                .filter(file -> file.nama().equals(nama))
                .findFirst()
                .orElseThrow(() ->
                        RequestRefused.notFound("Versi %d tidak memuat berkas dengan nama itu.".formatted(versi)));
        try {
            Attachment file = fitting.fitted(post, written);
            return new StoredMedia(store, file.sha256(), file.ukuran())
                    .answer(
                            file.jenis(),
                            ContentDisposition.inline()
                                    .filename(file.nama(), StandardCharsets.UTF_8)
                                    .build());
        } catch (Unfit unreadable) {
            throw RequestRefused.invalid(unreadable.getMessage());
        }
    }

    private static LedgerKey key(String materiId, int versi, String kanal) {
        return new LedgerKey("-", kanal, "-", materiId, versi);
    }
}
