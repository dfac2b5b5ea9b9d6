package id.sophumas.channel.facebook;

import static org.assertj.core.api.Assertions.assertThat;

import id.sophumas.channel.CapturedLog;
import id.sophumas.channel.ChannelFixtures;
import id.sophumas.channel.PlatformDriver;
import id.sophumas.channel.Post;
import id.sophumas.channel.http.Exchange;
import id.sophumas.channel.http.Exchanges;
import id.sophumas.standin.FacebookStandIn;
import id.sophumas.standin.Fault;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever fails at whichever call: one post or none, never two. */
class FacebookFaultMatrixTest {

    /** After these the film may be there, being worked on, or not. */
    private static final Set<Fault> DOUBT_WITHOUT_EFFECT =
            EnumSet.of(Fault.BREAK, Fault.SLOW, Fault.HTML, Fault.REFUSE);

    private final FacebookTestCase test = new FacebookTestCase();

    @AfterEach
    void close() {
        test.close();
    }

    static Stream<Arguments> faults() {
        try (FacebookStandIn names = new FacebookStandIn(0)) {
            return PlatformDriver.everyFaultAtEveryCall(names).toList().stream();
        }
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
        test.facebook.fail(call, fault, 1);

        PlatformDriver.Ending ending = new PlatformDriver(test.channel, test.facebook).drive(post);

        PlatformDriver.assertNothingTwiceAndNothingLost(ending, test.facebook);
        PlatformDriver.End expected = PlatformDriver.End.PUBLISHED;
        if (fault == Fault.UNAUTHORISED && onTheWay.contains(call)) {
            expected = PlatformDriver.End.UNAUTHORISED;
        } else if (fault == Fault.CONTENT && onTheWay.contains(call)) {
            expected = PlatformDriver.End.REFUSED;
        }
        assertThat(ending.end()).as("%s at %s", fault, call).isEqualTo(expected);
    }

    @ParameterizedTest
    @EnumSource(Fault.class)
    void shouldPostAFilmOnceOrNotAtAll(Fault fault) {
        test.facebook.fail("videos", fault, 1);

        PlatformDriver.Ending ending =
                new PlatformDriver(test.channel, test.facebook).drive(test.post("Film", test.film("f.mp4")));

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

    /** A reply that is lost is looked for, and looking fails as well. */
    @ParameterizedTest
    @EnumSource(Fault.class)
    void shouldNotPostAgainWhileLookingFails(Fault fault) {
        test.facebook.fail("feed", Fault.DO_AND_DROP, 1);
        test.facebook.fail("timeline", fault, 1);

        PlatformDriver.Ending ending = new PlatformDriver(test.channel, test.facebook).drive(test.post("Selamat pagi"));

        PlatformDriver.assertNothingTwiceAndNothingLost(ending, test.facebook);
        assertThat(ending.end()).isEqualTo(PlatformDriver.End.PUBLISHED);
        assertThat(test.facebook.count("feed")).isEqualTo(1);
    }

    @Test
    void shouldPostOnceWhereNobodyListensWhenItIsToBePublished() {
        PlatformDriver.Ending ending = new PlatformDriver(test.channel, test.facebook)
                .deafWhenPublishing()
                .drive(test.post("Selamat pagi"));

        assertThat(ending.end()).isEqualTo(PlatformDriver.End.PUBLISHED);
        assertThat(test.facebook.posts()).hasSize(1);
    }

    @Test
    void shouldTellItsTokenToNobodyButThePlatform() {
        String token = FacebookStandIn.TOKEN;
        try (CapturedLog log = new CapturedLog()) {
            for (Fault fault : EnumSet.complementOf(EnumSet.of(Fault.SLOW, Fault.DO_AND_FLOOD))) {
                for (String call : test.facebook.callNames()) {
                    test.facebook.heal();
                    test.facebook.fail(call, fault, 1);
                    Exchanges.Recorded<String> recorded = test.exchanges.during(() -> {
                        Post post = test.post("Foto " + fault + call, test.picture("1.jpg"));
                        List<String> told = new PlatformDriver(test.channel, test.facebook)
                                .drive(post)
                                .told();
                        return told + " " + test.channel.readBack(post, "1_1") + test.channel.check()
                                + test.channel.correct(ChannelFixtures.reworded(post), "1_1")
                                + test.channel.takeDown("1_1");
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
