package id.sophumas.standin;

import id.sophumas.SopHumasApplication;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.boot.SpringApplication;

/**
 * The whole application with every platform there is a stand-in of, for anyone without accounts: {@code mvn spring-boot:test-run
 * -Dspring-boot.run.main-class=id.sophumas.standin.TryOut}. What was posted stands on {@code http://localhost:8090}, where calls can be told
 * to fail as well. Data stand in {@code target/coba}.
 */
public final class TryOut {

    private static final int PAGE = 8090;

    private TryOut() {}

    /** Starts the stand-ins, the page and the application; ends with the process. */
    public static void main(String[] arguments) throws Exception {
        Map<String, StandIn> platforms = new LinkedHashMap<>();
        platforms.put("instagram", new InstagramStandIn(8091));
        platforms.put("facebook", new FacebookStandIn(8092));
        platforms.put("whatsapp", new WhatsAppStandIn(8093));
        platforms.put("youtube", new YouTubeStandIn(8094));
        platforms.put("wordpress", new WordPressStandIn(8095));
        platforms.put("telegram", new TelegramStandIn(8096));
        platforms.put("x", new XStandIn(8097));
        platforms.put("mastodon", new MastodonStandIn(8098));
        MailStandIn mail = new MailStandIn(8025);
        Map<String, Platform> shown = new LinkedHashMap<>(platforms);
        shown.put("email", mail);
        new TryOutPage(shown).listen(PAGE);

        List<String> settings = List.of(
                "--spring.datasource.url=jdbc:h2:file:./target/coba/sop-humas;DB_CLOSE_ON_EXIT=FALSE",
                "--sop.media.path=./target/coba/media",
                "--sop.token.key-file=./target/coba/token.key",
                "--sop.channels.instagram.ig-id=" + InstagramStandIn.IG_ID,
                "--sop.channels.instagram.access-token=" + MetaStandIn.TOKEN,
                "--sop.channels.facebook.page-id=" + FacebookStandIn.PAGE_ID,
                "--sop.channels.facebook.access-token=" + MetaStandIn.TOKEN,
                "--sop.channels.whatsapp.phone-id=" + WhatsAppStandIn.PHONE_ID,
                "--sop.channels.whatsapp.access-token=" + MetaStandIn.TOKEN,
                "--sop.channels.whatsapp.template=" + WhatsAppStandIn.TEMPLATE,
                "--sop.channels.telegram.bot-token=" + TelegramStandIn.TOKEN,
                "--sop.channels.telegram.chat-id=" + TelegramStandIn.CHANNEL,
                "--sop.channels.x.access-token=" + XStandIn.ACCESS_TOKEN,
                "--sop.channels.mastodon.access-token=" + MastodonStandIn.TOKEN,
                "--sop.channels.youtube.access-token=" + YouTubeStandIn.TOKEN,
                "--sop.channels.wordpress.username=" + WordPressStandIn.USERNAME,
                "--sop.channels.wordpress.application-password=" + WordPressStandIn.PASSWORD,
                "--sop.channels.email.enabled=true",
                "--sop.channels.email.host=" + mail.host(),
                "--sop.channels.email.port=" + mail.port(),
                "--sop.channels.email.username=" + MailStandIn.USERNAME,
                "--sop.channels.email.password=" + MailStandIn.PASSWORD,
                "--sop.channels.email.from=Biro Humas <humas@instansi.example>",
                "--sop.channels.email.recipients=redaksi@media.example,liputan@koran.example",
                "--sop.channels.whatsapp.recipients=6281200000001,6281200000002");
        Stream<String> addresses = platforms.entrySet().stream()
                .flatMap(each -> Stream.of(
                        "--sop.channels.%s.enabled=true".formatted(each.getKey()),
                        "--sop.channels.%s.base-url=%s"
                                .formatted(each.getKey(), each.getValue().baseUrl())));
        SpringApplication.run(
                SopHumasApplication.class,
                Stream.of(settings.stream(), addresses, Stream.of(arguments))
                        .flatMap(each -> each)
                        .toArray(String[]::new));
    }
}
