package id.sophumas.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;

import id.sophumas.engine.posting.StuckPostings;
import id.sophumas.materi.Author;
import id.sophumas.materi.IncomingFile;
import id.sophumas.materi.MateriDraft;
import id.sophumas.materi.MateriService;
import id.sophumas.materi.MediaDraft;
import id.sophumas.materi.PictureNotes;
import id.sophumas.materi.Samples;
import id.sophumas.materi.TaggedPictures;
import id.sophumas.publication.OutgoingFile;
import id.sophumas.publication.OutgoingFiles;
import id.sophumas.publication.PlatformCall;
import id.sophumas.publication.Publication;
import id.sophumas.publication.Publications;
import id.sophumas.publication.Status;
import id.sophumas.refusal.RequestRefused;
import id.sophumas.standin.FacebookStandIn;
import id.sophumas.standin.Fault;
import id.sophumas.standin.InstagramStandIn;
import id.sophumas.standin.MailStandIn;
import id.sophumas.standin.MetaStandIn;
import id.sophumas.standin.Platform;
import id.sophumas.standin.Posted;
import id.sophumas.standin.StandIn;
import id.sophumas.standin.TelegramStandIn;
import id.sophumas.standin.WhatsAppStandIn;
import id.sophumas.standin.WordPressStandIn;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.util.TestSocketUtils;

/** An SOP's release reaches the platforms, each once, whatever becomes of the answers: the whole application against stand-ins. */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.DEFINED_PORT,
        properties = {
            "spring.datasource.url=jdbc:h2:mem:delivery;DB_CLOSE_DELAY=-1",
            "sop.media.path=${java.io.tmpdir}/sop-humas-delivery",
            "camunda.bpm.process-engine-name=delivery",
            "camunda.bpm.job-execution.wait-time-in-millis=200",
            "camunda.bpm.job-execution.max-wait=500",
            "sop.channels.instagram.ig-id=" + InstagramStandIn.IG_ID,
            "sop.channels.instagram.access-token=" + MetaStandIn.TOKEN,
            "sop.channels.facebook-jauh.enabled=true",
            "sop.channels.facebook-jauh.type=facebook",
            "sop.channels.facebook-jauh.base-url=https://graph.invalid",
            "sop.channels.facebook-jauh.page-id=" + FacebookStandIn.PAGE_ID,
            "sop.channels.facebook-jauh.access-token=" + MetaStandIn.TOKEN,
            "sop.channels.facebook.page-id=" + FacebookStandIn.PAGE_ID,
            "sop.channels.facebook.access-token=" + MetaStandIn.TOKEN,
            "sop.channels.telegram.chat-id=" + TelegramStandIn.CHANNEL,
            "sop.channels.telegram.bot-token=" + TelegramStandIn.TOKEN,
            "sop.channels.wordpress.username=" + WordPressStandIn.USERNAME,
            "sop.channels.wordpress.application-password=" + WordPressStandIn.PASSWORD,
            "sop.channels.whatsapp.phone-id=" + WhatsAppStandIn.PHONE_ID,
            "sop.channels.whatsapp.access-token=" + MetaStandIn.TOKEN,
            "sop.channels.whatsapp.template=" + WhatsAppStandIn.TEMPLATE,
            "sop.channels.whatsapp.recipients=6281200000001,6281200000002",
            "sop.channels.email.enabled=true",
            "sop.channels.email.username=" + MailStandIn.USERNAME,
            "sop.channels.email.password=" + MailStandIn.PASSWORD,
            "sop.channels.email.from=Biro Humas <humas@instansi.example>",
            "sop.channels.email.recipients=satu@media.example,dua@media.example,tiga@media.example"
        })
class DeliveryTest {

    private static final Duration PATIENCE = Duration.ofMinutes(4);
    private static final IncomingFile STAGE = Samples.file("panggung.png", Samples.png(2400, 800));
    private static final IncomingFile PHOTO =
            Samples.file("rapat.jpg", TaggedPictures.jpegWithExif(Samples.jpeg(3000, 2000), 6, true));
    private static final StandIn INSTAGRAM = new InstagramStandIn(0);
    private static final StandIn FACEBOOK = new FacebookStandIn(0);
    private static final StandIn TELEGRAM = new TelegramStandIn(0);
    private static final StandIn WORDPRESS = new WordPressStandIn(0);
    private static final StandIn WHATSAPP = new WhatsAppStandIn(0);
    private static final Map<String, StandIn> PLATFORMS = Map.of(
            "instagram",
            INSTAGRAM,
            "facebook",
            FACEBOOK,
            "telegram",
            TELEGRAM,
            "wordpress",
            WORDPRESS,
            "whatsapp",
            WHATSAPP);

