package id.sophumas.web.portal;

import id.sophumas.channel.Attachment;
import id.sophumas.channel.portal.ArticleMedia;
import id.sophumas.channel.portal.PortalArticles;
import id.sophumas.materi.MediaStore;
import id.sophumas.publication.rendition.LinkCards;
import id.sophumas.publication.rendition.Rendition;
import id.sophumas.publication.rendition.Unfit;
import id.sophumas.web.StoredMedia;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The files of published articles, and of nothing else. What an address delivers never changes, so caches may keep it. */
@Controller
class PortalMediaController {

    private static final Pattern ORIGINAL = Pattern.compile("([0-9a-f]{64})\\.([a-z0-9]{1,5})");
    private static final Pattern VARIANT = Pattern.compile("([0-9]{3,4})\\.([a-z]{3,4})");
    private static final CacheControl FOR_EVER =
            CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable();

    private final PortalArticles articles;
    private final MediaStore store;
    private final Variants variants;
    private final LinkCards cards;

    PortalMediaController(PortalArticles articles, MediaStore store, Variants variants, LinkCards cards) {
        this.cards = cards;
        this.articles = articles;
        this.store = store;
        this.variants = variants;
    }

    /** The stored bytes, unchanged. */
    @GetMapping("/publikasi/media/{name}")
    ResponseEntity<Resource> original(@PathVariable String name) {
        Matcher parts = ORIGINAL.matcher(name);
        return parts.matches()
                ? articles.media(parts.group(1), parts.group(2))
                        .map(this::original)
                        .orElseGet(() -> missing(parts.group(1), parts.group(2)))
                : none();
    }

    /** A smaller variant; the stored bytes where the picture cannot be made smaller. */
    @GetMapping("/publikasi/media/{sha256}/{name}")
    ResponseEntity<Resource> variant(@PathVariable String sha256, @PathVariable String name) {
        Matcher parts = VARIANT.matcher(name);
        Optional<ArticleMedia> file = parts.matches() ? articles.media(sha256, parts.group(2)) : Optional.empty();
        if (file.isEmpty()) {
            return parts.matches() ? missing(sha256, parts.group(2)) : none();
        }
        int width = Integer.parseInt(parts.group(1));
        if (!Variants.widths(file.get()).contains(width)) {
            return none();
        }
        Optional<Path> smaller = variants.variant(file.get(), width);
        return smaller.isPresent()
                ? answer(file.get(), "-" + width, new FileSystemResource(smaller.get()))
                : original(file.get());
    }

    /** The picture for cards of links to its article; the stored bytes where none can be made. */
    @GetMapping("/publikasi/media/{sha256}/kartu.jpg")
    ResponseEntity<Resource> card(@PathVariable String sha256) {
        Optional<ArticleMedia> picture =
                articles.picture(sha256).filter(found -> found.lebar() != null && found.tinggi() != null);
        return picture.map(this::card).orElseGet(PortalMediaController::none);
    }

    private ResponseEntity<Resource> card(ArticleMedia file) {
        try {
            Rendition made = cards.of(new Attachment(
                    file.nama(),
                    file.teksAlternatif(),
                    file.jenis(),
                    file.ukuran(),
                    file.sha256(),
                    file.lebar(),
                    file.tinggi(),
                    null,
                    () -> store.open(file.sha256())));
            return ResponseEntity.ok()
                    .contentType(MediaType.parseMediaType(Rendition.JENIS))
                    .eTag("\"" + made.sha256() + "\"")
                    .cacheControl(FOR_EVER)
                    .body(new StoredMedia(store, made.sha256(), made.ukuran()));
        } catch (Unfit unreadable) {
            return original(file);
        }
    }

    private ResponseEntity<Resource> original(ArticleMedia file) {
        Resource bytes = new StoredMedia(store, file.sha256(), file.ukuran());
        return bytes.exists() ? answer(file, "", bytes) : none();
    }

    private static ResponseEntity<Resource> answer(ArticleMedia file, String suffix, Resource bytes) {
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(file.jenis()))
                .eTag("\"" + file.sha256() + suffix + "\"")
                .cacheControl(FOR_EVER)
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition(file).toString())
                .body(bytes);
    }

    private static ContentDisposition disposition(ArticleMedia file) {
        return (file.isImage() || file.isVideo() ? ContentDisposition.inline() : ContentDisposition.attachment())
                .filename(file.nama(), StandardCharsets.UTF_8)
                .build();
    }

    /** Not there, or not any more. */
    private ResponseEntity<Resource> missing(String sha256, String extension) {
        return articles.isWithdrawn(sha256, extension)
                ? ResponseEntity.status(HttpStatus.GONE).build()
                : none();
    }

    private static ResponseEntity<Resource> none() {
        return ResponseEntity.notFound().build();
    }
}
