package id.sophumas.materi;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Content as somebody wants it saved. What was left out is made empty here, so that leaving out and leaving empty are the same; nothing is
 * checked yet.
 *
 * @param judul title; kept exactly as given
 * @param isi body; null becomes empty
 * @param teks channel name to its own text; blank texts are dropped, because a channel without its own text gets title and body
 * @param tautan web address; blank becomes null
 * @param media files in order; null becomes empty
 */
public record MateriDraft(String judul, String isi, Map<String, String> teks, String tautan, List<MediaDraft> media) {

    public MateriDraft {
        isi = isi == null ? "" : isi;
        tautan = tautan == null || tautan.isBlank() ? null : tautan;
        media = media == null ? List.of() : Collections.unmodifiableList(media);
        Map<String, String> given = new TreeMap<>(teks == null ? Map.of() : teks);
        given.values().removeIf(text -> text == null || text.isBlank());
        teks = Collections.unmodifiableMap(given);
    }
}
