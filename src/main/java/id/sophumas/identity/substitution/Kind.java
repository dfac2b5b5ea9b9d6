package id.sophumas.identity.substitution;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Optional;

/** In which capacity somebody acts: for an absent holder of the office, or in a vacant one (UU 30/2014, article 14). */
public enum Kind {
    /** Pelaksana harian: the holder is away for a while. */
    PLH("Plh"),
    /** Pelaksana tugas: the office is vacant, or its holder is away for good. */
    PLT("Plt");

    private final String text;

    Kind(String text) {
        this.text = text;
    }

    /** As it is written outside and kept: {@code Plh}. */
    @JsonValue
    public String text() {
        return text;
    }

    /** The kind with this text, whatever its case; empty where there is none. */
    public static Optional<Kind> of(String text) {
        return Arrays.stream(values())
                .filter(kind -> kind.text.equalsIgnoreCase(text))
                .findFirst();
    }
}
