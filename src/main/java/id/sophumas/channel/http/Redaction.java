package id.sophumas.channel.http;

import id.sophumas.channel.AccessToken;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.web.util.UriUtils;

/** Blanks an account's credentials in whatever is kept or told of its calls. */
final class Redaction {

    private static final String BLANK = "***";
    private static final int LONGEST = 4000;

    private final List<AccessToken> secrets;

    Redaction(List<AccessToken> secrets) {
        this.secrets = List.copyOf(secrets);
    }

    /** The text without credentials, cut where it is long; null stays null. */
    String of(String text) {
        if (text == null) {
            return null;
        }
        String clean = text;
        for (AccessToken each : secrets) {
            for (String secret : each.secrets()) {
                clean = secret.isBlank() ? clean : blanked(clean, secret);
            }
        }
        // A database takes no NUL in a text.
        clean = clean.replace("\u0000", "");
        return clean.length() <= LONGEST ? clean : clean.substring(0, LONGEST) + "…";
    }

    private static String blanked(String text, String secret) {
        String clean = text;
        for (String form : forms(secret)) {
            clean = clean.replace(form, BLANK);
        }
        return clean;
    }

    /** As it stands in a header, in a form, in an address, and in JSON of those who escape slashes. */
    private static List<String> forms(String secret) {
        return List.of(
                secret,
                URLEncoder.encode(secret, StandardCharsets.UTF_8),
                UriUtils.encode(secret, StandardCharsets.UTF_8),
                secret.replace("/", "\\/"));
    }
}
