package id.sophumas.engine.workload;

import id.sophumas.deadline.RoleCalendars;
import id.sophumas.sop.Sop;
import id.sophumas.sop.SopCatalogue;
import id.sophumas.sop.Step;
import id.sophumas.workingtime.WorkingCalendar;
import id.sophumas.workingtime.WorkingTimeText;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The open tasks of roles, in one query: through the engine's interface it would take several for each task. */
@Component
public class Workload {

    /** More than a superior reads; he sees the latest ones. */
    private static final int MOST = 500;

    private final JdbcClient jdbc;
    private final SopCatalogue catalogue;
    private final RoleCalendars calendars;
    private final Clock clock;

    Workload(JdbcClient jdbc, SopCatalogue catalogue, RoleCalendars calendars, Clock clock) {
        this.jdbc = jdbc;
        this.catalogue = catalogue;
        this.calendars = calendars;
        this.clock = clock;
    }

    /** The open tasks of these roles, at most 500: those due first come first, those without a due date last. */
    public List<WaitingTask> of(Collection<String> roles) {
        if (roles.isEmpty()) {
            return List.of();
        }
        Instant now = clock.instant();
        Map<String, WaitingTask> tasks = new LinkedHashMap<>();
        jdbc.sql(
                        "select r.ID_, r.NAME_, r.TASK_DEF_KEY_, r.ASSIGNEE_, r.PROC_INST_ID_, r.PROC_DEF_ID_, r.CREATE_TIME_, r.DUE_DATE_,"
                                + " d.NAME_ as proses, l.GROUP_ID_ as peran, t.mulai as mulai, v.TEXT_ as judul"
                                + " from ACT_RU_TASK r"
                                + " join ACT_RU_IDENTITYLINK l on l.TASK_ID_ = r.ID_ and l.TYPE_ = 'candidate'"
                                + " join ACT_RE_PROCDEF d on d.ID_ = r.PROC_DEF_ID_"
                                + " left join tenggat t on t.task_id = r.ID_"
                                + " left join ACT_RU_VARIABLE v on v.EXECUTION_ID_ = r.PROC_INST_ID_ and v.NAME_ = 'judul'"
                                + " and v.TASK_ID_ is null"
                                + " where l.GROUP_ID_ in (:roles)"
                                + " order by case when r.DUE_DATE_ is null then 1 else 0 end, r.DUE_DATE_, r.CREATE_TIME_, r.ID_, l.GROUP_ID_"
                                + " fetch first " + MOST + " rows only")
                .param("roles", roles)
                .query((row, number) -> task(row, now))
                .list()
                .forEach(task -> tasks.putIfAbsent(task.taskId(), task));
        return List.copyOf(tasks.values());
    }

    private WaitingTask task(ResultSet row, Instant now) throws SQLException {
        Optional<Sop> sop = catalogue.ofDefinition(row.getString("PROC_DEF_ID_"));
        String step = row.getString("TASK_DEF_KEY_");
        String name = row.getString("NAME_");
        OffsetDateTime begun = row.getObject("mulai", OffsetDateTime.class);
        Timestamp due = row.getTimestamp("DUE_DATE_");
        Instant dueAt = due == null ? null : due.toInstant();
        WorkingCalendar calendar = calendars.of(row.getString("peran"));
        boolean isLate = dueAt != null && now.isAfter(dueAt);
        return new WaitingTask(
                row.getString("ID_"),
                row.getString("PROC_INST_ID_"),
                sop.map(Sop::name).orElse(row.getString("proses")),
                row.getString("judul"),
                sop.flatMap(found -> found.step(step)).map(Step::name).orElse(name),
                row.getString("peran"),
                row.getString("ASSIGNEE_"),
                begun == null ? row.getTimestamp("CREATE_TIME_").toInstant() : begun.toInstant(),
                dueAt,
                isLate ? calendar.between(dueAt, now) : null,
                isLate ? new WorkingTimeText(calendar).between(dueAt, now) : null);
    }
}
