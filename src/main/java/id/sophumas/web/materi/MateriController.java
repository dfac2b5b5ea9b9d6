package id.sophumas.web.materi;

import id.sophumas.identity.Names;
import id.sophumas.materi.Author;
import id.sophumas.materi.Difference;
import id.sophumas.materi.MateriService;
import id.sophumas.materi.MateriVersion;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartHttpServletRequest;

/** Content over REST. Access is checked before anything of the request is looked at. */
@RestController
@RequestMapping("/api/materi")
class MateriController {

    private final MateriService contents;
    private final MateriAccess access;
    private final MateriParts parts;
    private final Names names;
    private final Clock clock;

    MateriController(MateriService contents, MateriAccess access, MateriParts parts, Names names, Clock clock) {
        this.contents = contents;
        this.access = access;
        this.parts = parts;
        this.names = names;
        this.clock = clock;
    }

    /** With an {@code Idempotency-Key} the same content sent again is not saved again; the answer is the first one's. */
    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    ResponseEntity<SavedJson> create(
            @RequestHeader(name = "Idempotency-Key", required = false) String key, MultipartHttpServletRequest request)
            throws IOException, ServletException {
        Author author = access.creator();
        MateriVersion first = contents.create(parts.draft(request), parts.files(request), author, key);
        URI location = URI.create(request.getContextPath() + "/api/materi/" + first.materiId());
        return ResponseEntity.created(location).eTag(tag(first)).body(SavedJson.of(first));
    }

    /** With {@code If-Match: "<version>"} a save on top of somebody else's newer version is refused; without it, it becomes the newest. */
    @PutMapping(path = "/{id}", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    ResponseEntity<SavedJson> update(
            @PathVariable String id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) String basedOn,
            MultipartHttpServletRequest request)
            throws IOException, ServletException {
        Author author = access.writer(id);
        MateriVersion next =
                contents.update(id, parts.draft(request), parts.files(request), author, VersionTag.read(basedOn));
        return ResponseEntity.ok().eTag(tag(next)).body(SavedJson.of(next));
    }

    @GetMapping("/{id}")
    ResponseEntity<MateriView> latest(@PathVariable String id, HttpServletRequest request) {
        access.reader(id);
        MateriVersion version = contents.latest(id);
        return ResponseEntity.ok().eTag(tag(version)).body(view(version, version.versi(), request));
    }

    @GetMapping("/{id}/versi")
    List<VersionLine> versions(@PathVariable String id) {
        access.reader(id);
        return contents.versions(id).stream()
                .map(version -> VersionLine.of(version, names, clock.getZone()))
                .toList();
    }

    @GetMapping("/{id}/versi/{n}")
    MateriView version(@PathVariable String id, @PathVariable int n, HttpServletRequest request) {
        access.reader(id);
        return view(contents.version(id, n), contents.latestNumber(id), request);
    }

    /** Without {@code ke} the newest version is compared, without {@code dari} the one before {@code ke}. */
    @GetMapping("/{id}/perubahan")
    Difference changes(
            @PathVariable String id,
            @RequestParam(required = false) Integer dari,
            @RequestParam(required = false) Integer ke) {
        access.reader(id);
        int to = ke == null ? contents.latestNumber(id) : ke;
        int from = dari == null ? Math.max(1, to - 1) : dari;
        return Difference.between(contents.version(id, from), contents.version(id, to));
    }

    private MateriView view(MateriVersion version, int latest, HttpServletRequest request) {
        return MateriView.of(version, latest, request.getContextPath(), names, clock.getZone());
    }

    private static String tag(MateriVersion version) {
        return "\"" + version.versi() + "\"";
    }
}
