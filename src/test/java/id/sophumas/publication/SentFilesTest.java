package id.sophumas.publication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import id.sophumas.channel.Attachment;
import id.sophumas.channel.Post;
import id.sophumas.materi.Approvals;
import id.sophumas.materi.Author;
import id.sophumas.materi.MateriDraft;
import id.sophumas.materi.MateriService;
import id.sophumas.materi.MateriVersion;
import id.sophumas.materi.Media;
import id.sophumas.materi.MediaDraft;
import id.sophumas.materi.Samples;
import id.sophumas.materi.Sha256;
import id.sophumas.materi.TaggedPictures;
import id.sophumas.publication.PostingFailed.Kind;
import id.sophumas.publication.ScriptedChannel.Answer;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** Which bytes a post takes along, and who may fetch them. */
@SpringBootTest(
        classes = PublicationTestApplication.class,
        webEnvironment = WebEnvironment.NONE,
        properties = {
            "sop.channels.tiruan.enabled=true",
            "sop.public-url=https://humas.example/app/",
            "sop.media.path=target/test-media-terkirim"
        })
class SentFilesTest {

    private static final Path STORE = Path.of("target/test-media-terkirim");
    private static final Author HUMAS = new Author("pelaksana", Set.of("pelaksana"));
    private static EmbeddedPostgres postgres;

    @Autowired
    Posting posting;

    @Autowired
    OutgoingFiles outgoing;

    @Autowired
    MateriService contents;

    @Autowired
    Approvals approvals;

    @Autowired
    ScriptedChannel platform;

    @Autowired
    JdbcClient jdbc;

    /** Each content has a run of its own. */
    private String run = UUID.randomUUID().toString();

    @DynamicPropertySource
    static void database(DynamicPropertyRegistry registry) throws IOException {
        postgres = EmbeddedPostgres.start();
        registry.add("spring.datasource.url", () -> postgres.getJdbcUrl("postgres", "postgres"));
        registry.add("spring.datasource.username", () -> "postgres");
    }

    @AfterAll
    static void stop() throws IOException {
        postgres.close();
    }

    @BeforeEach
    void freshPlatform() {
        platform.reset();
        List.of("publikasi_berkas", "portal_media", "portal_artikel", "publikasi", "olahan")
                .forEach(table -> jdbc.sql("delete from " + table).update());
    }

    @Test
    void shouldTellThePlatformWhereToFetchTheFilesFromPreparingOn() {
        PostingOrder order = approved("tiruan", Samples.jpeg(80, 60));

        posting.prepare(order);
        posting.publish(order);

        List<String> addresses = platform.given().stream()
                .map(post -> post.media().get(0).alamat())
                .toList();
        assertThat(addresses).hasSize(2).allMatch(addresses.get(0)::equals);
        assertThat(addresses.get(0)).matches("https://humas\\.example/app/publikasi/kiriman/[0-9a-f]{48}\\.jpg");
        assertThat(outgoing.open(key(addresses.get(0)))).hasValueSatisfying(file -> {
            assertThat(file.nama()).isEqualTo("foto.jpg");
            assertThat(file.sha256()).isEqualTo(Sha256.of(Samples.jpeg(80, 60)));
            assertThat(file.sumber()).isEqualTo(file.sha256());
        });
    }

    @Test
    void shouldGiveEachPostAddressesOfItsOwn() {
        posting.publish(approved("tiruan", Samples.jpeg(80, 60)));
        PostingOrder other = approved("tiruan", Samples.jpeg(80, 60));
        posting.publish(other);

        assertThat(platform.given().stream()
                        .map(post -> post.media().get(0).alamat())
                        .distinct())
                .hasSize(2);
    }

    @Test
    void shouldShutAnAddressADayAfterItWasLastNeededAndOpenItAgainWhenItIs() {
        PostingOrder order = approved("tiruan", Samples.jpeg(80, 60));
        posting.prepare(order);
        String key = key(platform.given().get(0).media().get(0).alamat());
        assertThat(jdbc.sql(
                                "select count(*) from publikasi_berkas where terbuka_sampai between"
                                        + " current_timestamp + interval '23 hours' and current_timestamp + interval '25 hours'")
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);

        jdbc.sql("update publikasi_berkas set terbuka_sampai = current_timestamp - interval '1 second'")
                .update();
        assertThat(outgoing.open(key)).isEmpty();

        posting.publish(order);
        assertThat(outgoing.open(key)).isPresent();
    }

    @Test
    void shouldShutTheAddressesOfWhatWasRefused() {
        PostingOrder order = approved("tiruan", Samples.jpeg(80, 60));
        posting.prepare(order);
        platform.answer(Answer.REFUSES);
        assertFails(order, Kind.REJECTED);

        assertThat(outgoing.open(key(platform.given().get(0).media().get(0).alamat())))
                .isEmpty();
    }

    @Test
    void shouldOpenNothingForAnyOtherKey() {
        posting.prepare(approved("tiruan", Samples.jpeg(80, 60)));

        assertThat(outgoing.open("0".repeat(48))).isEmpty();
        assertThat(outgoing.open("")).isEmpty();
    }

