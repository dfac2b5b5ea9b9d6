package id.sophumas.performance;

import id.sophumas.deadline.RoleCalendars;
import id.sophumas.sop.Sop;
import id.sophumas.workingtime.WorkingCalendar;
import id.sophumas.workingtime.WorkingTimeText;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The steps that wait, with the working time that is left to each. */
@Component
class RunningSteps {

    private static final Comparator<RunningStep> LATE_FIRST = Comparator.comparing(
                    RunningStep::left, Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparing(running -> running.step().due())
            .thenComparing(running -> running.step().task().taskId());

    private final OpenSteps tasks;
    private final FinishedSteps finished;
    private final RoleCalendars calendars;

    RunningSteps(OpenSteps tasks, FinishedSteps finished, RoleCalendars calendars) {
        this.tasks = tasks;
        this.finished = finished;
        this.calendars = calendars;
    }

    List<RunningStep> of(Selection selection, Instant now) {
        List<OpenStep> open = tasks.of(selection.sop().key()).stream()
                .filter(step -> selection.contains(step.task().role()))
                .toList();
        Map<String, Integer> returns = new RunReturns(selection.sop(), finished).ofOpen(open);
        return open.stream()
                .map(step -> running(step, now, returns.get(step.task().processInstanceId())))
                .sorted(LATE_FIRST)
                .toList();
    }

    Standing count(Sop sop, Instant now) {
        List<OpenStep> open = tasks.of(sop.key());
        long late = open.stream().filter(step -> step.isLate(now)).count();
        return new Standing(sop, open.size(), (int) late);
    }

    private RunningStep running(OpenStep step, Instant now, int returns) {
        if (step.isPaused()) {
            return new RunningStep(step, false, null, "dijeda", returns);
        }
        WorkingCalendar calendar = calendars.of(step.task().role());
        WorkingTimeText text = new WorkingTimeText(calendar);
        Duration left = calendar.between(now, step.due());
        String words = (step.isLate(now) ? "terlambat " : "sisa ") + text.between(now, step.due());
        return new RunningStep(step, step.isLate(now), left, words, returns);
    }
}
