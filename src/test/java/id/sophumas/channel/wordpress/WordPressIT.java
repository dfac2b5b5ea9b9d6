package id.sophumas.channel.wordpress;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import id.sophumas.channel.AccountState;
import id.sophumas.channel.Attachment;
import id.sophumas.channel.ChannelFixtures;
import id.sophumas.channel.Finding;
import id.sophumas.channel.LedgerKey;
import id.sophumas.channel.Outcome;
import id.sophumas.channel.Post;
import id.sophumas.channel.Preparation;
import id.sophumas.channel.ReadBack;
import id.sophumas.channel.Takedown;
import id.sophumas.channel.http.Exchanges;
import id.sophumas.channel.http.HttpProperties;
import id.sophumas.channel.http.PlatformClients;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.util.unit.DataSize;

/** What is promised of WordPress, held against a real one. */
class WordPressIT {

    private static final JsonMapper JSON = new JsonMapper();

    @TempDir
    private static Path folder;

    private static WordPressServer server;
    private static LossyLine line;

    private final HttpClient reader = HttpClient.newHttpClient();
    private final String title = "Rapat " + UUID.randomUUID();
    private final WordPressChannel channel = channel(Map.of());

    @BeforeAll
    static void start() throws Exception {
        server = WordPressServer.start(folder);
        line = new LossyLine(server.baseUrl());
    }

    @AfterAll
    static void stop() throws Exception {
        if (server != null) {
            line.close();
            server.close();
        }
    }

    @Test
    void shouldPublishTextAndPicturesForEverybodyToRead() throws Exception {
        Post post = post("Paragraf satu.\n\nParagraf dua.", picture("satu.jpg"), picture("dua.jpg"));

        Outcome.Published published = publish(post);

        String page = get(published.url());
        assertThat(page)
                .contains("<p>Paragraf satu.</p>", "<p>Paragraf dua.</p>", title, "Foto dua.jpg")
                .contains("wp-post-image");
        assertThat(published.url()).startsWith(server.baseUrl() + "/rapat-");
        assertThat(published.platformTime()).isNotNull();
        assertThat(channel.readBack(post, published.remoteId()))
                .isInstanceOfSatisfying(
                        ReadBack.Seen.class,
                        seen -> assertThat(seen.text()).startsWith(title + "\n\nParagraf satu.\n\nParagraf dua."));
    }

    @Test
    void shouldShowTheTextOfPeopleAsText() throws Exception {
        Outcome.Published published =
                publish(post("<script>alert(1)</script> & [gallery] <!-- wp:html --> https://polkam.go.id/?a=1&b=2"));

        assertThat(get(published.url()))
                .doesNotContain("<script>alert(1)", "<!-- wp:html")
                .contains("&lt;script&gt;alert(1)&lt;/script&gt;")
                .contains("&#91;gallery&#93;");
    }

    @Test
    void shouldCorrectUnderTheSameAddress() throws Exception {
        Attachment picture = picture("satu.jpg");
        Outcome.Published published = publish(post("Isi yang keliru.", picture));

        Takedown done =
                channel.correct(ChannelFixtures.reworded(post("Isi yang benar.", picture)), published.remoteId());

        assertThat(done).isEqualTo(new Takedown.Done());
        assertThat(get(published.url())).contains("Isi yang benar.").doesNotContain("Isi yang keliru.");
        assertThat(files(picture)).hasSize(1);
    }

    @Test
    void shouldTakeDown() throws Exception {
        Outcome.Published published = publish(post("Isi."));

        assertThat(channel.takeDown(published.remoteId())).isEqualTo(new Takedown.Done());
        assertThat(channel.takeDown(published.remoteId())).isEqualTo(new Takedown.Done());

        assertThat(status(published.url())).isEqualTo(404);
        assertThat(publicPosts()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "POST /wp-json/wp/v2/media",
                "POST /wp-json/wp/v2/media/\\d+",
                "POST /wp-json/wp/v2/posts",
                "POST /wp-json/wp/v2/posts/\\d+"
            })
    void shouldPostOnceWhereAReplyIsLost(String call) throws Exception {
        Attachment picture = picture(UUID.randomUUID() + ".jpg");
        Post post = post("Isi.", picture);
        line.loseNext(call);

        Outcome.Published published = publish(post);

        assertThat(line.hasLost()).isTrue();
        assertThat(publicPosts())
                .singleElement()
                .satisfies(found -> assertThat(found.path("id").asText()).isEqualTo(published.remoteId()));
        assertThat(files(picture)).hasSize(1);
    }

