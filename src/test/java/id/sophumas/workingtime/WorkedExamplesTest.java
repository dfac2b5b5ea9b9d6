package id.sophumas.workingtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkedExamplesTest {

    private static final ZoneId WIB = ZoneId.of("Asia/Jakarta");

    private final WorkingCalendar calendar = BundledCalendar.read();

    @ParameterizedTest(name = "{1} given {0} is due {2}: {3}")
    @CsvSource({
        "2026-11-24T09:00, PT10M, 2026-11-24T09:10, within a span",
        "2026-11-24T11:55, PT10M, 2026-11-24T13:05, over the break",
        "2026-11-24T11:50, PT10M, 2026-11-24T12:00, up to the seam",
        "2026-11-24T12:00, PT10M, 2026-11-24T13:10, given on the seam",
        "2026-11-24T12:30, PT10M, 2026-11-24T13:10, given in the break",
        "2026-11-24T16:00, PT10M, 2026-11-25T07:40, given at the end of the day",
        "2026-11-24T05:00, PT10M, 2026-11-24T07:40, given at night",
        "2026-11-28T10:00, PT10M, 2026-11-30T07:40, given on a Saturday",
        "2026-11-24T07:30, P1D, 2026-11-24T16:00, Tuesday 07:30 is a whole day",
        "2026-11-24T10:00, P1D, 2026-11-25T10:00, the same time of the next working day",
        "2026-11-24T13:00, P1D, 2026-11-25T12:00, on the seam of the next day",
        "2026-11-26T11:45, P1D, 2026-11-27T11:30, inside the longer break of Friday",
        "2026-11-27T16:15, P1D, 2026-11-30T16:00, Friday's last half hour does not exist on Monday",
        "2026-11-29T10:00, P1D, 2026-11-30T16:00, given on a Sunday",
        "2026-11-24T10:00, P1DT3H, 2026-11-25T14:00, days first then hours",
        "2026-11-24T07:30, P1DT3H, 2026-11-25T10:30, days first from the first minute",
        "2026-11-27T16:15, P1DT1H, 2026-12-01T08:30, days first from a time that Monday lacks",
        "2026-12-23T15:55, PT10M, 2026-12-28T07:35, over the long weekend of Natal",
        "2026-05-29T16:25, PT10M, 2026-06-02T07:35, Friday 16:25 before a long weekend",
        "2026-12-24T09:00, P1D, 2026-12-28T16:00, given on a Thursday that is cuti bersama",
        "2026-11-27T10:00, PT180M, 2026-11-27T14:30, over Friday's break",
        "2026-03-17T09:00, P1DT55M, 2026-03-25T09:55, the JDIH SOP over Nyepi and Idulfitri",
        "2026-02-20T11:00, PT60M, 2026-02-20T13:00, Friday's break in Ramadan",
        "2026-02-23T14:30, PT60M, 2026-02-24T08:30, the shorter day of Ramadan",
        "2026-02-18T07:45, P1D, 2026-02-18T16:00, 07:45 is before work begins in Ramadan",
        "2026-12-31T15:00, PT2H, 2027-01-04T08:30, over the turn of the year",
    })
    void shouldBeDueAsTheExampleSays(LocalDateTime given, String duration, LocalDateTime due, String why) {
        ZonedDateTime answer = calendar.due(given.atZone(WIB), WorkingDuration.parse(duration));

        assertThat(answer).as(why).isEqualTo(due.atZone(WIB));
    }

    @Test
    void shouldCountInTheUnitsOwnZone() {
        WorkingCalendar wit = BundledCalendar.read(ZoneId.of("Asia/Jayapura"));
        ZonedDateTime given = LocalDateTime.parse("2026-11-24T13:55").atZone(WIB);

        assertThat(wit.due(given, WorkingDuration.parse("PT10M"))).isEqualTo("2026-11-25T07:35+09:00[Asia/Jayapura]");
    }

    @Test
    void shouldWorkTheHoursOfTheRegulationEachWeek() {
        assertThat(week("2026-11-23")).isEqualTo(Duration.ofMinutes(37 * 60 + 30));
        assertThat(week("2026-02-23")).as("Ramadan").isEqualTo(Duration.ofMinutes(32 * 60 + 30));
    }

    @Test
    void shouldMeasureBackwardsAsNegative() {
        ZonedDateTime start = LocalDateTime.parse("2026-11-24T09:00").atZone(WIB);

        assertThat(calendar.between(start.plusHours(2), start)).isEqualTo(Duration.ofHours(-2));
    }

    @Test
    void shouldMeasureTenYears() {
        ZonedDateTime start = LocalDateTime.parse("2020-01-01T00:00").atZone(WIB);

        assertThat(calendar.between(start, start.plusYears(10)).toHours()).isBetween(19_000L, 19_600L);
    }

    private Duration week(String monday) {
        ZonedDateTime start = LocalDateTime.parse(monday + "T00:00").atZone(WIB);
        return calendar.between(start, start.plusDays(7));
    }
}
