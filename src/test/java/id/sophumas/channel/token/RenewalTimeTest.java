package id.sophumas.channel.token;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.sophumas.refusal.StartRefused;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A token is renewed after its share of life, but five minutes before its end at the latest. */
class RenewalTimeTest {

    private static final Instant SINCE = Instant.parse("2026-11-21T02:00:00Z");

    private final RenewalTime times = new RenewalTime(0.75);

    @ParameterizedTest
    @CsvSource({
        "P60D, P45D",
        "PT2H, PT1H30M",
        "PT20M, PT15M",
        "PT10M, PT5M",
        "PT6M, PT1M",
        "PT4M, PT2M",
    })
    void shouldRenewAfterItsShareOfLifeAndFiveMinutesAhead(Duration life, Duration after) {
        assertThat(times.due(kept(SINCE.plus(life), SINCE), Duration.ZERO)).isEqualTo(SINCE.plus(after));
    }

    @Test
    void shouldRenewTheConfiguredOneAtOnceForNobodyKnowsItsAge() {
        assertThat(times.due(kept(null, null), Duration.ZERO)).isEqualTo(SINCE);
    }

    @Test
    void shouldWaitUntilThePlatformRenewsIt() {
        assertThat(times.due(kept(null, null), Duration.ofHours(25))).isEqualTo(SINCE.plus(Duration.ofHours(25)));
    }

    @Test
    void shouldRenewNowAndThenWhatNobodyKnowsTheEndOf() {
        assertThat(times.due(kept(null, SINCE), Duration.ZERO)).isEqualTo(SINCE.plus(Duration.ofDays(30)));
    }

    @Test
    void shouldLeaveAloneWhatDoesNotEnd() {
        assertThat(times.due(kept(Credential.NEVER, SINCE), Duration.ZERO)).isEqualTo(Instant.MAX);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 1, -1, 7, Double.NaN})
    void shouldRefuseAShareThatIsNone(double share) {
        assertThatThrownBy(() -> new RenewalTime(share))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("sop.token.renew-after");
    }

    private static Kept kept(Instant expires, Instant renewed) {
        return new Kept(new Credential("akses", null, expires), 0, SINCE, renewed, false, null, false, null);
    }
}
