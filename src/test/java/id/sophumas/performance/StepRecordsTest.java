package id.sophumas.performance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import id.sophumas.deadline.Deadline;
import id.sophumas.deadline.Deadlines;
import id.sophumas.deadline.ShippedCalendars;
import id.sophumas.deadline.StepTask;
import id.sophumas.deadline.TaskState;
import id.sophumas.workingtime.BundledCalendar;
import id.sophumas.workingtime.Tenggat;
import id.sophumas.workingtime.WorkingCalendar;
import id.sophumas.workingtime.WorkingDuration;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.mockito.ArgumentCaptor;

class StepRecordsTest {

    private static final StepTask TASK = new StepTask("tugas", "proses", "sop", "userTask_menyusun", "pelaksana");

    private final Deadlines deadlines = mock(Deadlines.class);
    private final FinishedSteps steps = mock(FinishedSteps.class);
    private final StepRecords records = new StepRecords(deadlines, steps, ShippedCalendars.read());

    @Test
    void shouldCountWorkingTimeOverNightAndWeekend() {
        FinishedStep step = finish("2026-11-27T16:25", "PT10M", "2026-11-30T07:35", "2026-11-30T07:33");

        assertThat(step.standard()).isEqualTo(Duration.ofMinutes(10));
        assertThat(step.worked()).isEqualTo(Duration.ofMinutes(8));
        assertThat(step.isWithinStandard()).isTrue();
    }

    @Test
    void shouldCountWhatALateStepTookAndHoldItAgainstTheDaysOwnHours() {
        // A working day of Ramadan has six and a half hours.
        FinishedStep step = finish("2026-02-23T10:00", "P1D", "2026-02-24T10:00", "2026-02-24T11:00");

        assertThat(step.standard()).isEqualTo(Duration.ofMinutes(390));
        assertThat(step.worked()).isEqualTo(Duration.ofMinutes(450));
        assertThat(step.isWithinStandard()).isFalse();
    }

    @Test
    void shouldNotCountTheTimeForWhichItsClockStoodStill() {
        FinishedStep step = finish("2026-11-24T08:00", "PT60M", "2026-11-24T10:00", "2026-11-24T09:30");

        assertThat(step.standard()).isEqualTo(Duration.ofMinutes(60));
        assertThat(step.worked()).isEqualTo(Duration.ofMinutes(30));
    }

    @Test
    void shouldCountNothingForAStepThatWasDoneBeforeItsClockStarted() {
        FinishedStep step = finish("2026-11-24T08:00", "PT60M", "2026-11-24T09:00", "2026-11-20T09:30");

        assertThat(step.worked()).isZero();
        assertThat(step.isWithinStandard()).isTrue();
    }

    @Test
    void shouldNumberTheExecutionsOfAStepInItsRun() {
        when(steps.completed(TASK)).thenReturn(2);

        assertThat(finish("2026-11-24T08:00", "PT60M", "2026-11-24T09:00", "2026-11-24T08:30")
                        .execution())
                .isEqualTo(3);
    }

    private FinishedStep finish(String start, String waktu, String due, String finished) {
        Tenggat tenggat = new Tenggat(wib(start), waktu, wib(due), List.of(), List.of(), null);
        WorkingCalendar calendar = BundledCalendar.read();
        Instant given = wib(start).toInstant();
        Duration standard = calendar.between(given, calendar.due(given, WorkingDuration.parse(waktu)));
        // By what the deadline was moved, the clock stood still.
        Instant countedFrom = calendar.before(wib(due).toInstant(), standard);
        when(deadlines.find("tugas")).thenReturn(Optional.of(new Deadline(TASK, tenggat, countedFrom, null)));
        records.finish(
                new TaskState("tugas", "sop:1:1", "siti", "Kunjungan", null),
                wib(finished).toInstant());
        ArgumentCaptor<FinishedStep> step = ArgumentCaptor.forClass(FinishedStep.class);
        verify(steps).add(step.capture());
        return step.getValue();
    }

    private static OffsetDateTime wib(String time) {
        return OffsetDateTime.parse(time + ":00+07:00");
    }
}
