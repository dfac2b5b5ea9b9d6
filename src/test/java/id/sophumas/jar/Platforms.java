package id.sophumas.jar;

import id.sophumas.jar.Draft.Medium;
import id.sophumas.materi.SampleFilms;
import id.sophumas.standin.FacebookStandIn;
import id.sophumas.standin.InstagramStandIn;
import id.sophumas.standin.MailStandIn;
import id.sophumas.standin.MastodonStandIn;
import id.sophumas.standin.MetaStandIn;
import id.sophumas.standin.Platform;
import id.sophumas.standin.StandIn;
import id.sophumas.standin.TelegramStandIn;
import id.sophumas.standin.Watcher;
import id.sophumas.standin.WhatsAppStandIn;
import id.sophumas.standin.WordPressStandIn;
import id.sophumas.standin.XStandIn;
import id.sophumas.standin.YouTubeStandIn;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** Every platform at once, each stood in for, and what an application must be told to post to them. */
final class Platforms implements AutoCloseable {

    static final String PORTAL = "portal";
    static final String EMAIL = "email";

    private static final List<String> NUMBERS = List.of("6281200000001", "6281200000002");
    private static final List<String> PRESS = List.of("redaksi@media.example", "warta@media.example");
    private static final byte[] PICTURE = Pictures.jpeg(3);

    private final Map<String, Platform> all = new LinkedHashMap<>();
    private final Map<String, StandIn> called = new LinkedHashMap<>();
    private final MailStandIn mail = new MailStandIn(0);

    Platforms() {
        called.put("instagram", new InstagramStandIn(0));
        called.put("facebook", new FacebookStandIn(0));
        called.put("x", new XStandIn(0));
        called.put("youtube", new YouTubeStandIn(0));
        called.put("wordpress", new WordPressStandIn(0));
        called.put("telegram", new TelegramStandIn(0));
        called.put("mastodon", new MastodonStandIn(0));
        called.put("whatsapp", new WhatsAppStandIn(0));
        all.putAll(called);
        all.put(EMAIL, mail);
    }

    /** All channels, the portal among them. */
    static List<String> channels() {
        return List.of(
                PORTAL,
                "instagram",
                "facebook",
                "x",
                "youtube",
                "wordpress",
                "telegram",
                "mastodon",
                "whatsapp",
                EMAIL);
    }

    /** The calls that make a post public; none for the portal, which calls nobody. */
    static Set<String> publishing(String kanal) {
        return switch (kanal) {
            case PORTAL -> Set.of();
            case "instagram", "wordpress" -> Set.of("publish");
            case "facebook" -> Set.of("feed");
            case "x" -> Set.of("tweets");
            case "youtube" -> Set.of("last");
            case "telegram" -> Set.of("sendPhoto");
            case "mastodon" -> Set.of("statuses");
            case "whatsapp" -> Set.of("messages");
            case EMAIL -> Set.of("MESSAGE");
            default -> throw new IllegalArgumentException(kanal);
        };
    }

    /** The calls before it, in their order; none where a platform is called once only. */
    static List<String> preparing(String kanal) {
        return switch (kanal) {
            case PORTAL, "telegram", "whatsapp" -> List.of();
            case "instagram" -> List.of("container", "status");
            case "facebook" -> List.of("photos");
            case "x" -> List.of("initialize", "append", "finalize", "metadata");
            case "youtube" -> List.of("begin");
            case "wordpress" -> List.of("find-file", "upload", "describe", "find-post", "draft");
            case "mastodon" -> List.of("media");
            case EMAIL -> List.of("MAIL", "RCPT", "DATA");
            default -> throw new IllegalArgumentException(kanal);
        };
    }

    /** Who is to get a post, each by a message of his own; one where it is shown to all at once. */
    static List<String> readers(String kanal) {
        return switch (kanal) {
            case "whatsapp" -> NUMBERS;
            case EMAIL -> PRESS;
            default -> List.of("");
        };
    }

    /** Whether a person must look what became of a call without an answer, for nobody else can. */
    static boolean isUntold(String kanal) {
        return Set.of("telegram", "whatsapp", EMAIL).contains(kanal);
    }

    /** Content that this channel takes, to be found again by its mark. */
    static Draft draft(String kanal, String mark) {
        Medium medium = kanal.equals("youtube")
                ? new Medium("film.mp4", "Film", "video/mp4", SampleFilms.mp4(4))
                : Medium.jpeg("kegiatan.jpg", PICTURE);
        return Draft.of(mark, medium).withIsi("Tanda " + mark + ".");
    }

    /**
     * As {@link RunningJar#with} takes them.
     *
     * @param port where the application is, for some platforms fetch pictures from it
     */
    List<String> settings(int port) {
        Map<String, String> settings = new LinkedHashMap<>();
        called.forEach((name, platform) -> {
            settings.put(name + ".enabled", "true");
            settings.put(name + ".base-url", platform.baseUrl());
        });
        settings.put("instagram.ig-id", InstagramStandIn.IG_ID);
        settings.put("instagram.access-token", MetaStandIn.TOKEN);
        settings.put("facebook.page-id", FacebookStandIn.PAGE_ID);
        settings.put("facebook.access-token", MetaStandIn.TOKEN);
        settings.put("whatsapp.phone-id", WhatsAppStandIn.PHONE_ID);
        settings.put("whatsapp.access-token", MetaStandIn.TOKEN);
        settings.put("whatsapp.template", WhatsAppStandIn.TEMPLATE);
        settings.put("whatsapp.recipients", String.join(",", NUMBERS));
        settings.put("telegram.bot-token", TelegramStandIn.TOKEN);
        settings.put("telegram.chat-id", TelegramStandIn.CHANNEL);
        settings.put("x.access-token", XStandIn.ACCESS_TOKEN);
        settings.put("mastodon.access-token", MastodonStandIn.TOKEN);
        settings.put("youtube.access-token", YouTubeStandIn.TOKEN);
        settings.put("wordpress.username", WordPressStandIn.USERNAME);
        settings.put("wordpress.application-password", WordPressStandIn.PASSWORD);
        settings.put("email.enabled", "true");
        settings.put("email.host", mail.host());
        settings.put("email.port", String.valueOf(mail.port()));
        settings.put("email.username", MailStandIn.USERNAME);
        settings.put("email.password", MailStandIn.PASSWORD);
        settings.put("email.from", "humas@instansi.example");
        settings.put("email.recipients", String.join(",", PRESS));
        List<String> options = new ArrayList<>();
        options.add("sop.public-url=http://127.0.0.1:" + port);
        settings.forEach((name, value) -> options.add("sop.channels." + name + "=" + value));
        return options;
    }

    /** Has every platform watched by who is named for its channel. */
    void watch(Function<String, Watcher> watchers) {
        all.forEach((name, platform) -> platform.watch(watchers.apply(name)));
    }

    /** How often this reader has got what carries the mark. */
    long delivered(String kanal, String mark, String reader) {
        return all.get(kanal).posts().stream()
                .filter(post -> post.text().contains("Tanda " + mark + "."))
                .filter(post -> reader.isEmpty() || post.media().contains(reader))
                .count();
    }

    @Override
    public void close() {
        all.values().forEach(Platform::close);
    }
}
