package id.sophumas.channel.facebook;

import static org.assertj.core.api.Assertions.assertThat;

import id.sophumas.channel.ChannelFixtures;
import id.sophumas.channel.FaultMatrix;
import id.sophumas.channel.PlatformDriver;
import id.sophumas.channel.Post;
import id.sophumas.standin.FacebookStandIn;
import id.sophumas.standin.Fault;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever fails at whichever call: one post or none, never two. */
@Tag("matriks")
@Tag("singkat")
class FacebookFaultMatrixTest {

    /** After these the film may be there, being worked on, or not. */
    private static final Set<Fault> DOUBT_WITHOUT_EFFECT =
            EnumSet.of(Fault.BREAK, Fault.SLOW, Fault.HTML, Fault.REFUSE);

    private final FacebookTestCase test = new FacebookTestCase();
    private final FaultMatrix matrix = new FaultMatrix(test.channel, test.facebook);

    @AfterEach
    void close() {
        test.close();
    }

    static Stream<Arguments> faults() {
        return FaultMatrix.everyFaultAtEveryCall(() -> new FacebookStandIn(0));
    }

    @ParameterizedTest
    @MethodSource("faults")
    void shouldPostATextOnceOrNotAtAll(String call, Fault fault) {
        assertOnce(call, fault, List.of("feed"), test.post("Selamat pagi"));
    }

    @ParameterizedTest
    @MethodSource("faults")
    void shouldPostPhotosOnceOrNotAtAll(String call, Fault fault) {
        Post post = test.post("Dua", test.picture("1.jpg"), test.picture("2.jpg"));
        assertOnce(call, fault, List.of("photos", "feed"), post);
    }

    private void assertOnce(String call, Fault fault, List<String> onTheWay, Post post) {
        matrix.assertEnds(FaultMatrix.end(call, fault, onTheWay, onTheWay), call, fault, post);
    }

    @ParameterizedTest
    @EnumSource(Fault.class)
    void shouldPostAFilmOnceOrNotAtAll(Fault fault) {
        test.facebook.fail("videos", fault, 1);

        PlatformDriver.Ending ending =
                new PlatformDriver(test.channel, test.facebook).drive(test.post("Film", test.film("f.mp4")));
        matrix.noted(ending);

        switch (ending.end()) {
            case PUBLISHED ->
                assertThat(test.facebook.posts())
                        .singleElement()
                        .satisfies(posted ->
                                assertThat(ending.published().remoteId()).endsWith(posted.id()));
            case REFUSED -> assertThat(fault).isEqualTo(Fault.CONTENT);
            case UNAUTHORISED -> assertThat(fault).isEqualTo(Fault.UNAUTHORISED);
            case UNDECIDED -> assertThat(fault).isIn(DOUBT_WITHOUT_EFFECT);
        }
        assertThat(test.facebook.posts()).hasSize(ending.end() == PlatformDriver.End.PUBLISHED ? 1 : 0);
    }

    @ParameterizedTest
    @EnumSource(Fault.class)
    void shouldNotPostAgainWhileLookingFails(Fault fault) {
        matrix.assertFindsWhatWasLost("feed", "timeline", fault, test.post("Selamat pagi"));
    }

    @Test
    void shouldPostOnceWhereNobodyListensWhenItIsToBePublished() {
        matrix.assertPostsOnceWhereNobodyListens(test.post("Selamat pagi"));
    }

    @Test
    void shouldTellItsTokenToNobodyButThePlatform() {
        matrix.assertTellsNobody(List.of(FacebookStandIn.TOKEN), test.exchanges, this::everything);
    }

    private String everything(String text) {
        Post post = test.post("Foto " + text, test.picture("1.jpg"));
        List<String> told =
                new PlatformDriver(test.channel, test.facebook).drive(post).told();
        return told + " " + test.channel.readBack(post, "1_1") + test.channel.check()
                + test.channel.correct(ChannelFixtures.reworded(post), "1_1") + test.channel.takeDown("1_1");
    }
}
