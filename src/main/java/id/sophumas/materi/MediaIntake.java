package id.sophumas.materi;

import id.sophumas.refusal.RequestRefused;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Takes uploaded files into the store: all are looked at before the first is kept, so that one bad file leaves nothing behind. */
@Component
class MediaIntake {

    private final MediaInspection inspection;
    private final MediaStore store;

    MediaIntake(MediaInspection inspection, MediaStore store) {
        this.inspection = inspection;
        this.store = store;
    }

    /**
     * The stored files by name, not described yet.
     *
     * @param kept names that need no upload because the version before has them
     */
    Map<String, Media> take(MateriDraft draft, List<IncomingFile> files, Set<String> kept) {
        Map<String, IncomingFile> byName = match(draft, files, kept);
        try {
            Map<String, MediaInspection.Inspected> seen = new LinkedHashMap<>();
            for (IncomingFile file : byName.values()) {
                seen.put(file.name(), inspection.inspect(file, AcceptedTypes.CONTENT));
            }
            Map<String, Media> stored = new HashMap<>();
            for (IncomingFile file : byName.values()) {
                stored.put(file.name(), store(file, seen.get(file.name())));
            }
            return stored;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** One file by itself, not described yet. */
    Media take(IncomingFile file, AcceptedTypes accepted) {
        MediaName.check(file.name());
        try {
            return store(file, inspection.inspect(file, accepted));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Map<String, IncomingFile> match(MateriDraft draft, List<IncomingFile> files, Set<String> kept) {
        Set<String> named = draft.media().stream().map(MediaDraft::nama).collect(Collectors.toSet());
        Map<String, IncomingFile> byName = new LinkedHashMap<>();
        for (IncomingFile file : files) {
            MediaName.check(file.name());
            if (!named.contains(file.name())) {
                throw RequestRefused.invalid(
                        "Berkas \"%s\" diunggah, tetapi tidak disebut pada daftar media.".formatted(file.name()));
            }
            if (byName.put(file.name(), file) != null) {
                throw RequestRefused.invalid("Berkas \"%s\" diunggah lebih dari satu kali.".formatted(file.name()));
            }
        }
        named.stream()
                .filter(name -> !byName.containsKey(name) && !kept.contains(name))
                .findFirst()
                .ifPresent(name -> {
                    throw missing(name);
                });
        return byName;
    }

    /** The refusal of a media that is named but neither uploaded nor there before. */
    static RequestRefused missing(String name) {
        return RequestRefused.invalid("Media \"%s\" disebut, tetapi berkasnya tidak diunggah.".formatted(name));
    }

    private Media store(IncomingFile file, MediaInspection.Inspected what) throws IOException {
        try (InputStream in = file.open()) {
            StoredFile stored = store.put(in);
            ImageSize size = what.size();
            return new Media(
                    file.name(),
                    "",
                    what.type().mime(),
                    stored.size(),
                    stored.sha256(),
                    size == null ? null : size.width(),
                    size == null ? null : size.height());
        }
    }
}
