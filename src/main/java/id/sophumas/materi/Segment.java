package id.sophumas.materi;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/**
 * A stretch of text in a comparison of two versions.
 *
 * @param jenis whether it stayed, came or went
 * @param teks the stretch itself, to be escaped where it is shown
 */
public record Segment(Kind jenis, String teks) {

    /** What became of a stretch of text. */
    public enum Kind {
        SAMA,
        TAMBAH,
        HAPUS;

        /** As the REST interface says it: {@code sama}, {@code tambah}, {@code hapus}. */
        @JsonValue
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
