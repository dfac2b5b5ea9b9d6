package id.sophumas.deadline;

import id.sophumas.deadline.FinishedRun.Stretch;
import id.sophumas.workingtime.WorkingCalendar;
import id.sophumas.workingtime.WorkingDuration;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/**
 * Judges a run as a whole against the SOP's total. What it took is the working time from its start to its end, loops and posting included,
 * without its pauses and without the waiting for a set time: that of an event a step's clock starts at, and that of the posts. The total is
 * a working duration like every other: its days are counted first, from the run's start, by the hours of the unit that owns the run.
 */
@Service
public class RunTotals {

    private static final Logger LOG = LoggerFactory.getLogger(RunTotals.class);

    /** How many of the longest steps the record names. */
    private static final int NAMED = 3;

    private final JdbcClient jdbc;
    private final RoleCalendars calendars;
    private final Pauses pauses;
    private final Deviations deviations;

    RunTotals(JdbcClient jdbc, RoleCalendars calendars, Pauses pauses, Deviations deviations) {
        this.jdbc = jdbc;
        this.calendars = calendars;
        this.pauses = pauses;
        this.deviations = deviations;
    }

    /** Records a deviation where the run took longer; nothing where it did not, or its SOP names no total. Joins the caller's transaction. */
    public void judge(FinishedRun run) {
        run.sop().total().ifPresent(total -> {
            try {
                judge(run, total);
            } catch (IllegalArgumentException unreadable) {
                // A run that is done must be able to end.
                LOG.warn("SOP {}: {} Jumlah waktu tidak dinilai.", run.sop().key(), unreadable.getMessage());
            }
        });
    }

    private void judge(FinishedRun run, String total) {
        WorkingCalendar calendar = calendars.of(run.sop().starter());
        Duration allowed = calendar.between(run.start(), calendar.due(run.start(), WorkingDuration.parse(total)));
        Duration taken = taken(run, calendar);
        if (taken.compareTo(allowed) > 0) {
            deviations.record(
                    run.processInstanceId(),
                    run.sop().key(),
                    total,
                    allowed.toMinutes(),
                    // A second more is more, and must not read as the same.
                    taken.plusMinutes(1).minusMillis(1).toMinutes(),
                    run.end(),
                    longest(run.processInstanceId()));
        }
    }

    private Duration taken(FinishedRun run, WorkingCalendar calendar) {
        List<Stretch> idle = Stream.of(
                        run.waits().stream(),
                        pauses.of(run.processInstanceId()).stream()
                                .map(pause -> new Stretch(
                                        pause.mulai(), pause.selesai() == null ? run.end() : pause.selesai())),
                        eventWaits(run.processInstanceId()).stream())
                .flatMap(stretches -> stretches)
                .sorted(Comparator.comparing(Stretch::from))
                .toList();
        Duration taken = calendar.between(run.start(), run.end());
        Instant cursor = run.start();
        for (Stretch each : idle) {
            Instant from = each.from().isAfter(cursor) ? each.from() : cursor;
            Instant to = each.to().isBefore(run.end()) ? each.to() : run.end();
            if (from.isBefore(to)) {
                taken = taken.minus(calendar.between(from, to));
                cursor = to;
            }
        }
        return taken;
    }

    /** From when a task was given to when its clock started, or to its end where it was done before. */
    private List<Stretch> eventWaits(String processInstanceId) {
        return jdbc.sql("select diberikan, case when selesai < mulai then selesai else mulai end as sampai from tenggat"
                        + " where process_instance_id = ? and diberikan < mulai and selesai is not null")
                .param(processInstanceId)
                .query((row, number) -> new Stretch(instant(row, "diberikan"), instant(row, "sampai")))
                .list();
    }

    private List<StepShare> longest(String processInstanceId) {
        Map<String, List<Duration>> times = new LinkedHashMap<>();
        jdbc.sql("select step_id, peran, coalesce(hitung_sejak, mulai) as sejak, selesai from tenggat"
                        + " where process_instance_id = ? and selesai is not null order by selesai")
                .param(processInstanceId)
                .query(row -> {
                    Duration took = calendars
                            .of(row.getString("peran"))
                            .between(instant(row, "sejak"), instant(row, "selesai"));
                    times.computeIfAbsent(row.getString("step_id"), step -> new ArrayList<>())
                            .add(took.isNegative() ? Duration.ZERO : took);
                });
        return times.entrySet().stream()
                .map(each -> new StepShare(
                        each.getKey(),
                        each.getValue().size(),
                        each.getValue().stream()
                                .reduce(Duration.ZERO, Duration::plus)
                                .toMinutes()))
                .sorted(Comparator.comparingLong(StepShare::menitKerja).reversed())
                .limit(NAMED)
                .toList();
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
