package id.sophumas.web.limit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class AllowanceTest {

    private static final long SECOND = Duration.ofSeconds(1).toNanos();

    @Test
    void shouldBearLittleForAWhileAndAPaceAfterwards() {
        Allowance upload = new Allowance(100, Duration.ofSeconds(20), 10);

        assertThat(upload.isTooSlow(1, 20 * SECOND)).isFalse();
        assertThat(upload.isTooSlow(99, 30 * SECOND)).isTrue();
        assertThat(upload.isTooSlow(100, 30 * SECOND)).isFalse();
    }

    @Test
    void shouldEndWhereThereIsNoTimeBeyond() {
        Allowance form = new Allowance(100, Duration.ofSeconds(10), 0);

        assertThat(form.isTooSlow(0, 10 * SECOND)).isFalse();
        assertThat(form.isTooSlow(1_000_000, 10 * SECOND + 1)).isTrue();
    }
}
