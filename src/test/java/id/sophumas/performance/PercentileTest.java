package id.sophumas.performance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

/** The expected values are those of PERCENTILE.INC. */
class PercentileTest {

    @Test
    void shouldInterpolateBetweenTheClosestRanks() {
        List<Double> minutes = List.of(10.0, 20.0, 30.0, 40.0);

        assertThat(Percentile.of(0.5, minutes)).isEqualTo(25.0);
        assertThat(Percentile.of(0.9, minutes)).isCloseTo(37.0, within(1e-9));
    }

    @Test
    void shouldTakeTheMiddleOneOfAnOddNumber() {
        assertThat(Percentile.of(0.5, List.of(1.0, 5.0, 100.0))).isEqualTo(5.0);
    }

    @Test
    void shouldTakeTheOnlyOne() {
        assertThat(Percentile.of(0.9, List.of(7.0))).isEqualTo(7.0);
    }
}
