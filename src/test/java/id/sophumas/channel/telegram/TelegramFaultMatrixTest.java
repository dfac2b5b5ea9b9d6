package id.sophumas.channel.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import id.sophumas.channel.Attachment;
import id.sophumas.channel.ChannelFixtures;
import id.sophumas.channel.FaultMatrix;
import id.sophumas.channel.PlatformDriver;
import id.sophumas.channel.Post;
import id.sophumas.standin.Fault;
import id.sophumas.standin.TelegramStandIn;
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

/** Whatever fails at whichever call: one post or none, never two, and a person is asked where nobody knows. */
@Tag("matriks")
@Tag("singkat")
class TelegramFaultMatrixTest {

    private static final Set<Fault> DOUBT =
            EnumSet.of(Fault.BREAK, Fault.SLOW, Fault.HTML, Fault.DO_AND_DROP, Fault.DO_AND_HALF, Fault.DO_AND_FLOOD);

    private final TelegramTestCase test = new TelegramTestCase();
    private final FaultMatrix matrix = new FaultMatrix(test.channel, test.telegram);
    private final Attachment photo = ChannelFixtures.picture("1.jpg");
    private final Attachment film = ChannelFixtures.film("f.mp4", 5_000);

    @AfterEach
    void close() {
        test.close();
    }

    static Stream<Arguments> faults() {
        return FaultMatrix.everyFaultAtEveryCall(() -> new TelegramStandIn(0));
    }

    @ParameterizedTest
    @MethodSource("faults")
    void shouldPostATextOnceOrNotAtAll(String call, Fault fault) {
        assertOnce(call, fault, "sendMessage", test.post("Selamat pagi"));
    }

    @ParameterizedTest
    @EnumSource(Fault.class)
    void shouldPostAPhotoOnceOrNotAtAll(Fault fault) {
        assertOnce("sendPhoto", fault, "sendPhoto", test.post("Foto", photo));
    }

    @ParameterizedTest
    @EnumSource(Fault.class)
    void shouldPostAFilmOnceOrNotAtAll(Fault fault) {
        assertOnce("sendVideo", fault, "sendVideo", test.post("Film", film));
    }

    @ParameterizedTest
    @EnumSource(Fault.class)
    void shouldPostAnAlbumOnceOrNotAtAll(Fault fault) {
        assertOnce("sendMediaGroup", fault, "sendMediaGroup", test.post("Album", photo, film));
    }

    private void assertOnce(String call, Fault fault, String onTheWay, Post post) {
        matrix.assertEnds(
                call.equals(onTheWay) ? expected(call, fault) : PlatformDriver.End.PUBLISHED, call, fault, post);
        assertThat(test.telegram.count(onTheWay)).isLessThanOrEqualTo(2);
    }

    private static PlatformDriver.End expected(String call, Fault fault) {
        // Only before the very first call of all does the stand-in not listen; later it cuts the connection.
        boolean cut = fault == Fault.REFUSE && !call.equals("sendMessage");
        if (DOUBT.contains(fault) || cut) {
            return PlatformDriver.End.UNDECIDED;
        }
        return switch (fault) {
            case UNAUTHORISED -> PlatformDriver.End.UNAUTHORISED;
            case CONTENT -> PlatformDriver.End.REFUSED;
            default -> PlatformDriver.End.PUBLISHED;
        };
    }

    @Test
    void shouldPostOnceWhereNobodyListensWhenItIsToBePublished() {
        matrix.assertPostsOnceWhereNobodyListens(test.post("Album", photo, film));
    }

    @Test
    void shouldTellItsTokenToNobodyButThePlatform() {
        // The half before the colon is the bot's public number.
        String secretHalf = TelegramStandIn.TOKEN.substring(TelegramStandIn.TOKEN.indexOf(':') + 1);
        matrix.assertTellsNobody(List.of(secretHalf), test.exchanges, this::everything);
    }

    private String everything(String text) {
        StringBuilder told = new StringBuilder();
        for (Post post :
                List.of(test.post(text), test.post(text, photo), test.post(text, film), test.post(text, photo, film))) {
            told.append(
                    new PlatformDriver(test.channel, test.telegram).drive(post).told());
            told.append(test.channel.readBack(post, "-1/1"));
            told.append(test.channel.correct(ChannelFixtures.reworded(post), TelegramStandIn.CHANNEL_ID + "/42"));
            told.append(test.channel.takeDown(TelegramStandIn.CHANNEL_ID + "/42"));
        }
        return told.append(test.channel.check()).toString();
    }
}