    @Test
    void shouldPostTheRenditionAndKeepTheHashOfBoth() throws IOException {
        byte[] photo = TaggedPictures.jpegWithExif(Samples.jpeg(80, 60), 6, true);
        PostingOrder order = approved("portal", photo);

        Publication made = posting.publish(order);

        assertThat(outgoing.of(made.id())).singleElement().satisfies(file -> {
            assertThat(file.nama()).isEqualTo("foto.jpg");
            assertThat(file.sumber()).isEqualTo(Sha256.of(photo));
            assertThat(file.sha256()).isNotEqualTo(file.sumber());
            assertThat(List.of(file.lebar(), file.tinggi())).containsExactly(60, 80);
            assertThat(jdbc.sql("select sha256 from portal_media")
                            .query(String.class)
                            .single())
                    .isEqualTo(file.sha256());
        });
    }

    @Test
    void shouldLookForWhatWentOutAndNotForWhatWasApproved() {
        PostingOrder order = approved("tiruan", Samples.jpeg(80, 60));
        platform.answer(Answer.NEVER_ARRIVES_AND_NOBODY_KNOWS);
        assertFails(order, Kind.UNKNOWN);
        // As if the channel had taken a rendition.
        jdbc.sql("update publikasi_berkas set nama_kirim = 'hasil.jpg', sha256 = ?")
                .param("f".repeat(64))
                .update();
        platform.answer(Answer.OK);

        posting.publish(order);

        Post looked = platform.given().get(platform.given().size() - 2);
        Attachment file = looked.media().get(0);
        assertThat(file.nama()).isEqualTo("hasil.jpg");
        assertThat(file.sha256()).isEqualTo("f".repeat(64));
        assertThat(file.teksAlternatif()).isEqualTo("Rapat");
    }

    @Test
    void shouldPostNothingWhereAFileIsNoLongerWhatWasApprovedOrMade() throws IOException {
        byte[] photo = TaggedPictures.jpegWithExif(Samples.jpeg(80, 60), 1, true);
        PostingOrder order = approved("portal", photo);
        posting.prepare(order);
        String made = jdbc.sql("select sha256 from olahan").query(String.class).single();

        Path rendition = STORE.resolve(made.substring(0, 2)).resolve(made);
        byte[] kept = Files.readAllBytes(rendition);
        Files.write(rendition, Samples.jpeg(10, 10));
        assertFails(order, Kind.REJECTED);
        Files.write(rendition, kept);

        Path original = STORE.resolve(Sha256.of(photo).substring(0, 2)).resolve(Sha256.of(photo));
        Files.write(original, Samples.jpeg(10, 10));
        assertFails(order, Kind.REJECTED);
        Files.write(original, photo);

        assertThat(posting.publish(order).status()).isEqualTo(Status.PUBLISHED);
    }

    @Test
    void shouldMakeARenditionAgainThatGotLost() throws IOException {
        PostingOrder order = approved("portal", TaggedPictures.jpegWithExif(Samples.jpeg(80, 60), 1, true));
        posting.prepare(order);
        String made = jdbc.sql("select sha256 from olahan").query(String.class).single();
        Files.delete(STORE.resolve(made.substring(0, 2)).resolve(made));

        posting.publish(order);

        assertThat(Files.exists(STORE.resolve(made.substring(0, 2)).resolve(made)))
                .isTrue();
    }

    @Test
    void shouldTellHowLongAFilmIs() {
        MateriVersion content = contents.create(
                new MateriDraft("Film", "Isi", Map.of(), null, List.of(new MediaDraft("film.mp4", "Cuplikan"))),
                List.of(Samples.file("film.mp4", Samples.mp4())),
                HUMAS);
        contents.bind(content.materiId(), run, "rilis");
        approvals.approve(run, "userTask_tinjau", content, "kepala");
        posting.publish(order("tiruan", content));

        Attachment film = platform.given().get(0).media().get(0);
        assertThat(film.durasi()).hasSeconds(4);
        assertThat(film.alamat()).endsWith(".mp4");
        assertThat(content.media()).extracting(Media::lebar).containsOnlyNulls();
    }

    private void assertFails(PostingOrder order, Kind kind) {
        assertThatThrownBy(() -> posting.publish(order))
                .asInstanceOf(type(PostingFailed.class))
                .extracting(PostingFailed::kind)
                .isEqualTo(kind);
    }

    private PostingOrder approved(String kanal, byte[] photo) {
        run = UUID.randomUUID().toString();
        MateriVersion content = contents.create(
                new MateriDraft("Berita", "Isi", Map.of(), null, List.of(new MediaDraft("foto.jpg", "Rapat"))),
                List.of(Samples.file("foto.jpg", photo)),
                HUMAS);
        contents.bind(content.materiId(), run, "rilis");
        approvals.approve(run, "userTask_tinjau", content, "kepala");
        return order(kanal, content);
    }

    private PostingOrder order(String kanal, MateriVersion content) {
        return new PostingOrder(run, kanal, content.materiId(), content.versi(), content.sha256());
    }

    private static String key(String address) {
        return address.replaceAll(".*/([0-9a-f]+)\\.[a-z0-9]+$", "$1");
    }
}
