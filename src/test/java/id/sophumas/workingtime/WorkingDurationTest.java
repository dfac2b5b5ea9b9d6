package id.sophumas.workingtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
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
    @CsvSource({
        "PT10M, 10 menit",
        "PT180M, 180 menit",
        "PT2H30M, 2 jam 30 menit",
        "P1D, 1 hari",
        "P1DT3H, 1 hari 3 jam",
        "P2DT0H5M, 2 hari 5 menit",
        "PT1440M, 1.440 menit",
        "PT90S, 90 detik"
    })
    void shouldPutItIntoTheWordsOfTheSop(String iso, String words) {
        assertThat(WorkingDuration.inWords(iso)).isEqualTo(words);
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
        assertThatIllegalArgumentException().isThrownBy(() -> WorkingDuration.inWords(text));
    }
}
