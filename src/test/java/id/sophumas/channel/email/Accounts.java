package id.sophumas.channel.email;

import id.sophumas.channel.ChannelFixtures;
import id.sophumas.channel.http.Exchanges;
import id.sophumas.channel.http.HttpProperties;
import id.sophumas.standin.MailStandIn;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.util.unit.DataSize;

/** Channels on a mail server, with a press list of three. */
final class Accounts {

    static final List<String> RECIPIENTS = List.of("satu@media.example", "dua@media.example", "tiga@media.example");

    static final HttpProperties IMPATIENT = new HttpProperties(
            Duration.ofSeconds(1), Duration.ofSeconds(1), Duration.ofSeconds(1), DataSize.ofMegabytes(1));

    private Accounts() {}

    static EmailChannel on(MailStandIn mail, Exchanges exchanges) {
        return with(mail, Map.of(), exchanges);
    }

    /** @param settings what differs; an empty value takes a setting away */
    static EmailChannel with(MailStandIn mail, Map<String, String> settings, Exchanges exchanges) {
        Map<String, String> all = new HashMap<>(Map.of(
                "host",
                mail.host(),
                "port",
                String.valueOf(mail.port()),
                "username",
                MailStandIn.USERNAME,
                "password",
                MailStandIn.PASSWORD,
                "from",
                "Biro Humas <humas@instansi.example>",
                "recipients",
                String.join(", ", RECIPIENTS)));
        all.putAll(settings);
        all.values().removeIf(String::isEmpty);
        return (EmailChannel) new EmailType(ChannelFixtures.catalogue(), IMPATIENT, exchanges)
                .open("email", ChannelFixtures.settings("email", all));
    }
}
