package id.sophumas.channel.x;

import id.sophumas.channel.Channel;
import id.sophumas.channel.ChannelFixtures;
import id.sophumas.channel.FaultMatrix;
import id.sophumas.channel.PlatformDriver;
import id.sophumas.channel.Post;
import id.sophumas.standin.Fault;
import id.sophumas.standin.XStandIn;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever fails at whichever call: one post or none, never two. */
@Tag("matriks")
class XFaultMatrixTest {

    /** X judges neither the parts of a file nor its alternative text. */
    private static final List<String> JUDGING = List.of("initialize", "finalize", "status", "tweets");

    private final XTestCase test = new XTestCase();
    private final FaultMatrix matrix = new FaultMatrix(test.channel, test.x);

    @AfterEach
    void close() {
        test.close();
    }

    static Stream<Arguments> faults() {
        return FaultMatrix.everyFaultAtEveryCall(() -> new XStandIn(0));
    }

    @ParameterizedTest
    @MethodSource("faults")
    void shouldPostATextOnceOrNotAtAll(String call, Fault fault) {
        assertOnce(call, fault, List.of("tweets"), test.post("Selamat pagi"));
    }

    @ParameterizedTest
    @MethodSource("faults")
    void shouldPostPhotosOnceOrNotAtAll(String call, Fault fault) {
        Post post = test.post("Dua", ChannelFixtures.picture("1.jpg"), ChannelFixtures.picture("2.jpg"));
        assertOnce(call, fault, List.of("initialize", "append", "finalize", "metadata", "tweets"), post);
    }

    @ParameterizedTest
    @MethodSource("faults")
    void shouldPostAFilmOnceOrNotAtAll(String call, Fault fault) {
        Post post = test.post("Film", ChannelFixtures.film("f.mp4", Uploads.SEGMENT + 1));
        assertOnce(call, fault, List.of("initialize", "append", "finalize", "status", "tweets"), post);
    }

    private void assertOnce(String call, Fault fault, List<String> onTheWay, Post post) {
        matrix.assertEnds(FaultMatrix.end(call, fault, onTheWay, JUDGING), call, fault, post);
    }

    static Stream<Arguments> faultsOfLooking() {
        return FaultMatrix.everyFaultAt(List.of("me", "timeline"));
    }

    @ParameterizedTest
    @MethodSource("faultsOfLooking")
    void shouldNotPostAgainWhileLookingFails(String call, Fault fault) {
        matrix.assertFindsWhatWasLost("tweets", call, fault, test.post("Selamat pagi"));
    }

    @Test
    void shouldPostOnceWhereNobodyListensWhenItIsToBePublished() {
        matrix.assertPostsOnceWhereNobodyListens(test.post("Selamat pagi"));
    }

    @Test
    void shouldTellItsCredentialsToNobodyButThePlatform() {
        assertSecret(test.channel);
        assertSecret(test.open(XTestCase.BEARING, Clock.systemUTC(), Duration.ZERO));
    }

    private void assertSecret(Channel channel) {
        new FaultMatrix(channel, test.x)
                .assertTellsNobody(
                        List.of(XStandIn.ACCESS_TOKEN, XStandIn.CONSUMER_SECRET, XStandIn.TOKEN, XStandIn.TOKEN_SECRET),
                        test.exchanges,
                        text -> everything(channel, text));
    }

    private String everything(Channel channel, String text) {
        Post post = ChannelFixtures.post(channel, "Foto " + text, ChannelFixtures.picture(text));
        List<String> told = new PlatformDriver(channel, test.x).drive(post).told();
        return told + " " + channel.readBack(post, "1234567890") + channel.check() + channel.takeDown("1234567890");
    }
}
