package id.sophumas.notification.mail;

import id.sophumas.refusal.RequestRefused;
import java.util.Arrays;
import java.util.Locale;

/** How somebody is mailed. */
public enum Cara {
    /** Each message by itself. */
    LANGSUNG,

    /** All that came since, once each working morning. */
    RINGKASAN;

    /**
     * Reads what a person or program wrote.
     *
     * @throws RequestRefused (INVALID) where it is neither, or nothing
     */
    public static Cara parse(String text) {
        return Arrays.stream(values())
                .filter(each -> each.text().equals(text))
                .findFirst()
                .orElseThrow(
                        () -> RequestRefused.invalid(
                                "Isian \"surel\" harus \"langsung\" (satu per satu) atau \"ringkasan\" (setiap pagi hari kerja)."));
    }

    /** As it is written outside: {@code langsung}. */
    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }
}
