package id.sophumas.materi;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One immutable version of a content.
 *
 * @param materiId opaque id of the content, the same over all its versions
 * @param versi 1-based
 * @param judul title: plain text, never blank, to be escaped wherever it is shown
 * @param isi body: plain text, may be empty
 * @param teks channel name to its own text, sorted by channel; a channel that is not in it gets {@code judul} and {@code isi}
 * @param tautan http(s) address the content points to; null where none
 * @param media in the author's order
 * @param sha256 over all of the above except id and version: restoring the same content gives the same hash
 * @param oleh user id of who saved it
 * @param pada when it was saved
 */
public record MateriVersion(
        String materiId,
        int versi,
        String judul,
        String isi,
        Map<String, String> teks,
        String tautan,
        List<Media> media,
        String sha256,
        String oleh,
        Instant pada) {

    /** Whether the hash is still that of the content: false where somebody changed a row behind our back. */
    public boolean isIntact() {
        return ContentHash.of(judul, isi, teks, tautan, media).equals(sha256);
    }

    /** The file with this name. */
    public Optional<Media> media(String nama) {
        return media.stream().filter(file -> file.nama().equals(nama)).findFirst();
    }
}
