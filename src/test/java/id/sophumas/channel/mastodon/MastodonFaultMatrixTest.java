package id.sophumas.channel.mastodon;

import id.sophumas.channel.ChannelFixtures;
import id.sophumas.channel.FaultMatrix;
import id.sophumas.channel.PlatformDriver;
import id.sophumas.channel.Post;
import id.sophumas.standin.Fault;
import id.sophumas.standin.MastodonStandIn;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever fails at whichever call: one post or none, never two, also when the key's hour is over. */
@Tag("matriks")
class MastodonFaultMatrixTest {

    private final MastodonTestCase test = new MastodonTestCase();
    private final FaultMatrix matrix = new FaultMatrix(test.channel, test.mastodon);

    @BeforeEach
    void lateAndSlow() {
        test.mastodon.forgetKeys();
        test.mastodon.work(2);
    }

    @AfterEach
    void close() {
        test.close();
    }

    static Stream<Arguments> faults() {
        return FaultMatrix.everyFaultAtEveryCall(() -> new MastodonStandIn(0));
    }

    @ParameterizedTest
    @MethodSource("faults")
    void shouldPostATextOnceOrNotAtAll(String call, Fault fault) {
        assertOnce(call, fault, List.of("statuses"), test.post("Selamat pagi"));
    }

    @ParameterizedTest
    @MethodSource("faults")
    void shouldPostPicturesOnceOrNotAtAll(String call, Fault fault) {
        Post post = test.post("Dua", ChannelFixtures.picture("1.jpg"), ChannelFixtures.picture("2.jpg"));
        assertOnce(call, fault, List.of("media", "mediaStatus", "statuses"), post);
    }

    private void assertOnce(String call, Fault fault, List<String> onTheWay, Post post) {
        matrix.assertEnds(FaultMatrix.end(call, fault, onTheWay, onTheWay), call, fault, post);
    }

    static Stream<Arguments> faultsOfLooking() {
        return FaultMatrix.everyFaultAt(List.of("verify", "timeline"));
    }

    @ParameterizedTest
    @MethodSource("faultsOfLooking")
    void shouldNotPostAgainWhileLookingFails(String call, Fault fault) {
        matrix.assertFindsWhatWasLost("statuses", call, fault, test.post("Selamat pagi"));
    }

    @Test
    void shouldPostOnceWhereNobodyListensWhenItIsToBePublished() {
        matrix.assertPostsOnceWhereNobodyListens(test.post("Foto", ChannelFixtures.picture("1.jpg")));
    }

    @Test
    void shouldTellItsTokenToNobodyButThePlatform() {
        matrix.assertTellsNobody(List.of(MastodonStandIn.TOKEN), test.exchanges, this::everything);
    }

    private String everything(String text) {
        Post post = test.post(text, ChannelFixtures.picture("1.jpg"));
        List<String> told =
                new PlatformDriver(test.channel, test.mastodon).drive(post).told();
        return told + " " + test.channel.readBack(post, "1") + test.channel.check()
                + test.channel.correct(ChannelFixtures.reworded(post), "1") + test.channel.takeDown("1");
    }
}
