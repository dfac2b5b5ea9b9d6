package id.sophumas.engine.run;

import id.sophumas.engine.guard.TextRule;
import id.sophumas.refusal.RequestRefused;
import java.util.Map;
import java.util.Optional;

/** Reads the reasons and notes that people give, the way all their text is read. */
final class Reasons {

    private static final int LONGEST = 2000;

    private Reasons() {}

    /**
     * The text without blanks around it; empty where there is none.
     *
     * @param name what it is called, for the message
     * @throws RequestRefused (INVALID) where it is too long or cannot be kept
     */
    static Optional<String> note(String text, String name) {
        Optional<String> given = Optional.ofNullable(text).map(String::strip).filter(said -> !said.isEmpty());
        given.ifPresent(said -> {
            if (said.length() > LONGEST) {
                throw RequestRefused.invalid(
                        "Isian \"%s\" terlalu panjang: %d karakter, paling banyak %d. Ringkas isian itu."
                                .formatted(name, said.length(), LONGEST));
            }
            TextRule.check(Map.of(name, said));
        });
        return given;
    }

    /** As {@link #note}, of at least so many characters. */
    static String reason(String text, int shortest, String what) {
        return note(text, "alasan")
                .filter(said -> said.length() >= shortest)
                .orElseThrow(() -> RequestRefused.invalid(
                        "Alasan wajib diisi, sedikitnya %d karakter: %s.".formatted(shortest, what)));
    }
}
