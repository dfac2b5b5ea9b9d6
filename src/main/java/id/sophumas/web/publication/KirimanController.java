package id.sophumas.web.publication;

import id.sophumas.materi.MediaStore;
import id.sophumas.publication.OutgoingFile;
import id.sophumas.publication.OutgoingFiles;
import id.sophumas.web.StoredMedia;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/**
 * {@code /publikasi/kiriman/}: where platforms that fetch media themselves find the files of a post on its way. Nobody logs in there; the name
 * cannot be guessed and works for a while only.
 */
@Controller
class KirimanController {

    private static final Pattern NAME = Pattern.compile("([0-9a-f]{48})\\.[a-z0-9]{1,5}");

    private final OutgoingFiles files;
    private final MediaStore store;

    KirimanController(OutgoingFiles files, MediaStore store) {
        this.files = files;
        this.store = store;
    }

    @GetMapping(OutgoingFiles.PATH + "{name}")
    ResponseEntity<Resource> file(@PathVariable String name) {
        Matcher parts = NAME.matcher(name);
        return parts.matches()
                ? files.open(parts.group(1))
                        .filter(file -> file.publicName().equals(name))
                        .filter(file -> store.contains(file.sha256()))
                        .map(this::answer)
                        .orElseGet(KirimanController::none)
                : none();
    }

    private ResponseEntity<Resource> answer(OutgoingFile file) {
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(file.jenis()))
                .eTag("\"" + file.sha256() + "\"")
                .cacheControl(CacheControl.noStore())
                .header("X-Robots-Tag", "noindex")
                .body(new StoredMedia(store, file.sha256(), file.ukuran()));
    }

    private static ResponseEntity<Resource> none() {
        return ResponseEntity.notFound().cacheControl(CacheControl.noStore()).build();
    }
}
