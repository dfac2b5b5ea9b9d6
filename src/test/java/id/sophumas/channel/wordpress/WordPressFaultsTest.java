package id.sophumas.channel.wordpress;

import static org.assertj.core.api.Assertions.assertThat;

import id.sophumas.channel.ChannelFixtures;
import id.sophumas.channel.FaultMatrix;
import id.sophumas.channel.PlatformDriver.End;
import id.sophumas.channel.PlatformDriver.Ending;
import id.sophumas.channel.Post;
import id.sophumas.channel.http.Exchanges;
import id.sophumas.standin.Fault;
import id.sophumas.standin.WordPressStandIn;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever goes wrong at whatever call, the post is on the site once or not at all, and it is known which. */
@Tag("matriks")
class WordPressFaultsTest {

    private final WordPressStandIn site = new WordPressStandIn(0);
    private final WordPressChannel channel = Accounts.on(site, new Exchanges());
    private final Post post = ChannelFixtures.post(
            channel, "Isi berita.", ChannelFixtures.picture("satu.jpg"), ChannelFixtures.picture("dua.jpg"));
    private final FaultMatrix matrix = new FaultMatrix(channel, site);

    @AfterEach
    void close() {
        site.close();
    }

    static Stream<Arguments> everyFaultAtEveryCall() {
        return FaultMatrix.everyFaultAtEveryCall(() -> new WordPressStandIn(0));
    }

    @ParameterizedTest(name = "{1} at {0}")
    @MethodSource("everyFaultAtEveryCall")
    void shouldPostOnceOrNotAtAll(String call, Fault fault) {
        Ending ending = matrix.postOnceOrNotAtAll(call, fault, post);

        if (fault != Fault.UNAUTHORISED && fault != Fault.CONTENT) {
            assertThat(ending.end()).isEqualTo(End.PUBLISHED);
            assertThat(site.files()).hasSize(2);
            assertThat(site.drafts()).isEqualTo(1);
        }
    }

    @ParameterizedTest
    @EnumSource(Fault.class)
    void shouldSettleALostReplyWhateverGoesWrongWithLooking(Fault fault) {
        matrix.assertFindsWhatWasLost("publish", "read", fault, post);
    }

    @Test
    void shouldPostOnceWhereNobodyListensWhenItIsToBePublished() {
        matrix.assertPostsOnceWhereNobodyListens(post);
    }
}
