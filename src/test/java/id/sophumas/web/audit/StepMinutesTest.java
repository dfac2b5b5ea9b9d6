package id.sophumas.web.audit;

import static org.assertj.core.api.Assertions.assertThat;

import id.sophumas.audit.StepLine;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** How long a step took and how late it was, in the minutes that an export tells. */
class StepMinutesTest {

    private static final Instant START = Instant.parse("2026-11-20T01:00:00Z");
    private static final Instant DUE = START.plus(Duration.ofMinutes(10));
    private static final String ROLE = "kasubbagPublikasi";

    @Test
    void shouldTakeACompletedStepAsItWasCountedWhateverTheCalendarSaysNow() {
        StepLine late = completed(DUE.plusSeconds(3600), 600L, 900L);

        assertThat(StepMinutes.of(late, StepMinutesTest::never, DUE)).isEqualTo(new StepMinutes(10L, 15L, 5, true));
    }

    @Test
    void shouldNotCallAStepLateThatWasCompletedAtItsDueDate() {
        StepLine inTime = completed(DUE, 600L, 600L);

        assertThat(StepMinutes.of(inTime, StepMinutesTest::never, DUE)).isEqualTo(new StepMinutes(10L, 10L, 0, false));
    }

    @Test
    void shouldCountAnOpenStepUntilNowByTheHoursOfItsRole() {
        StepLine open = line(null, null, null, DUE);

        assertThat(StepMinutes.of(open, StepMinutesTest::elapsed, DUE.plusSeconds(179)))
                .isEqualTo(new StepMinutes(10L, 12L, 2, true));
        assertThat(StepMinutes.of(open, StepMinutesTest::elapsed, START.plusSeconds(60)))
                .isEqualTo(new StepMinutes(10L, 1L, 0, false));
    }

    @Test
    void shouldTellNothingOfATaskWithoutADueDate() {
        assertThat(StepMinutes.of(line(null, null, null, null), StepMinutesTest::never, DUE))
                .isEqualTo(new StepMinutes(null, null, 0, false));
    }

    private static StepLine completed(Instant end, Long standard, Long worked) {
        return line(end, standard, worked, DUE);
    }

    private static StepLine line(Instant end, Long standard, Long worked, Instant due) {
        return new StepLine(
                "tugas",
                "userTask_mereviuTeknis",
                "4",
                "PT10M",
                "Mereviu teknis",
                ROLE,
                null,
                null,
                null,
                START,
                due == null ? null : START,
                due == null ? null : START,
                due,
                end,
                end == null ? StepLine.Keadaan.BERJALAN : StepLine.Keadaan.SELESAI,
                standard,
                worked,
                false,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                false);
    }

    private static Duration elapsed(String role, Instant from, Instant to) {
        assertThat(role).isEqualTo(ROLE);
        return Duration.between(from, to);
    }

    private static Duration never(String role, Instant from, Instant to) {
        throw new AssertionError("The calendar was asked");
    }
}
