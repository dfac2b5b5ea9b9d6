package id.sophumas.web.security;

import static org.assertj.core.api.Assertions.assertThat;

import id.sophumas.web.security.LoginThrottle.Attempt;
import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The wait grows, belongs to whoever was wrong, and ends. */
class LoginThrottleTest {

    private static final Attempt HERE = new Attempt("10.0.0.1", "kabag");
    private static final Attempt ELSEWHERE = new Attempt("10.0.0.2", "kabag");

    private long now = Long.MAX_VALUE - 5;
    private final LoginThrottle throttle = new LoginThrottle(() -> now);

    @Test
    void shouldForgiveAFewMistakes() {
        fail(HERE, 4);

        assertThat(throttle.waitOf(HERE)).isZero();
    }

    @Test
    void shouldLetTheWaitGrowUpToALimitAndEndByItself() {
        fail(HERE, 5);
        assertThat(throttle.waitOf(HERE)).isEqualTo(Duration.ofSeconds(2));
        pass(Duration.ofSeconds(1));
        assertThat(throttle.waitOf(HERE)).isEqualTo(Duration.ofSeconds(1));
        pass(Duration.ofSeconds(1));
        assertThat(throttle.waitOf(HERE)).isZero();

        fail(HERE, 1);
        assertThat(throttle.waitOf(HERE)).isEqualTo(Duration.ofSeconds(4));
        fail(HERE, 20);
        assertThat(throttle.waitOf(HERE)).isEqualTo(Duration.ofMinutes(15));
        pass(Duration.ofMinutes(15));
        assertThat(throttle.waitOf(HERE)).isZero();
        pass(Duration.ofMinutes(46));
        fail(HERE, 4);
        assertThat(throttle.waitOf(HERE)).as("forgotten").isZero();
    }

    @Test
    void shouldNeverRefuseAnAddressThatHasNotFailed() {
        for (int each = 0; each < 1000; each++) {
            fail(new Attempt("10.1." + each / 250 + "." + each % 250, "kabag"), 3);
        }

        assertThat(throttle.waitOf(HERE)).isZero();
    }

    @Test
    void shouldTakeFewGuessesOfEachAddressAtAUserAtWhomManyGuess() {
        IntStream.range(0, 50).forEach(each -> fail(new Attempt("10.1.0." + each, "kabag"), 1));
        fail(HERE, 1);

        assertThat(throttle.waitOf(HERE)).isEqualTo(Duration.ofMinutes(1));
        assertThat(throttle.waitOf(new Attempt("10.0.0.1", "staf"))).isZero();
    }

    @Test
    void shouldLetWhoHasLoggedInFromHereMistypeAlsoThen() {
        throttle.succeeded(HERE);
        IntStream.range(0, 50).forEach(each -> fail(new Attempt("10.1.0." + each, "kabag"), 1));
        fail(HERE, 1);

        assertThat(throttle.waitOf(HERE)).isZero();
    }

    @Test
    void shouldSlowDownAnAddressThatTriesManyUsersButNotThoseWhoLogInFromThere() {
        throttle.succeeded(HERE);
        IntStream.range(0, 100).forEach(each -> fail(new Attempt("10.0.0.1", "orang" + each), 1));

        assertThat(throttle.waitOf(new Attempt("10.0.0.1", "baru"))).isEqualTo(Duration.ofSeconds(1));
        assertThat(throttle.waitOf(HERE)).isZero();
        assertThat(throttle.waitOf(new Attempt("10.0.0.2", "baru"))).isZero();
    }

    @Test
    void shouldBeginAnewAfterTheRightPasswordButNotForEver() {
        for (int each = 0; each < 4; each++) {
            fail(HERE, 4);
            throttle.succeeded(HERE);
        }
        fail(HERE, 4);
        assertThat(throttle.waitOf(HERE)).isZero();

        throttle.succeeded(HERE);
        fail(HERE, 1);
        assertThat(throttle.waitOf(HERE)).as("guessing between two log-ins").isPositive();
        assertThat(throttle.waitOf(ELSEWHERE)).isZero();
    }

    @Test
    void shouldCountANameHoweverItIsWritten() {
        fail(new Attempt("10.0.0.1", "KABAG"), 3);
        fail(HERE, 2);

        assertThat(throttle.waitOf(HERE)).isPositive();
        String endless = "x".repeat(5000);
        assertThat(new Attempt("10.0.0.1", endless).user()).hasSizeLessThan(200);
    }

    @Test
    void shouldRememberNoMoreThanThereIsRoomFor() {
        Tally<Integer> tally = new Tally<>(10, Duration.ofHours(1), () -> now);
        IntStream.range(0, 11).forEach(tally::add);

        assertThat(tally.of(0)).isZero();
        assertThat(tally.of(10)).isOne();
    }

    @Test
    void shouldTakeTheNetworkOfAnAddressOfVersion6ForItsSource() {
        assertThat(LoginRequest.source("2001:db8:1:2:3:4:5:6"))
                .isEqualTo(LoginRequest.source("2001:db8:1:2::9"))
                .isNotEqualTo(LoginRequest.source("2001:db8:1:3::9"));
        assertThat(LoginRequest.source("::ffff:10.0.0.1")).isEqualTo("10.0.0.1");
        assertThat(LoginRequest.source("bukan:alamat")).isEqualTo("bukan:alamat");
    }

    private void fail(Attempt attempt, int times) {
        IntStream.range(0, times).forEach(each -> throttle.failed(attempt));
    }

    private void pass(Duration time) {
        now += time.toNanos();
    }
}
