package id.sophumas.channel.youtube;

import static id.sophumas.channel.PlatformDriver.assertNothingTwiceAndNothingLost;
import static org.assertj.core.api.Assertions.assertThat;

import id.sophumas.channel.ChannelFixtures;
import id.sophumas.channel.FaultMatrix;
import id.sophumas.channel.PlatformDriver;
import id.sophumas.channel.PlatformDriver.End;
import id.sophumas.channel.PlatformDriver.Ending;
import id.sophumas.channel.Post;
import id.sophumas.channel.Preparation;
import id.sophumas.channel.http.Exchanges;
import id.sophumas.standin.Fault;
import id.sophumas.standin.YouTubeStandIn;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever goes wrong at whatever call, the film is on YouTube once or not at all, and it is known which. */
@Tag("matriks")
class YouTubeFaultsTest {

    private final YouTubeStandIn youTube = new YouTubeStandIn(0);
    private final Accounts accounts = new Accounts(youTube, new Exchanges());
    private final YouTubeChannel channel = accounts.withAccessToken();
    private final Post post = ChannelFixtures.post(
            channel, "Rekaman rapat koordinasi.", ChannelFixtures.film("rapat.mp4", 2 * ResumableUpload.UNIT + 1_000));
    private final FaultMatrix matrix = new FaultMatrix(channel, youTube);

    @AfterEach
    void close() {
        youTube.close();
    }

    static Stream<Arguments> everyFaultAtEveryCall() {
        return FaultMatrix.everyFaultAtEveryCall(() -> new YouTubeStandIn(0));
    }

    @ParameterizedTest(name = "{1} at {0}")
    @MethodSource("everyFaultAtEveryCall")
    void shouldPostOnceOrNotAtAll(String call, Fault fault) {
        Ending ending = matrix.postOnceOrNotAtAll(call, fault, post);

        if (fault != Fault.UNAUTHORISED && fault != Fault.CONTENT) {
            assertThat(ending.end()).isEqualTo(End.PUBLISHED);
        }
    }

    @ParameterizedTest
    @EnumSource(Fault.class)
    void shouldSettleALostReplyWhateverGoesWrongWithLooking(Fault fault) {
        matrix.assertFindsWhatWasLost("last", "probe", fault, post);
    }

    @ParameterizedTest
    @EnumSource(
            value = Fault.class,
            names = {"SLOW", "BREAK", "HTML"})
    void shouldSendTheLastPartAgainWhereLookingShowsThatItIsMissing(Fault fault) {
        youTube.fail("last", fault, 1);

        Ending ending = matrix.noted(new PlatformDriver(channel, youTube).drive(post));

        assertThat(ending.end()).isEqualTo(End.PUBLISHED);
        assertThat(youTube.count("last")).isEqualTo(2);
        assertThat(youTube.count("begin")).isEqualTo(1);
        assertNothingTwiceAndNothingLost(ending, youTube);
    }

    @ParameterizedTest
    @EnumSource(value = Fault.class, mode = EnumSource.Mode.EXCLUDE, names = "CONTENT")
    void shouldBeginNothingWhileThereIsNoAccessToken(Fault fault) {
        YouTubeChannel renewing = accounts.withRefreshToken();
        youTube.fail("token", fault, 1);

        Preparation preparation = renewing.prepare(post, Map.of());

        assertThat(preparation)
                .isInstanceOf(fault == Fault.UNAUTHORISED ? Preparation.Unauthorised.class : Preparation.Failed.class);
        assertThat(youTube.count("begin")).isZero();
    }

    @ParameterizedTest
    @EnumSource(Fault.class)
    void shouldPostOnceWithATokenThatIsRenewed(Fault fault) {
        YouTubeChannel renewing = accounts.withBothTokens();
        youTube.fail("last", fault, 1);

        Ending ending = matrix.noted(new PlatformDriver(renewing, youTube).drive(post));

        assertNothingTwiceAndNothingLost(ending, youTube);
        assertThat(ending.end()).isEqualTo(fault == Fault.CONTENT ? End.REFUSED : End.PUBLISHED);
    }

    @Test
    void shouldPostOnceWhereNobodyListensWhenItIsToBePublished() {
        matrix.assertPostsOnceWhereNobodyListens(post);
    }
}
