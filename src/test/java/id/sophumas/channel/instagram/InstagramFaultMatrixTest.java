package id.sophumas.channel.instagram;

import static org.assertj.core.api.Assertions.assertThat;

import id.sophumas.channel.Attachment;
import id.sophumas.channel.CapturedLog;
import id.sophumas.channel.Finding;
import id.sophumas.channel.Outcome;
import id.sophumas.channel.PlatformDriver;
import id.sophumas.channel.Post;
import id.sophumas.channel.Preparation;
import id.sophumas.channel.http.Exchange;
import id.sophumas.channel.http.Exchanges;
import id.sophumas.standin.Fault;
import id.sophumas.standin.InstagramStandIn;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.EnumSet;
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

    @AfterEach
    void close() {
        test.close();
    }

    static Stream<Arguments> faults() {
        try (InstagramStandIn names = new InstagramStandIn(0)) {
            return PlatformDriver.everyFaultAtEveryCall(names).toList().stream();
        }
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
        test.instagram.fail(call, fault, 1);

        PlatformDriver.Ending ending = new PlatformDriver(test.channel, test.instagram).drive(post);

        PlatformDriver.assertNothingTwiceAndNothingLost(ending, test.instagram);
        assertThat(ending.end()).as("%s at %s", fault, call).isEqualTo(expected(call, fault));
    }

    private static PlatformDriver.End expected(String call, Fault fault) {
        boolean onTheWay = List.of("container", "status", "publish").contains(call);
        if (fault == Fault.UNAUTHORISED && onTheWay) {
            return PlatformDriver.End.UNAUTHORISED;
        }
        return fault == Fault.CONTENT && call.equals("container")
                ? PlatformDriver.End.REFUSED
                : PlatformDriver.End.PUBLISHED;
    }

    static Stream<Arguments> faultsOfLooking() {
        return Stream.of("status", "recent")
                .flatMap(call -> Arrays.stream(Fault.values()).map(fault -> Arguments.of(call, fault)));
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
        PlatformDriver.Ending ending = new PlatformDriver(test.channel, test.instagram)
                .deafWhenPublishing()
                .drive(test.post("Foto", test.picture("1.jpg")));

        assertThat(ending.end()).isEqualTo(PlatformDriver.End.PUBLISHED);
        assertThat(test.instagram.posts()).hasSize(1);
    }

    @Test
    void shouldTellItsTokenToNobodyButThePlatform() {
        String token = InstagramStandIn.TOKEN;
        test.instagram.quota(1000);
        try (CapturedLog log = new CapturedLog()) {
            for (Fault fault : EnumSet.complementOf(EnumSet.of(Fault.SLOW, Fault.DO_AND_FLOOD))) {
                for (String call : test.instagram.callNames()) {
                    test.instagram.heal();
                    test.instagram.fail(call, fault, 1);
                    Exchanges.Recorded<String> recorded = test.exchanges.during(() -> {
                        Post post = test.post("Foto " + fault + call, test.picture("1.jpg"));
                        List<String> told = new PlatformDriver(test.channel, test.instagram)
                                .drive(post)
                                .told();
                        return told + " " + test.channel.readBack(post, "1") + test.channel.check();
                    });
                    String all = recorded.result()
                            + recorded.calls().stream().map(Exchange::toString).toList()
                            + log.text();
                    assertThat(all)
                            .doesNotContain(token)
                            .doesNotContain(URLEncoder.encode(token, StandardCharsets.UTF_8));
                }
            }
        }
    }
}
