package id.sophumas.channel.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import id.sophumas.channel.AccessToken;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.io.AbstractResource;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.util.unit.DataSize;

/** A client that waits for ever fails as well. */
@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class PlatformClientTest {

    private static final Duration PATIENCE = Duration.ofSeconds(1);
    private static final Duration CONNECT = Duration.ofMillis(400);
    private static final String SECRET = "rahasia/123:abc+x";

    private final Exchanges exchanges = new Exchanges();

    @Test
    void shouldKnowThatNothingWasSentWhereNobodyListens() throws IOException {
        String url;
        try (RawServer closed = RawServer.answering("")) {
            url = closed.url();
        }

        assertThat(post(url).kind()).isEqualTo(Trouble.Kind.NOT_SENT);
    }

    @Test
    void shouldKnowThatNothingWasSentWhereTheHostHasNoAddress() {
        assertThat(post("http://tidak-ada.invalid").kind()).isEqualTo(Trouble.Kind.NOT_SENT);
    }

    @Test
    void shouldKnowThatNothingWasSentWhereTheConnectionDoesNotComeAbout() throws IOException {
        try (ServerSocket full = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                Socket first = new Socket(full.getInetAddress(), full.getLocalPort());
                Socket second = new Socket(full.getInetAddress(), full.getLocalPort())) {
            assertThat(first.isConnected() && second.isConnected()).isTrue();

            assertThat(post("http://127.0.0.1:" + full.getLocalPort()).kind()).isEqualTo(Trouble.Kind.NOT_SENT);
        }
    }

    @Test
    void shouldKnowThatNothingWasSentWhereNoSecureConnectionComesAbout() throws IOException {
        try (RawServer server = new RawServer(RawServer.Connection::reset)) {
            assertThat(post(server.url().replace("http:", "https:")).kind()).isEqualTo(Trouble.Kind.NOT_SENT);
        }
    }

    @Test
    void shouldBeInDoubtWhereNoAnswerComesInTime() throws IOException {
        try (RawServer server = new RawServer(connection -> {
            connection.readRequest();
            connection.hold();
        })) {
            Instant before = Instant.now();

            assertThat(post(server.url()).kind()).isEqualTo(Trouble.Kind.IN_DOUBT);
            assertThat(Duration.between(before, Instant.now())).isBetween(PATIENCE, PATIENCE.multipliedBy(3));
            assertThat(server.requests()).hasSize(1);
        }
    }

    @Test
    void shouldBeInDoubtWhereTheConnectionIsResetOrClosedBeforeTheAnswer() throws IOException {
        try (RawServer resets = new RawServer(connection -> {
                    connection.readRequest();
                    connection.reset();
                });
                RawServer closes = new RawServer(RawServer.Connection::readRequest)) {
            assertThat(post(resets.url()).kind()).isEqualTo(Trouble.Kind.IN_DOUBT);
            assertThat(post(closes.url()).kind()).isEqualTo(Trouble.Kind.IN_DOUBT);
            assertThat(resets.requests()).hasSize(1);
            assertThat(closes.requests()).hasSize(1);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "200 OK, IN_DOUBT",
        "201 Created, IN_DOUBT",
        "401 Unauthorized, UNAUTHORISED",
        "429 Too Many Requests, THROTTLED",
        "500 Oops, IN_DOUBT"
    })
    void shouldTakeTheStatusOfAnErrorWhoseBodyIsCutButNotThatOfASuccess(String status, Trouble.Kind expected)
            throws IOException {
        try (RawServer server = new RawServer(connection -> {
            connection.readRequest();
            connection.write("HTTP/1.1 " + status + "\r\nContent-Length: 100\r\n\r\n{\"id\":\"1");
        })) {
            assertThat(post(server.url()).kind()).isEqualTo(expected);
        }
    }

    @ParameterizedTest
    @CsvSource({"200 OK, IN_DOUBT", "400 Bad Request, NOT_SENT"})
    void shouldNotReadAnAnswerOfAHundredMegabytes(String status, Trouble.Kind expected) throws IOException {
        AtomicLong written = new AtomicLong();
        String block = " ".repeat(64 * 1024);
        try (RawServer server = new RawServer(connection -> {
            connection.readRequest();
            connection.write("HTTP/1.1 " + status + "\r\nContent-Length: 104857600\r\n\r\n");
            for (int i = 0; i < 1600; i++) {
                connection.write(block);
                written.addAndGet(block.length());
            }
        })) {
            assertThat(post(server.url()).kind()).isEqualTo(expected);
            assertThat(written).hasValueLessThan(50L * 1024 * 1024);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"HTTP/1.1 200 OK\r\nContent-Length: 1000\r\n\r\n", "HTTP/1.1 200 OK\r\nX-Slow: "})
    void shouldNotWaitForAnAnswerThatComesInDrips(String beginning) throws IOException {
        CountDownLatch over = new CountDownLatch(1);
        try (RawServer server = new RawServer(connection -> {
            connection.readRequest();
            connection.write(beginning);
            while (!over.await(100, TimeUnit.MILLISECONDS)) {
                connection.write("x");
            }
        })) {
            Instant before = Instant.now();

            assertThat(post(server.url()).kind()).isEqualTo(Trouble.Kind.IN_DOUBT);
            assertThat(Duration.between(before, Instant.now())).isBetween(PATIENCE, PATIENCE.multipliedBy(3));
            over.countDown();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"301 Moved Permanently", "302 Found", "303 See Other", "307 Temporary Redirect", "308 Resume"})
    void shouldFollowNoRedirect(String status) throws IOException {
        try (RawServer target = RawServer.answering(RawServer.answer("200 OK", "{\"id\":\"1\"}"));
                RawServer server =
                        RawServer.answering(RawServer.answer(status, "", "Location: " + target.url() + "/v1/posts"))) {
            Trouble trouble = post(server.url());

            assertThat(trouble.kind()).isEqualTo(Trouble.Kind.NOT_SENT);
            assertThat(trouble).hasMessageContaining("base-url");
            assertThat(target.requests()).isEmpty();
            assertThat(server.requests()).hasSize(1);
        }
    }

    @Test
    void shouldReadAllTheSameWhereAKeptConnectionIsClosedUnderIt() throws Exception {
        AtomicLong connections = new AtomicLong();
        try (RawServer server = new RawServer(connection -> {
            boolean kept = connections.incrementAndGet() == 1;
            connection.readRequest();
            connection.write(RawServer.answer("200 OK", "{\"id\":\"1\"}", "Connection: keep-alive"));
            if (kept) {
                // The second request on this connection arrives, and is answered by closing.
                connection.readRequest();
            }
        })) {
            PlatformClient client = client(server.url());
            client.call(null, http -> http.get().uri("/v1/account"));

            Reply read = client.call(null, http -> http.get().uri("/v1/account"));

            assertThat(read.isSuccess()).isTrue();
            assertThat(server.requests()).hasSize(3);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"POST", "PUT", "DELETE"})
    void shouldSendNothingTwiceWhereAKeptConnectionIsClosedUnderIt(String method) throws Exception {
        try (RawServer server = new RawServer(connection -> {
            connection.readRequest();
            connection.write(RawServer.answer("200 OK", "{\"id\":\"1\"}", "Connection: keep-alive"));
            // The second request on this connection arrives, and is answered by closing.
            connection.readRequest();
        })) {
            PlatformClient client = client(server.url());
            client.call(null, http -> http.get().uri("/v1/account"));

            Trouble trouble = trouble(() -> client.call(
                    "{}",
                    http -> http.method(HttpMethod.valueOf(method))
                            .uri("/v1/posts")
                            .contentType(MediaType.APPLICATION_JSON)
                            .body(Map.of("text", "sekali"))));

            assertThat(trouble.kind()).isEqualTo(Trouble.Kind.IN_DOUBT);
            assertThat(server.requests())
                    .filteredOn(head -> head.startsWith(method))
                    .hasSize(1);
        }
    }

    @Test
    void shouldSendNothingTwiceWhereThePlatformAsksForItAgain() throws IOException {
        for (String status :
                List.of("503 Later", "429 Later", "408 Request Timeout", "401 Unauthorized", "407 Proxy")) {
            try (RawServer server = RawServer.answering(RawServer.answer(
                    status, "", "Retry-After: 0", "WWW-Authenticate: Basic realm=\"x\"", "Connection: close"))) {
                post(server.url());

                assertThat(server.requests()).as(status).hasSize(1);
            }
        }
    }

    @Test
    void shouldTellTheWaitThatAPlatformAsksFor() throws IOException {
        assertThat(waitFor("Retry-After: 7")).contains(Duration.ofSeconds(7));
        assertThat(waitFor("Retry-After: "
                        + DateTimeFormatter.RFC_1123_DATE_TIME.format(
                                ZonedDateTime.now(ZoneOffset.UTC).plusMinutes(5))))
                .hasValueSatisfying(near(Duration.ofMinutes(5)));
        assertThat(waitFor(
                        "x-rate-limit-reset: " + Instant.now().plusSeconds(900).getEpochSecond()))
                .hasValueSatisfying(near(Duration.ofMinutes(15)));
        assertThat(waitFor("X-RateLimit-Reset: " + Instant.now().plusSeconds(300)))
                .hasValueSatisfying(near(Duration.ofMinutes(5)));
        assertThat(waitFor("x-rate-limit-reset: 1")).contains(Duration.ZERO);
        assertThat(waitFor("X-Other: 1")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Retry-After: nanti",
                "Retry-After: -5",
                "Retry-After: 1.5",
                "Retry-After: 99999999999999999999",
                "x-rate-limit-reset: 9223372036854775807",
                "X-RateLimit-Reset: besok"
            })
    void shouldNotBreakOnAWaitThatIsNone(String header) throws IOException {
        assertThat(waitFor(header).orElse(Duration.ZERO)).isBetween(Duration.ZERO, Waits.LONGEST);
    }

    @Test
    void shouldNeverWaitLongerThanAnOfficeWouldNotice() throws IOException {
        assertThat(waitFor("Retry-After: 9223372036854775807")).contains(Waits.LONGEST);
        assertThat(waitFor("x-rate-limit-reset: 99999999999")).contains(Waits.LONGEST);
    }

    @Test
    void shouldKeepTheWaitOfAPlatformThatIsDown() throws IOException {
        try (RawServer server = RawServer.answering(RawServer.answer("503 Down", "", "Retry-After: 120"))) {
            Trouble trouble = post(server.url());

            assertThat(trouble.kind()).isEqualTo(Trouble.Kind.IN_DOUBT);
            assertThat(trouble.retryAfter()).contains(Duration.ofMinutes(2));
        }
    }

    @Test
    void shouldNotWaitForAResetThatComesWithEveryAnswer() throws IOException {
        String reset = "x-rate-limit-reset: " + Instant.now().plusSeconds(900).getEpochSecond();
        try (RawServer server = RawServer.answering(RawServer.answer("503 Down", "", reset))) {
            assertThat(post(server.url()).retryAfter()).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "401 Unauthorized, UNAUTHORISED",
        "400 Bad Request, NOT_SENT",
        "403 Forbidden, NOT_SENT",
        "404 Not Found, NOT_SENT",
        "500 Oops, IN_DOUBT",
        "502 Bad Gateway, IN_DOUBT",
        "504 Gateway Timeout, IN_DOUBT",
        "599 Whatever, IN_DOUBT"
    })
    void shouldJudgeByTheStatusWhereThePlatformSaysNothingItself(String status, Trouble.Kind expected)
            throws IOException {
        try (RawServer server = RawServer.answering(RawServer.answer(status, "<html>proxy</html>"))) {
            assertThat(post(server.url()).kind()).isEqualTo(expected);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<!doctype html><html>Sedang dalam pemeliharaan</html>",
                "",
                "null",
                "{}",
                "{\"id\":null}",
                "{\"id\":\" \"}",
                "{\"id\":{}}",
                "{\"id\":\"1",
                "[[[[",
                "\u0000\u0000\u0000{"
            })
    void shouldBeInDoubtOverASuccessThatDoesNotSayWhatAlwaysIsSaid(String body) throws Exception {
        try (RawServer server = RawServer.answering(RawServer.answer("200 OK", body))) {
            Reply reply = client(server.url()).call(null, http -> http.get().uri("/v1/posts"));

            assertThat(trouble(() -> reply.require("/id")).kind()).isEqualTo(Trouble.Kind.IN_DOUBT);
        }
    }

    @Test
    void shouldBeInDoubtOverASuccessThatIsNestedToBreakItsReader() throws Exception {
        try (RawServer server = RawServer.answering(RawServer.answer("200 OK", "[".repeat(900_000)))) {
            Reply reply = client(server.url()).call(null, http -> http.get().uri("/v1/posts"));

            assertThat(trouble(() -> reply.require("/id")).kind()).isEqualTo(Trouble.Kind.IN_DOUBT);
        }
    }

    @Test
    void shouldTakeThePlatformsOwnWordsBeforeItsStatus() throws Exception {
        ErrorReader words = reply -> reply.text().contains("penuh")
                ? Optional.of(Trouble.throttled("Kuota penuh.", null))
                : Optional.of(Trouble.of(Trouble.Kind.REFUSED, "Platform menolak token " + SECRET + "."));
        try (RawServer full = RawServer.answering(RawServer.answer("400 Bad", "penuh", "Retry-After: 60"));
                RawServer refuses = RawServer.answering(RawServer.answer("200 OK", "{\"ok\":false}"))) {
            Trouble throttled = trouble(() -> client(full.url(), words).call(null, http -> http.get()));
            Trouble refused = trouble(() -> client(refuses.url(), words).call(null, http -> http.get()));

            assertThat(throttled.kind()).isEqualTo(Trouble.Kind.THROTTLED);
            assertThat(throttled.retryAfter()).contains(Duration.ofMinutes(1));
            assertThat(refused.kind()).isEqualTo(Trouble.Kind.REFUSED);
            assertThat(refused).hasMessage("Platform menolak token ***.");
        }
    }

    @Test
    void shouldKeepEachCallAsEvidenceWithoutItsCredentials() throws Exception {
        String echo = "{\"id\":\"1\",\"you_sent\":\"" + SECRET.replace("/", "\\/") + "\"}";
        try (RawServer server = RawServer.answering(RawServer.answer("200 OK", echo, "x-request-id: jejak-1"))) {
            PlatformClient client = client(server.url());

            Exchanges.Recorded<Reply> recorded = exchanges.during(() -> quietly(() -> client.call(
                    "{\"token\":\"" + SECRET + "\"}",
                    http -> http.post()
                            .uri("/bot{token}/posts?access_token={token}", SECRET, SECRET)
                            .contentType(MediaType.APPLICATION_JSON)
                            .body(Map.of("text", "Halo & selamat")))));

            assertThat(server.requests().get(0))
                    .startsWith("POST /botrahasia%2F123%3Aabc%2Bx/posts")
                    .contains("Authorization: Bearer " + SECRET);
            assertThat(recorded.calls()).singleElement().satisfies(call -> {
                assertThat(call.method()).isEqualTo("POST");
                assertThat(call.address()).isEqualTo(server.url() + "/bot***/posts?access_token=***");
                assertThat(call.request()).isEqualTo("{\"token\":\"***\"}");
                assertThat(call.response()).isEqualTo("{\"id\":\"1\",\"you_sent\":\"***\"}");
                assertThat(call.status()).isEqualTo(200);
                assertThat(call.trace()).isEqualTo("jejak-1");
            });
            assertThat(recorded.calls().toString()).doesNotContain("rahasia");
        }
    }

    @Test
    void shouldKeepACallWithoutAnAnswerAsEvidenceToo() throws Exception {
        try (RawServer server = new RawServer(RawServer.Connection::readRequest)) {
            PlatformClient client = client(server.url());

            Exchanges.Recorded<Trouble> recorded = exchanges.during(() -> trouble(() -> client.call(
                    null, http -> http.post().uri("/bot{token}/posts", SECRET).body("x"))));

            assertThat(recorded.result().toString()).doesNotContain("rahasia");
            assertThat(recorded.result()).hasNoCause();
            assertThat(recorded.calls()).singleElement().satisfies(call -> {
                assertThat(call.address()).isEqualTo(server.url() + "/bot***/posts");
                assertThat(call.status()).isNull();
                assertThat(call.response()).contains("terputus");
            });
        }
    }

    @Test
    void shouldNotTellACredentialThatDoesNotFitIntoAHeader() throws IOException {
        String broken = "tok\nrahasia";
        try (RawServer server = RawServer.answering(RawServer.answer("200 OK", "{}"))) {
            PlatformClient client = clients()
                    .open(server.url(), Map.of("Authorization", () -> broken), List.of(() -> broken), ErrorReader.NONE);

            Throwable failure = catchThrowable(() -> client.call(null, http -> http.get()));

            assertThat(failure).hasNoCause();
            assertThat(failure.toString()).doesNotContain("rahasia");
            assertThat(server.requests()).isEmpty();
        }
    }

    @Test
    void shouldAskForTheCredentialAnewAtEachCall() throws Exception {
        List<String> tokens = new ArrayList<>(List.of("satu", "dua"));
        AccessToken rotating = () -> tokens.get(0);
        try (RawServer server = RawServer.answering(RawServer.answer("200 OK", "{}"))) {
            PlatformClient client =
                    clients().open(server.url(), Map.of("X-Token", rotating), List.of(rotating), ErrorReader.NONE);
            client.call(null, http -> http.get());
            tokens.remove(0);
            client.call(null, http -> http.get());

            assertThat(server.requests().get(0)).contains("X-Token: satu");
            assertThat(server.requests().get(1)).contains("X-Token: dua");
        }
    }

    @Test
    void shouldStreamAFilmWithoutHoldingItInMemory() throws Exception {
        long size = DataSize.ofMegabytes(256).toBytes();
        try (RawServer server = RawServer.answering(RawServer.answer("200 OK", "{\"id\":\"1\"}"))) {
            PlatformClient client = client(server.url());
            Film whole = new Film(size, server);
            client.send(
                    null,
                    http -> http.put()
                            .uri("/upload")
                            .contentType(MediaType.parseMediaType("video/mp4"))
                            .body(whole));
            Film part = new Film(size, server);
            MultiValueMap<String, Object> form = new LinkedMultiValueMap<>();
            form.add("media", part);
            client.send(
                    null,
                    http -> http.post()
                            .uri("/upload")
                            .contentType(MediaType.MULTIPART_FORM_DATA)
                            .body(form));

            assertThat(server.requests().get(0)).contains("Content-Length: " + size);
            assertThat(server.received()).isGreaterThan(2 * size);
            assertThat(whole.mostAhead).isLessThan(size / 2);
            assertThat(part.mostAhead).isLessThan(size / 2);
        }
    }

    /** Counts how far its reader runs ahead of what the server has received: the part that is held in between, the system's buffers included. */
    private static final class Film extends AbstractResource {

        private final long size;
        private final RawServer server;
        private final long before;
        private long given;
        private long mostAhead;

        private Film(long size, RawServer server) {
            this.size = size;
            this.server = server;
            this.before = server.received();
        }

        @Override
        public String getDescription() {
            return "film";
        }

        @Override
        public String getFilename() {
            return "film.mp4";
        }

        @Override
        public long contentLength() {
            return size;
        }

        @Override
        public InputStream getInputStream() {
            return new InputStream() {
                @Override
                public int read() {
                    return given++ < size ? 7 : -1;
                }

                @Override
                public int read(byte[] into, int from, int most) {
                    if (given >= size) {
                        return -1;
                    }
                    int count = (int) Math.min(most, size - given);
                    given += count;
                    mostAhead = Math.max(mostAhead, given - (server.received() - before));
                    return count;
                }
            };
        }
    }

    private static java.util.function.Consumer<Duration> near(Duration expected) {
        return wait -> assertThat(wait).isBetween(expected.minusSeconds(10), expected.plusSeconds(1));
    }

    private Optional<Duration> waitFor(String header) throws IOException {
        try (RawServer server = RawServer.answering(RawServer.answer("429 Too Many Requests", "", header))) {
            Trouble trouble = post(server.url());
            assertThat(trouble.kind()).isEqualTo(Trouble.Kind.THROTTLED);
            return trouble.retryAfter();
        }
    }

    private Trouble post(String url) {
        return trouble(() -> client(url)
                .call(
                        "{}",
                        http -> http.post()
                                .uri("/v1/posts")
                                .contentType(MediaType.APPLICATION_JSON)
                                .body(Map.of("text", "sekali"))));
    }

    private static Trouble trouble(Attempt.Calls<?> calls) {
        Trouble trouble = catchThrowableOfType(Trouble.class, calls::make);
        assertThat(trouble).isNotNull();
        return trouble;
    }

    private static <T> T quietly(Attempt.Calls<T> calls) {
        try {
            return calls.make();
        } catch (Trouble trouble) {
            throw new AssertionError(trouble);
        }
    }

    private PlatformClient client(String url) {
        return client(url, ErrorReader.NONE);
    }

    private PlatformClient client(String url, ErrorReader errors) {
        return clients().open(url, Map.of("Authorization", () -> "Bearer " + SECRET), List.of(() -> SECRET), errors);
    }

    private PlatformClients clients() {
        return new PlatformClients(
                new HttpProperties(CONNECT, PATIENCE, Duration.ofSeconds(60), DataSize.ofMegabytes(1)), exchanges);
    }
}