    @Test
    void shouldPostOnceHoweverOftenItIsPublished() throws Exception {
        Post post = post("Isi.");
        Outcome.Published first = publish(post);

        Outcome.Published again = publish(post);

        assertThat(again).isEqualTo(first);
        assertThat(publicPosts()).hasSize(1);
    }

    @Test
    void shouldTellAWrongPasswordFromTrouble() {
        WordPressChannel wrong = channel(Map.of("application-password", "salah"));

        assertThat(wrong.prepare(post("Isi."), Map.of())).isInstanceOf(Preparation.Unauthorised.class);
        assertThat(wrong.check().authorised()).isFalse();
        assertThat(channel.check()).isEqualTo(AccountState.well());
    }

    /** As the ledger does it. */
    private Outcome.Published publish(Post post) {
        Map<String, String> handles = Map.of();
        for (int step = 0; step < 10; step++) {
            Preparation preparation = channel.prepare(post, handles);
            if (preparation instanceof Preparation.Failed failed) {
                handles = failed.handles();
                continue;
            }
            handles = ((Preparation.Ready) preparation).handles();
            Outcome outcome = channel.publish(post, handles);
            if (outcome instanceof Outcome.Unknown) {
                return ((Finding.Found) channel.reconcile(post, handles)).published();
            }
            return (Outcome.Published) outcome;
        }
        throw new AssertionError("it cannot be prepared");
    }

    private WordPressChannel channel(Map<String, String> other) {
        Map<String, String> settings = new HashMap<>(server.settings());
        settings.put("base-url", line.baseUrl());
        settings.putAll(other);
        HttpProperties patient = new HttpProperties(
                Duration.ofSeconds(5), Duration.ofSeconds(30), Duration.ofSeconds(30), DataSize.ofMegabytes(1));
        return (WordPressChannel)
                new WordPressType(ChannelFixtures.catalogue(), new PlatformClients(patient, new Exchanges()))
                        .open("wordpress", ChannelFixtures.settings("wordpress", settings));
    }

    private Post post(String text, Attachment... media) {
        LedgerKey key = new LedgerKey("proses-" + title, "wordpress", "wordpress", "materi-1", 1);
        return new Post(key, "0".repeat(64), title, "Isi.", Optional.of(text), null, List.of(media));
    }

    private static Attachment picture(String name) {
        return ChannelFixtures.picture(name);
    }

    private List<JsonNode> publicPosts() throws Exception {
        return list("/wp-json/wp/v2/posts?search=" + URLEncoder.encode(title, StandardCharsets.UTF_8));
    }

    private List<JsonNode> files(Attachment file) throws Exception {
        String name = SiteFile.of(post("Isi."), file).slug();
        return list("/wp-json/wp/v2/media?search=" + name);
    }

    private List<JsonNode> list(String path) throws Exception {
        return List.copyOf(
                JSON.readerForListOf(JsonNode.class).<List<JsonNode>>readValue(get(server.baseUrl() + path)));
    }

    private String get(String address) throws Exception {
        HttpResponse<String> answer = fetch(address);
        assertThat(answer.statusCode()).as(address).isEqualTo(200);
        return answer.body();
    }

    private int status(String address) throws Exception {
        return fetch(address).statusCode();
    }

    private HttpResponse<String> fetch(String address) throws Exception {
        return reader.send(HttpRequest.newBuilder(URI.create(address)).build(), HttpResponse.BodyHandlers.ofString());
    }
}