    private static final MailStandIn MAIL = new MailStandIn(0);

    @Autowired
    private ProcessEngine engine;

    @Autowired
    private MateriService materi;

    @Autowired
    private Publications publications;

    @Autowired
    private OutgoingFiles outgoing;

    @Autowired
    private StuckPostings stuck;

    @DynamicPropertySource
    static void platforms(DynamicPropertyRegistry settings) {
        int port = TestSocketUtils.findAvailableTcpPort();
        settings.add("server.port", () -> port);
        settings.add("sop.public-url", () -> "http://localhost:" + port);
        PLATFORMS.forEach((name, platform) -> {
            settings.add("sop.channels.%s.enabled".formatted(name), () -> true);
            settings.add("sop.channels.%s.base-url".formatted(name), platform::baseUrl);
        });
        settings.add("sop.channels.email.host", MAIL::host);
        settings.add("sop.channels.email.port", MAIL::port);
    }

    @AfterEach
    void heal() {
        PLATFORMS.values().forEach(StandIn::heal);
        MAIL.heal();
    }

    @AfterAll
    static void close() {
        PLATFORMS.values().forEach(StandIn::close);
        MAIL.close();
    }

    @Test
    void aReleaseIsPublicOnceOnEachPlatformWithItsAddressAndItsEvidence() {
        String run = release("Upacara pagi", "portal,facebook,telegram,wordpress,whatsapp");

        awaitEnd(run);

        assertThat(publications.of(run)).hasSize(5).allSatisfy(post -> {
            assertThat(post.status()).isEqualTo(Status.PUBLISHED);
            assertThat(post.percobaan()).isEqualTo(1);
        });
        assertThat(posted(FACEBOOK, "Upacara pagi")).isEqualTo(1);
        assertThat(posted(TELEGRAM, "Upacara pagi")).isEqualTo(1);
        assertThat(posted(WORDPRESS, "Upacara pagi")).isEqualTo(1);
        assertThat(posted(WHATSAPP, "Upacara pagi"))
                .as("one message to each recipient")
                .isEqualTo(2);
        assertThat(post(run, "facebook").url()).startsWith("https://");
        assertThat(post(run, "facebook").teksTerbaca()).contains("Upacara pagi");
        List<PlatformCall> calls = publications.calls(post(run, "telegram").id());
        assertThat(calls)
                .isNotEmpty()
                .allSatisfy(call -> assertThat(call.toString())
                        .doesNotContain(TelegramStandIn.TOKEN)
                        .doesNotContain(MetaStandIn.TOKEN));
    }

    @Test
    void platformsFetchThePicturesFromTheirPublicAddressesAsTheyTakeThem() throws Exception {
        String run = releaseOf("Upacara bergambar");
        complete(run, "kasubbagHumas", Map.of("kanal", "portal,instagram,facebook,telegram,wordpress,whatsapp"));

        awaitEnd(run);

        assertThat(publications.of(run))
                .hasSize(6)
                .allSatisfy(post -> assertThat(post.status()).isEqualTo(Status.PUBLISHED));
        assertThat(fetched(INSTAGRAM))
                .as("an album in one ratio")
                .containsExactly("image/jpeg 1440x754", "image/jpeg 1440x754");
        assertThat(fetched(FACEBOOK)).containsExactly("image/png 2400x800", "image/jpeg 2000x3000");
        for (String kanal : List.of("portal", "telegram", "wordpress")) {
            assertThat(outgoing.of(post(run, kanal).id()))
                    .as(kanal)
                    .extracting(OutgoingFile::namaKirim, OutgoingFile::jenis, OutgoingFile::lebar)
                    .containsExactly(tuple("panggung.png", "image/png", 2400), tuple("rapat.jpg", "image/jpeg", 2000));
        }
        assertThat(outgoing.of(post(run, "whatsapp").id())).as("text only").isEmpty();
    }

