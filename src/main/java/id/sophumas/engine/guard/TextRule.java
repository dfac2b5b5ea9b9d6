package id.sophumas.engine.guard;

import id.sophumas.refusal.RequestRefused;
import id.sophumas.refusal.VisibleText;
import java.util.Date;
import java.util.Map;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Only plain values become variables, and text that does not fit the engine's tables is refused before the engine stumbles over it. */
@Component
@Order(10)
public class TextRule implements StepRule {

    @Override
    public void apply(Completion completion) {
        check(completion.variables());
    }

    /** The text sent under this name; empty where none, or only blanks, were sent. */
    public static Optional<String> text(Map<String, Object> variables, String name) {
        Object value = variables.get(name);
        if (value == null) {
            return Optional.empty();
        }
        if (!(value instanceof String text)) {
            throw RequestRefused.invalid("Isian \"" + name + "\" harus berupa teks (String).");
        }
        return Optional.of(text).filter(sent -> !VisibleText.isNone(sent));
    }

    /** @throws RequestRefused (INVALID) where one of them cannot be kept */
    public static void check(Map<String, Object> variables) {
        variables.forEach((name, value) -> {
            if (!(value == null
                    || value instanceof String
                    || value instanceof Number
                    || value instanceof Boolean
                    || value instanceof Date)) {
                throw RequestRefused.invalid(
                        "Isian \"" + name + "\" harus berupa teks, bilangan, waktu, atau ya/tidak.");
            }
            if (value instanceof String text) {
                check(name, text);
            }
        });
    }

    private static void check(String name, String text) {
        if (text.length() > Completion.LONGEST_TEXT) {
            throw RequestRefused.invalid("Isian \"" + name + "\" terlalu panjang: " + text.length()
                    + " karakter, paling banyak " + Completion.LONGEST_TEXT + ". Ringkas isian itu.");
        }
        if (text.codePoints().anyMatch(TextRule::isControl)) {
            throw RequestRefused.invalid("Isian \"" + name
                    + "\" memuat karakter kendali yang tidak dapat disimpan. Hapus karakter itu, lalu kirim lagi.");
        }
    }

    /** PostgreSQL takes no NUL and no half of a surrogate pair, and no screen shows the others. */
    private static boolean isControl(int c) {
        int type = Character.getType(c);
        return type == Character.SURROGATE || type == Character.CONTROL && c != '\n' && c != '\r' && c != '\t';
    }
}
