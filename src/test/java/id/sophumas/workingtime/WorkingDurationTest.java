package id.sophumas.workingtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class WorkingDurationTest {

    @Test
    void shouldKeepDaysApartFromTime() {
        WorkingDuration duration = WorkingDuration.parse("P1DT3H35M");

        assertThat(duration).isEqualTo(new WorkingDuration(1, Duration.ofMinutes(215)));
        assertThat(duration).hasToString("P1DT3H35M");
        assertThat(WorkingDuration.parse("PT60M")).hasToString("PT1H");
        assertThat(WorkingDuration.parse("P2D")).hasToString("P2D");
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {
                "",
                "P",
                "PT",
                "P1DT",
                "P1W",
                "P1M",
                "P1Y",
                "-PT1H",
                "PT-1H",
                "PT1.5H",
                "PT0M",
                "P0D",
                "pt1h",
                "PT1M1H",
                "10M",
                "R3/PT10M",
                "2026-01-01T00:00/PT1H",
                "PT10M ",
                "P99999D"
            })
    void shouldRefuseWhatIsNoWorkingTime(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> WorkingDuration.parse(text))
                .withMessageContaining("Durasi");
    }
}