    @Test
    void nothingIsPostedWhereAPlatformCouldNotFetchThePictures() {
        String run = releaseOf("Upacara tertutup");

        assertThatExceptionOfType(RequestRefused.class)
                .isThrownBy(() -> complete(run, "kasubbagHumas", Map.of("kanal", "portal,facebook-jauh")))
                .withMessageStartingWith("Kanal facebook-jauh: Halaman Facebook mengambil sendiri gambar dan video")
                .withMessageContaining("(http://localhost:")
                .withMessageContaining("sop.public-url");

        assertThat(publications.of(run)).isEmpty();
        engine.getRuntimeService().deleteProcessInstance(run, "tests");
    }

    @Test
    void aReplyThatIsLostIsLookedForAndNothingIsPostedTwice() {
        FACEBOOK.fail("feed", Fault.DO_AND_DROP, 1);
        String run = release("Upacara siang", "facebook,wordpress");
        await().atMost(PATIENCE).until(() -> isIn(run, "facebook", Status.UNKNOWN));

        goOnUntilEnd(run, "facebook");

        assertThat(post(run, "facebook").status()).isEqualTo(Status.PUBLISHED);
        assertThat(posted(FACEBOOK, "Upacara siang")).isEqualTo(1);
        assertThat(posted(WORDPRESS, "Upacara siang")).isEqualTo(1);
    }

    @Test
    void aPlatformThatIsDownKeepsNoneOfTheOthersWaitingAndGetsThePostWhenItIsBack() {
        WORDPRESS.deafen();
        String run = release("Upacara sore", "facebook,wordpress");
        await().atMost(PATIENCE)
                .until(() -> publications.of(run).size() == 2
                        && post(run, "facebook").status() == Status.PUBLISHED
                        && post(run, "wordpress").pesan() != null);
        assertThat(post(run, "wordpress").status()).isEqualTo(Status.PREPARED);

        WORDPRESS.heal();
        goOnUntilEnd(run, "wordpress");

        assertThat(posted(WORDPRESS, "Upacara sore")).isEqualTo(1);
        assertThat(posted(FACEBOOK, "Upacara sore")).isEqualTo(1);
    }

    @Test
    void whatOnlyAPersonCanTellStandsStillAsAnIncidentAndIsNotPostedAgain() {
        TELEGRAM.fail("sendMessage", Fault.DO_AND_DROP, 1);
        String run = release("Upacara malam", "telegram");
        await().atMost(PATIENCE).until(() -> isIn(run, "telegram", Status.UNKNOWN));

        // Again and again: the job that failed may note its next time only after we have asked.
        await().atMost(PATIENCE).pollInterval(Duration.ofMillis(500)).until(() -> {
            boolean stands = engine.getRuntimeService()
                            .createIncidentQuery()
                            .processInstanceId(run)
                            .count()
                    == 1;
            if (!stands) {
                stuck.goOn(run, "telegram");
            }
            return stands;
        });
        assertThat(posted(TELEGRAM, "Upacara malam")).isEqualTo(1);
        engine.getRuntimeService().deleteProcessInstance(run, "tests");
    }

    @Test
    void aMailWhoseReplyIsLostKeepsNoOtherRecipientWaitingAndIsLeftToAPerson() {
        MAIL.fail("MESSAGE", Fault.DO_AND_DROP, 1);
        String run = release("Upacara petang", "email");
        await().atMost(PATIENCE).until(() -> isIn(run, "email", Status.UNKNOWN));

        stuck.goOn(run, "email");

        await().atMost(PATIENCE)
                .until(() -> engine.getRuntimeService()
                                .createIncidentQuery()
                                .processInstanceId(run)
                                .count()
                        == 1);
        assertThat(posted(MAIL, "Upacara petang"))
                .as("each recipient has it once")
                .isEqualTo(3);
        assertThat(post(run, "email").pesan()).contains("2 dari 3 penerima").contains("oleh satu@media.example:");
        assertThat(publications.calls(post(run, "email").id()))
                .hasSize(3)
                .allSatisfy(call -> assertThat(call.toString()).doesNotContain(MailStandIn.PASSWORD));
        engine.getRuntimeService().deleteProcessInstance(run, "tests");
    }

