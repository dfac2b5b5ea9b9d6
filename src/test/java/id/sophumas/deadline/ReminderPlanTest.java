package id.sophumas.deadline;

import static org.assertj.core.api.Assertions.assertThat;

import id.sophumas.workingtime.BundledCalendar;
import id.sophumas.workingtime.WorkingCalendar;
import id.sophumas.workingtime.WorkingDuration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** When each reminder comes, counted in working time. */
class ReminderPlanTest {

    private static final ZoneId WIB = ZoneId.of("Asia/Jakarta");

    private final WorkingCalendar calendar = BundledCalendar.read();

    @ParameterizedTest(name = "{0} given {1}")
    @CsvSource({
        // within a day
        "PT10M,  2026-11-24T09:00, 2026-11-24T09:05, 2026-11-24T09:08, 2026-11-25T09:10",
        // across a Friday's break: half of three hours is reached on the seam, which is the end of the span before it
        "PT180M, 2026-11-27T10:00, 2026-11-27T11:30, 2026-11-27T13:54, 2026-11-30T14:30",
        // over a weekend
        "PT10M,  2026-11-27T16:25, 2026-11-27T16:30, 2026-11-30T07:33, 2026-12-01T07:35",
        // a working day, given in the evening before cuti bersama and Christmas
        "P1D,    2026-12-23T17:00, 2026-12-28T11:15, 2026-12-28T14:30, 2026-12-29T16:00",
        // Ramadan: a day has six and a half hours
        "PT60M,  2026-02-23T14:30, 2026-02-23T15:00, 2026-02-24T08:18, 2026-02-25T08:30"
    })
    void shouldCountTheSharesOfTheTimeAndTheDaysAfterItAsWorkingTime(
            String waktu, String given, String half, String most, String dayAfter) {
        ReminderPlan plan = plan(given, waktu);

        assertThat(plan.at(ReminderPlan.HALF)).isEqualTo(at(half));
        assertThat(plan.at(ReminderPlan.MOST)).isEqualTo(at(most));
        assertThat(plan.at(ReminderPlan.OVER)).isEqualTo(plan.due());
        assertThat(plan.at(ReminderPlan.OVER + 1)).isEqualTo(at(dayAfter));
    }

    @Test
    void shouldComeOnceEachWorkingDayWhileTheTaskIsLate() {
        ReminderPlan plan = plan("2026-12-23T09:00", "PT10M");

        assertThat(plan.at(ReminderPlan.OVER + 1)).as("after Christmas").isEqualTo(at("2026-12-28T09:10"));
        assertThat(plan.at(ReminderPlan.OVER + 4)).isEqualTo(at("2026-12-31T09:10"));
    }

    @Test
    void shouldTellTheLastStageThatHasCome() {
        ReminderPlan plan = plan("2026-11-24T09:00", "PT10M");

        assertThat(plan.reached(at("2026-11-24T09:04"), ReminderPlan.NONE)).isEqualTo(ReminderPlan.NONE);
        assertThat(plan.reached(at("2026-11-24T09:05"), ReminderPlan.NONE)).isEqualTo(ReminderPlan.HALF);
        assertThat(plan.reached(at("2026-11-24T09:10"), ReminderPlan.HALF)).isEqualTo(ReminderPlan.OVER);
        assertThat(plan.reached(at("2026-11-26T09:09"), ReminderPlan.NONE)).isEqualTo(ReminderPlan.OVER + 1);
        assertThat(plan.reached(at("2026-11-24T08:00"), ReminderPlan.MOST))
                .as("a clock that was put back")
                .isEqualTo(ReminderPlan.MOST);
    }

    @Test
    void shouldComeAtOnceWhereTheDueDateLeavesNoWorkingTime() {
        ReminderPlan plan = new ReminderPlan(calendar, at("2026-11-28T09:00"), at("2026-11-28T12:00"));

        assertThat(plan.at(ReminderPlan.HALF)).isEqualTo(plan.due());
        assertThat(plan.reached(at("2026-11-28T12:00"), ReminderPlan.NONE)).isEqualTo(ReminderPlan.OVER);
    }

    @Test
    void shouldKnowWhenWorkGoesOnAndWhenItBeginsAgain() {
        assertThat(calendar.isWorking(at("2026-11-24T07:29"))).isFalse();
        assertThat(calendar.isWorking(at("2026-11-24T07:30"))).isTrue();
        assertThat(calendar.isWorking(at("2026-11-24T12:00")))
                .as("the break begins")
                .isFalse();
        assertThat(calendar.isWorking(at("2026-12-24T10:00")))
                .as("cuti bersama")
                .isFalse();
        assertThat(calendar.nextMorning(at("2026-12-23T06:00"))).isEqualTo(at("2026-12-28T07:30"));
        assertThat(calendar.nextMorning(at("2026-02-19T10:00")))
                .as("in Ramadan")
                .isEqualTo(at("2026-02-20T08:00"));
    }

    private ReminderPlan plan(String given, String waktu) {
        return new ReminderPlan(calendar, at(given), calendar.due(at(given), WorkingDuration.parse(waktu)));
    }

    private static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(WIB).toInstant();
    }
}
