package id.sophumas.notification;

import id.sophumas.refusal.StartRefused;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How messages go out by mail; whether they do at all is said by {@code spring.mail.host}.
 *
 * @param host the mail server; blank where messages stand in the application's list only
 * @param from the sender's address; made of the domain where it is none
 * @param url address under which officials open the application, without a slash at the end
 * @param pause how long a server that was not reached is left alone; doubled with each failure, up to an hour
 */
@ConfigurationProperties("sop.mail")
public record MailSettings(
        @DefaultValue("") String host,
        @DefaultValue("") String from,
        @DefaultValue("http://localhost:8080") String url,
        @DefaultValue("30s") Duration pause) {

    private static final Pattern NAME = Pattern.compile("://([A-Za-z0-9.-]+)(?:[:/]|$)");

    public MailSettings {
        host = host.strip();
        url = url.strip().replaceAll("/+$", "");
        // The default is the account's name, which need not be an address.
        from = from.contains("@") ? from.strip() : "sop-humas@" + domain(url);
        if (!host.isEmpty() && !isAddress(from)) {
            throw new StartRefused(
                    "Alamat pengirim sop.mail.from tidak dapat dipakai (sender's address unusable): " + from,
                    "Isi sop.mail.from dengan satu alamat surel (set it to one mail address).");
        }
    }

    /** Whether there is a server to send through. */
    public boolean isOn() {
        return !host.isEmpty();
    }

    /** The name by which this installation is known, for ids of mails. */
    public String domain() {
        return domain(url);
    }

    private static String domain(String url) {
        Matcher name = NAME.matcher(url);
        return name.find() ? name.group(1) : "localhost";
    }

    private static boolean isAddress(String text) {
        try {
            new InternetAddress(text, true);
            return true;
        } catch (AddressException e) {
            return false;
        }
    }
}
