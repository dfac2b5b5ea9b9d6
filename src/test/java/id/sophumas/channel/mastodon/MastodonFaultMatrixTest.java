package id.sophumas.channel.mastodon;

import static org.assertj.core.api.Assertions.assertThat;

import id.sophumas.channel.CapturedLog;
import id.sophumas.channel.ChannelFixtures;
import id.sophumas.channel.PlatformDriver;
import id.sophumas.channel.Post;
import id.sophumas.channel.http.Exchange;
import id.sophumas.channel.http.Exchanges;
import id.sophumas.standin.Fault;
import id.sophumas.standin.MastodonStandIn;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever fails at whichever call: one post or none, never two, also when the key's hour is over. */
@Tag("matriks")
class MastodonFaultMatrixTest {

    private final MastodonTestCase test = new MastodonTestCase();

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
        try (MastodonStandIn names = new MastodonStandIn(0)) {
            return PlatformDriver.everyFaultAtEveryCall(names).toList().stream();
        }
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
        test.mastodon.fail(call, fault, 1);

        PlatformDriver.Ending ending = new PlatformDriver(test.channel, test.mastodon).drive(post);

        PlatformDriver.assertNothingTwiceAndNothingLost(ending, test.mastodon);
        PlatformDriver.End expected = PlatformDriver.End.PUBLISHED;
        if (fault == Fault.UNAUTHORISED && onTheWay.contains(call)) {
            expected = PlatformDriver.End.UNAUTHORISED;
        } else if (fault == Fault.CONTENT && onTheWay.contains(call)) {
            expected = PlatformDriver.End.REFUSED;
        }
        assertThat(ending.end()).as("%s at %s", fault, call).isEqualTo(expected);
    }

    /** A reply that is lost is looked for, and looking fails as well. */
    @ParameterizedTest
    @EnumSource(Fault.class)
    void shouldNotPostAgainWhileLookingFails(Fault fault) {
        for (String call : List.of("verify", "timeline")) {
            test.mastodon.fail("statuses", Fault.DO_AND_DROP, 1);
            test.mastodon.fail(call, fault, 1);
            Post post = test.post("Selamat pagi, " + call);

            PlatformDriver.Ending ending = new PlatformDriver(test.channel, test.mastodon).drive(post);

            assertThat(ending.end()).isEqualTo(PlatformDriver.End.PUBLISHED);
        }
        assertThat(test.mastodon.posts()).hasSize(2);
        assertThat(test.mastodon.count("statuses")).isEqualTo(2);
    }

    @Test
    void shouldPostOnceWhereNobodyListensWhenItIsToBePublished() {
        PlatformDriver.Ending ending = new PlatformDriver(test.channel, test.mastodon)
                .deafWhenPublishing()
                .drive(test.post("Foto", ChannelFixtures.picture("1.jpg")));

        assertThat(ending.end()).isEqualTo(PlatformDriver.End.PUBLISHED);
        assertThat(test.mastodon.posts()).hasSize(1);
    }

    @Test
    void shouldTellItsTokenToNobodyButThePlatform() {
        String token = MastodonStandIn.TOKEN;
        try (CapturedLog log = new CapturedLog()) {
            for (Fault fault : EnumSet.complementOf(EnumSet.of(Fault.SLOW, Fault.DO_AND_FLOOD))) {
                for (String call : test.mastodon.callNames()) {
                    test.mastodon.heal();
                    test.mastodon.fail(call, fault, 1);
                    Exchanges.Recorded<String> recorded = test.exchanges.during(() -> everything(fault + call));
                    assertThat(recorded.calls()).isNotEmpty();
                    assertThat(recorded.result()
                                    + recorded.calls().stream()
                                            .map(Exchange::toString)
                                            .toList()
                                    + log.text())
                            .doesNotContain(token)
                            .doesNotContain(URLEncoder.encode(token, StandardCharsets.UTF_8));
                }
            }
        }
    }

    private String everything(String text) {
        Post post = test.post(text, ChannelFixtures.picture("1.jpg"));
        List<String> told =
                new PlatformDriver(test.channel, test.mastodon).drive(post).told();
        return told + " " + test.channel.readBack(post, "1") + test.channel.check()
                + test.channel.correct(ChannelFixtures.reworded(post), "1") + test.channel.takeDown("1");
    }
}
