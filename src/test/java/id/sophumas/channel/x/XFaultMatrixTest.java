package id.sophumas.channel.x;

import static org.assertj.core.api.Assertions.assertThat;

import id.sophumas.channel.Attachment;
import id.sophumas.channel.CapturedLog;
import id.sophumas.channel.Channel;
import id.sophumas.channel.ChannelFixtures;
import id.sophumas.channel.PlatformDriver;
import id.sophumas.channel.Post;
import id.sophumas.channel.http.Exchange;
import id.sophumas.channel.http.Exchanges;
import id.sophumas.standin.Fault;
import id.sophumas.standin.XStandIn;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
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
class XFaultMatrixTest {

    private final XTestCase test = new XTestCase();

    @AfterEach
    void close() {
        test.close();
    }

    static Stream<Arguments> faults() {
        try (XStandIn names = new XStandIn(0)) {
            return PlatformDriver.everyFaultAtEveryCall(names).toList().stream();
        }
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
        test.x.fail(call, fault, 1);

        PlatformDriver.Ending ending = new PlatformDriver(test.channel, test.x).drive(post);

        PlatformDriver.assertNothingTwiceAndNothingLost(ending, test.x);
        PlatformDriver.End expected = PlatformDriver.End.PUBLISHED;
        if (fault == Fault.UNAUTHORISED && onTheWay.contains(call)) {
            expected = PlatformDriver.End.UNAUTHORISED;
        } else if (fault == Fault.CONTENT
                && List.of("initialize", "finalize", "status", "tweets").contains(call)
                && onTheWay.contains(call)) {
            expected = PlatformDriver.End.REFUSED;
        }
        assertThat(ending.end()).as("%s at %s: %s", fault, call, ending.told()).isEqualTo(expected);
    }

    /** A reply that is lost is looked for, and looking fails as well. */
    @ParameterizedTest
    @EnumSource(Fault.class)
    void shouldNotPostAgainWhileLookingFails(Fault fault) {
        for (String look : List.of("me", "timeline")) {
            test.x.heal();
            long before = test.x.count("tweets");
            int posts = test.x.posts().size();
            test.x.fail("tweets", Fault.DO_AND_DROP, 1);
            test.x.fail(look, fault, 1);

            PlatformDriver.Ending ending =
                    new PlatformDriver(test.channel, test.x).drive(test.post("Selamat pagi " + look));

            assertThat(ending.end()).isEqualTo(PlatformDriver.End.PUBLISHED);
            assertThat(test.x.posts()).hasSize(posts + 1);
            assertThat(test.x.count("tweets")).isEqualTo(before + 1);
        }
    }

    @Test
    void shouldPostOnceWhereNobodyListensWhenItIsToBePublished() {
        PlatformDriver.Ending ending =
                new PlatformDriver(test.channel, test.x).deafWhenPublishing().drive(test.post("Selamat pagi"));

        assertThat(ending.end()).isEqualTo(PlatformDriver.End.PUBLISHED);
        assertThat(test.x.posts()).hasSize(1);
    }

    @Test
    void shouldTellItsCredentialsToNobodyButThePlatform() {
        Channel bearing = test.open(XTestCase.BEARING, Clock.systemUTC(), Duration.ZERO);
        List<String> secrets = List.of(
                XStandIn.ACCESS_TOKEN,
                URLEncoder.encode(XStandIn.ACCESS_TOKEN, StandardCharsets.UTF_8),
                XStandIn.CONSUMER_SECRET,
                XStandIn.TOKEN,
                XStandIn.TOKEN_SECRET);
        try (CapturedLog log = new CapturedLog()) {
            for (Channel channel : List.of(test.channel, bearing)) {
                for (Fault fault : EnumSet.complementOf(EnumSet.of(Fault.SLOW, Fault.DO_AND_FLOOD))) {
                    for (String call : test.x.callNames()) {
                        test.x.heal();
                        test.x.fail(call, fault, 1);
                        assertThat(told(channel, ChannelFixtures.picture(fault + call)) + log.text())
                                .doesNotContain(secrets);
                    }
                }
            }
        }
    }

    private String told(Channel channel, Attachment file) {
        Post post = ChannelFixtures.post(channel, "Foto " + file.nama(), file);
        Exchanges.Recorded<String> recorded = test.exchanges.during(() -> {
            List<String> told = new PlatformDriver(channel, test.x).drive(post).told();
            return told + " " + channel.readBack(post, "1234567890") + channel.check() + channel.takeDown("1234567890");
        });
        return recorded.result()
                + recorded.calls().stream().map(Exchange::toString).toList();
    }
}
