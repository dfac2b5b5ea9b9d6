package id.sophumas.channel.instagram;

import static org.assertj.core.api.Assertions.assertThat;

import id.sophumas.channel.Outcome;
import id.sophumas.channel.Post;
import id.sophumas.channel.Preparation;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Instagram's table of errors, at the call that fills a container and at the one that publishes it. */
class InstagramErrorsTest {

    private final InstagramTestCase test = new InstagramTestCase();

    @AfterEach
    void close() {
        test.close();
    }

    @ParameterizedTest
    @CsvSource({
        "-1, 2207001, Failed",
        "-2, 2207003, Failed",
        "-1, 2207032, Failed",
        "9007, 2207027, Failed",
        "24, 2207008, Failed",
        "-2, 2207020, Failed",
        "9, 2207042, Failed",
        "4, 2207051, Failed",
        "4, 0, Failed",
        "9004, 2207052, Refused",
        "36000, 2207004, Refused",
        "36003, 2207009, Refused",
        "352, 2207026, Refused",
        "100, 2207028, Refused",
        "36001, 2207005, Refused",
        "36004, 2207010, Refused",
        "25, 2207050, Unauthorised",
        "190, 0, Unauthorised",
        "10, 0, Unauthorised",
        "200, 0, Unauthorised",
        "803, 0, Unauthorised"
    })
    void shouldTellWhatAnErrorMeansForPreparing(int code, int subcode, String preparation) {
        test.instagram.refuse("container", 400, code, subcode, "in Meta's words");

        Preparation made = test.channel.prepare(post(), Map.of());

        assertThat(made.getClass().getSimpleName()).isEqualTo(preparation);
        assertThat(made.toString()).contains("kode " + code).contains("in Meta's words");
    }

    @ParameterizedTest
    @CsvSource({
        "-1, 2207001, Unknown",
        "-2, 2207003, Unknown",
        "4, 2207051, Unknown",
        "2, 0, Unknown",
        "9007, 2207027, NotSent",
        "9, 2207042, NotSent",
        "4, 0, NotSent",
        "17, 0, NotSent",
        "32, 0, NotSent",
        "613, 0, NotSent",
        "80002, 0, NotSent",
        "24, 2207008, Stale",
        "-2, 2207020, Stale",
        "24, 2207006, Stale",
        "36003, 2207009, Rejected",
        "25, 2207050, Unauthorised",
        "190, 460, Unauthorised"
    })
    void shouldTellWhatAnErrorMeansForPublishing(int code, int subcode, String outcome) {
        Post post = post();
        Preparation.Ready ready = (Preparation.Ready) test.channel.prepare(post, Map.of());
        test.instagram.refuse("publish", 400, code, subcode, "in Meta's words");

        Outcome made = test.channel.publish(post, ready.handles());

        assertThat(made.getClass().getSimpleName()).isEqualTo(outcome);
        assertThat(test.instagram.posts()).isEmpty();
    }

    private Post post() {
        return test.post("Foto", test.picture("1.jpg"));
    }
}
