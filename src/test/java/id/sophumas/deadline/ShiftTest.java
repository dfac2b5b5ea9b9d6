package id.sophumas.deadline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import id.sophumas.workingtime.BundledCalendar;
import id.sophumas.workingtime.Tenggat.Lewatan;
import id.sophumas.workingtime.Tenggat.Rentang;
import id.sophumas.workingtime.WorkingCalendar;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** All on and after Tuesday 24 November 2026, an ordinary week. */
class ShiftTest {

    private final WorkingCalendar calendar = BundledCalendar.read();

    @ParameterizedTest
    @CsvSource({
        "two hours used and one left,             24T09:00, 24T11:00, 25T14:00, 24T13:00, 25T15:00",
        "paused over a night that counts nothing, 24T15:00, 24T17:00, 25T06:00, 25T08:30, 25T08:30",
        "late already when it was paused,         24T09:00, 24T13:30, 25T14:00, 24T12:00, 24T12:00",
        "its event comes after the pause,         26T09:00, 24T11:00, 25T14:00, 26T11:00, 26T11:00",
        "its event came during the pause,         25T09:00, 24T11:00, 25T14:00, 25T11:00, 25T16:00",
        "gone on with on a Saturday,              27T14:00, 27T15:00, 28T10:00, 27T16:00, 30T08:30"
    })
    void shouldLeaveWhatWasLeft(String what, String from, String paused, String resumed, String due, String expected) {
        Shift shift = new Shift(calendar, at(from), at(paused), at(resumed));

        assertThat(shift.due(at(due))).as(what).isEqualTo(at(expected));
    }

    @Test
    void shouldCountWhatWasUsedBeforeThePauseAndNotThePause() {
        Shift shift = new Shift(calendar, at("24T09:00"), at("24T11:00"), at("25T14:00"));

        assertThat(calendar.between(shift.countedFrom(), at("25T15:00"))).isEqualTo(Duration.ofHours(3));
    }

    @Test
    void shouldRemindAtHalfOfTheTimeThatCounts() {
        Shift shift = new Shift(calendar, at("24T08:00"), at("24T09:00"), at("25T13:00"));
        Instant due = shift.due(at("24T12:00"));

        ReminderPlan plan = new ReminderPlan(calendar, shift.countedFrom(), due);

        assertThat(due).isEqualTo(at("25T16:00"));
        assertThat(plan.at(ReminderPlan.HALF)).as("an hour was used before").isEqualTo(at("25T14:00"));
    }

    @Test
    void shouldExplainThePauseAmongWhatWasSkipped() {
        OffsetDateTime paused = OffsetDateTime.parse("2026-11-24T11:00:00+07:00");
        OffsetDateTime resumed = OffsetDateTime.parse("2026-11-25T08:30:00+07:00");

        var tenggat = calendar.explain(
                at("24T09:00"),
                at("25T09:30"),
                "PT3H",
                List.of(new Lewatan(paused, resumed, "Dijeda: Menunggu Menteri")));

        assertThat(tenggat.rentang())
                .extracting(Rentang::dari, Rentang::sampai)
                .containsExactly(
                        tuple(OffsetDateTime.parse("2026-11-24T09:00:00+07:00"), paused),
                        tuple(resumed, OffsetDateTime.parse("2026-11-25T09:30:00+07:00")));
        assertThat(tenggat.dilewati())
                .as("what lies within the pause has no other reason")
                .containsExactly(new Lewatan(paused, resumed, "Dijeda: Menunggu Menteri"));
    }

    private static Instant at(String time) {
        return OffsetDateTime.parse("2026-11-" + time + ":00+07:00").toInstant();
    }
}
