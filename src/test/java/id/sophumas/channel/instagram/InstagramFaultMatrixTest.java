package id.sophumas.channel.instagram;

import static org.assertj.core.api.Assertions.assertThat;

import id.sophumas.channel.Attachment;
import id.sophumas.channel.FaultMatrix;
import id.sophumas.channel.Finding;
import id.sophumas.channel.Outcome;
import id.sophumas.channel.PlatformDriver;
import id.sophumas.channel.Post;
import id.sophumas.channel.Preparation;
import id.sophumas.standin.Fault;
import id.sophumas.standin.InstagramStandIn;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever fails at whichever call: one post or none, never two. */
@Tag("matriks")
class InstagramFaultMatrixTest {

    private final InstagramTestCase test = new InstagramTestCase();
    private final FaultMatrix matrix = new FaultMatrix(test.channel, test.instagram);

    @AfterEach
    void close() {
        test.close();
    }

    static Stream<Arguments> faults() {
        return FaultMatrix.everyFaultAtEveryCall(() -> new InstagramStandIn(0));
    }

    @ParameterizedTest
    @MethodSource("faults")
    void shouldPostAPictureOnceOrNotAtAll(String call, Fault fault) {
        assertOnce(call, fault, test.post("Foto", test.picture("1.jpg")));
    }

    @ParameterizedTest
    @MethodSource("faults")
    void shouldPostACarouselOnceOrNotAtAll(String call, Fault fault) {
        Attachment[] media = {test.picture("1.jpg"), test.film("2.mp4")};
        assertOnce(call, fault, test.post("Dua", media));
    }

    private void assertOnce(String call, Fault fault, Post post) {
        List<String> onTheWay = List.of("container", "status", "publish");
        matrix.assertEnds(FaultMatrix.end(call, fault, onTheWay, List.of("container")), call, fault, post);
    }

    static Stream<Arguments> faultsOfLooking() {
        return FaultMatrix.everyFaultAt(List.of("status", "recent"));
    }

    @ParameterizedTest
    @MethodSource("faultsOfLooking")
    void shouldFindAPostWhoseReplyWasLostOrNotDecideWhileLookingFails(String call, Fault fault) {
        Post post = test.post("Foto", test.picture("1.jpg"));
        Map<String, String> handles = ((Preparation.Ready) test.channel.prepare(post, Map.of())).handles();
        test.instagram.fail("publish", Fault.DO_AND_DROP, 1);
        assertThat(test.channel.publish(post, handles)).isInstanceOf(Outcome.Unknown.class);
        test.instagram.fail(call, fault, 1);

        Finding first = test.channel.reconcile(post, handles);
        test.instagram.heal();
        Finding second = test.channel.reconcile(post, handles);

        assertThat(first).isInstanceOfAny(Finding.Undecided.class, Finding.Found.class);
        assertThat(second)
                .isInstanceOfSatisfying(
                        Finding.Found.class,
                        found -> assertThat(found.published().remoteId())
                                .isEqualTo(test.instagram.posts().get(0).id()));
    }

    @Test
    void shouldPostOnceWhereNobodyListensWhenItIsToBePublished() {
        matrix.assertPostsOnceWhereNobodyListens(test.post("Foto", test.picture("1.jpg")));
    }

    @Test
    void shouldTellItsTokenToNobodyButThePlatform() {
        test.instagram.quota(1000);
        matrix.assertTellsNobody(List.of(InstagramStandIn.TOKEN), test.exchanges, this::everything);
    }

    private String everything(String text) {
        Post post = test.post("Foto " + text, test.picture("1.jpg"));
        List<String> told =
                new PlatformDriver(test.channel, test.instagram).drive(post).told();
        return told + " " + test.channel.readBack(post, "1") + test.channel.check();
    }
}
