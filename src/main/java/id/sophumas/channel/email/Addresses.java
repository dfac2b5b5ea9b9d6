package id.sophumas.channel.email;

import id.sophumas.channel.ChannelSettings;
import id.sophumas.refusal.StartRefused;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** Reads addresses from the configuration; what is none stops the start, and nothing of it can become a header or a command of its own. */
final class Addresses {

    /** What mail servers take in practice: no quotes, no comments, no characters beyond ASCII. */
    private static final Pattern ADDRESS = Pattern.compile("[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}"
            + "@(?:[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?\\.){1,8}[A-Za-z]{2,63}");

    private static final String EXAMPLE = "redaksi@media.example";

    private Addresses() {}

    /**
     * Those who get the messages, each once.
     *
     * @throws StartRefused where there is none, or one is no address
     */
    static List<String> recipients(ChannelSettings settings) {
        Map<String, String> found = new LinkedHashMap<>();
        Arrays.stream(settings.required("recipients").split("[,;\\s]+"))
                .filter(given -> !given.isEmpty())
                .map(given -> checked(settings, "recipients", given))
                .forEach(address -> found.putIfAbsent(address.toLowerCase(Locale.ROOT), address));
        if (found.isEmpty()) {
            throw refused(settings, "recipients", "");
        }
        return List.copyOf(found.values());
    }

    /**
     * Who sends: an address, or a name and an address as in {@code Biro Humas <humas@instansi.go.id>}.
     *
     * @throws StartRefused where it is not there or no address
     */
    static InternetAddress sender(ChannelSettings settings) {
        String given = settings.required("from");
        try {
            InternetAddress[] parsed = InternetAddress.parse(given, true);
            if (parsed.length != 1 || given.chars().anyMatch(Character::isISOControl)) {
                throw refused(settings, "from", given);
            }
            return new InternetAddress(
                    checked(settings, "from", parsed[0].getAddress()),
                    parsed[0].getPersonal(),
                    StandardCharsets.UTF_8.name());
        } catch (AddressException | UnsupportedEncodingException unreadable) {
            throw refused(settings, "from", given);
        }
    }

    private static String checked(ChannelSettings settings, String setting, String given) {
        if (!ADDRESS.matcher(given).matches() || given.contains("..") || given.contains(".@")) {
            throw refused(settings, setting, given);
        }
        return given;
    }

    private static StartRefused refused(ChannelSettings settings, String setting, String given) {
        String shown = given.replaceAll("\\p{Cntrl}", " ");
        return settings.refused(
                setting,
                "memuat \"%s\" yang bukan alamat surel".formatted(shown.substring(0, Math.min(shown.length(), 80))),
                "Tulis alamat yang lengkap, misalnya %s; pisahkan beberapa penerima dengan koma.".formatted(EXAMPLE));
    }
}
