package id.sophumas.web.materi;

import id.sophumas.materi.MateriService;
import id.sophumas.materi.Media;
import id.sophumas.materi.MediaStore;
import id.sophumas.refusal.RequestRefused;
import id.sophumas.web.StoredMedia;
import java.nio.charset.StandardCharsets;
import org.springframework.core.io.Resource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** The bytes of a version's media, unchanged, for those who may read the content. */
@RestController
class MediaController {

    private final MateriService contents;
    private final MediaStore store;
    private final MateriAccess access;

    MediaController(MateriService contents, MediaStore store, MateriAccess access) {
        this.contents = contents;
        this.store = store;
        this.access = access;
    }

    @GetMapping("/api/materi/{id}/versi/{n}/media/{nama}")
    ResponseEntity<Resource> bytes(@PathVariable String id, @PathVariable int n, @PathVariable String nama) {
        access.reader(id);
        Media file = contents.version(id, n)
                .media(nama)
                .orElseThrow(
                        () -> RequestRefused.notFound("Versi %d tidak memuat berkas dengan nama itu.".formatted(n)));
        return new StoredMedia(store, file.sha256(), file.ukuran()).answer(file.jenis(), disposition(file));
    }

    private static ContentDisposition disposition(Media file) {
        boolean shown = file.isImage() || file.isVideo();
        return (shown ? ContentDisposition.inline() : ContentDisposition.attachment())
                .filename(file.nama(), StandardCharsets.UTF_8)
                .build();
    }
}