    private static long posted(Platform platform, String title) {
        return platform.posts().stream()
                .filter(post -> post.text().contains(title))
                .count();
    }

    /** Whether the channel's posting has begun and stands so: channels begin one after the other. */
    private boolean isIn(String run, String kanal, Status status) {
        return publications.of(run).stream()
                .anyMatch(post -> post.key().kanal().equals(kanal) && post.status() == status);
    }

    private Publication post(String run, String kanal) {
        return publications.of(run).stream()
                .filter(post -> post.key().kanal().equals(kanal))
                .findFirst()
                .orElseThrow();
    }

    /** Lets the posting be tried again at once, in place of the minutes of its cycle. */
    private void goOnUntilEnd(String run, String kanal) {
        await().atMost(Duration.ofMinutes(3))
                .pollInterval(Duration.ofMillis(500))
                .until(() -> {
                    stuck.goOn(run, kanal);
                    return isEnded(run);
                });
    }

    private void awaitEnd(String run) {
        await().atMost(PATIENCE).until(() -> isEnded(run));
    }

    private boolean isEnded(String run) {
        return engine.getRuntimeService()
                        .createProcessInstanceQuery()
                        .processInstanceId(run)
                        .count()
                == 0;
    }

    /** Kind and size of each picture of the newest post, fetched as anybody may, none of them telling where it was taken. */
    private static List<String> fetched(StandIn platform) throws Exception {
        List<Posted> posts = platform.posts();
        HttpClient anybody = HttpClient.newHttpClient();
        List<String> found = new ArrayList<>();
        for (String media : posts.get(posts.size() - 1).media()) {
            String address = media.split(" ")[0];
            assertThat(address).contains(OutgoingFiles.PATH);
            HttpResponse<byte[]> file = anybody.send(
                    HttpRequest.newBuilder(URI.create(address)).build(), HttpResponse.BodyHandlers.ofByteArray());
            String kind = file.headers().firstValue("Content-Type").orElseThrow();
            BufferedImage picture = ImageIO.read(new ByteArrayInputStream(file.body()));
            assertThat(PictureNotes.read(kind, new ByteArrayInputStream(file.body()))
                            .located())
                    .isFalse();
            found.add("%s %dx%d".formatted(kind, picture.getWidth(), picture.getHeight()));
        }
        return found;
    }

    /** The shortest SOP, carried through its release on these channels. */
    private String release(String title, String kanal) {
        String run = started(title, List.of(), List.of());
        complete(run, "kasubbagHumas", Map.of("kanal", kanal));
        return run;
    }

    /** The same with two pictures, waiting to be released; what sticks out of the second one may be cut off. */
    private String releaseOf(String title) {
        List<MediaDraft> media = List.of(
                new MediaDraft("panggung.png", "Panggung upacara", "bantalan"),
                new MediaDraft("rapat.jpg", "Menteri membuka rapat", "potong"));
        return started(title, media, List.of(STAGE, PHOTO));
    }

    private String started(String title, List<MediaDraft> media, List<IncomingFile> files) {
        String run = SopRun.as(
                        engine,
                        "kabagKominfoHumas",
                        () -> engine.getRuntimeService()
                                .startProcessInstanceByKey("dokumentasi-kegiatan", Map.of("judul", title)))
                .getId();
        String content = materi.create(
                        new MateriDraft(title, "Upacara berlangsung.", Map.of(), null, media),
                        files,
                        new Author("stafSubBagianHumas", Set.of("stafSubBagianHumas")))
                .materiId();
        Stream.of(
                        Map.entry("kabagKominfoHumas", Map.<String, Object>of()),
                        Map.entry("kasubbagHumas", Map.<String, Object>of()),
                        Map.entry("stafSubBagianHumas", Map.<String, Object>of("materiId", content)))
                .forEach(step -> complete(run, step.getKey(), step.getValue()));
        return run;
    }

    private void complete(String run, String user, Map<String, Object> variables) {
        Task task =
                engine.getTaskService().createTaskQuery().processInstanceId(run).singleResult();
        SopRun.as(engine, user, () -> {
            engine.getTaskService().complete(task.getId(), new HashMap<>(variables));
            return null;
        });
    }
}
