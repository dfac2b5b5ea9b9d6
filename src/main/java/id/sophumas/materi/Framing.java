package id.sophumas.materi;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Optional;

/** How a picture is made to fit a platform that does not take its ratio of width to height; chosen by its author, so part of what is approved. */
public enum Framing {
    /** All of it stays to be seen; white is put beside it. */
    PADDED("bantalan"),
    /** Its middle fills the frame; the edges are cut off. */
    CROPPED("potong");

    private final String word;

    Framing(String word) {
        this.word = word;
    }

    /** As the REST interface and the database say it. */
    @JsonValue
    public String word() {
        return word;
    }

    /** The one of that word; empty where there is none. */
    static Optional<Framing> of(String word) {
        return Arrays.stream(values())
                .filter(framing -> framing.word.equals(word))
                .findFirst();
    }
}
