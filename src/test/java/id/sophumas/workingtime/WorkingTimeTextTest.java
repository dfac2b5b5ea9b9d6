package id.sophumas.workingtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkingTimeTextTest {

    private final WorkingTimeText text = new WorkingTimeText(BundledCalendar.read());

    @ParameterizedTest
    @CsvSource({
        "2026-11-24T08:00:00, 2026-11-24T08:00:59, kurang dari 1 menit",
        "2026-11-24T08:00:00, 2026-11-24T08:10:00, 10 menit",
        "2026-11-24T08:00:00, 2026-11-24T10:10:00, 2 jam 10 menit",
        "2026-11-24T08:00:00, 2026-11-25T08:00:00, 1 hari",
        "2026-11-24T08:00:00, 2026-11-25T08:30:00, 1 hari 30 menit",
        // A day of Ramadan is a day, though a shorter one.
        "2026-02-23T10:00:00, 2026-02-24T11:00:00, 1 hari 1 jam",
        // Over the weekend nobody works.
        "2026-11-20T16:30:00, 2026-11-22T12:00:00, kurang dari 1 menit",
        "2026-11-20T16:00:00, 2026-11-23T07:40:00, 40 menit"
    })
    void shouldCountDaysAsTheCalendarDoes(String from, String to, String words) {
        assertThat(text.between(wib(from), wib(to))).isEqualTo(words);
    }

    @Test
    void shouldSayAsMuchOfALateStepAsOfTheTimeThatWasLeft() {
        Instant due = wib("2026-11-24T08:00:00");
        Instant late = wib("2026-11-25T08:30:00");

        assertThat(text.between(late, due)).isEqualTo("1 hari 30 menit");
    }

    @Test
    void shouldSayAnAmountInHours() {
        assertThat(WorkingTimeText.inHours(Duration.ofMinutes(750))).isEqualTo("12 jam 30 menit");
        assertThat(WorkingTimeText.inHours(Duration.ofSeconds(59))).isEqualTo("kurang dari 1 menit");
    }

    private static Instant wib(String time) {
        return Instant.parse(time + "+07:00");
    }
}
