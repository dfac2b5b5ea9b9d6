package id.sophumas.audit;

import id.sophumas.audit.RunDecisions.Decided;
import id.sophumas.audit.RunEntries.Content;
import id.sophumas.audit.RunEntries.Entered;
import id.sophumas.audit.StepLine.Keadaan;
import id.sophumas.sop.Sop;
import id.sophumas.sop.SopCatalogue;
import id.sophumas.sop.Step;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The tasks of many runs and of the processes they called, read at once. */
@Repository
class RunSteps {

    private final JdbcClient jdbc;
    private final RunEntries entries;
    private final SopCatalogue catalogue;

    RunSteps(JdbcClient jdbc, RunEntries entries, SopCatalogue catalogue) {
        this.jdbc = jdbc;
        this.entries = entries;
        this.catalogue = catalogue;
    }

    /**
     * The steps of each run, in the order they were given; a run without tasks is not among them.
     *
     * @param decided what was decided, by run
     */
    Map<String, List<StepLine>> of(Collection<RunLine> runs, Map<String, List<Decided>> decided) {
        Map<String, Optional<Sop>> sops = new HashMap<>();
        runs.forEach(run -> sops.put(run.processInstanceId(), catalogue.ofDefinition(run.processDefinitionId())));
        Entered entered = entries.of(sops.keySet());
        Map<String, List<StepLine>> steps = new HashMap<>();
        jdbc.sql("""
                        select t.*, g.peran, g.mulai, g.hitung_sejak, g.tenggat, g.petugas, l.baku, l.baku_detik, l.kerja_detik,
                            p.id as penyimpangan, p.alasan, d.sebutan
                        from act_hi_taskinst t
                            left join tenggat g on g.task_id = t.id_
                            left join langkah_selesai l on l.task_id = t.id_
                            left join penyimpangan p on p.task_id = t.id_ and p.jenis = 'waktu'
                            left join penggantian_tindakan d on d.task_id = t.id_
                        where t.root_proc_inst_id_ in (:runs) order by t.start_time_, t.id_
                        """).param("runs", sops.keySet()).query(row -> {
            String run = row.getString("root_proc_inst_id_");
            String stepId = row.getString("task_def_key_");
            Optional<Step> step = sops.get(run).flatMap(sop -> sop.step(stepId));
            Optional<Decided> decision = decision(row, decided.getOrDefault(run, List.of()));
            steps.computeIfAbsent(run, id -> new ArrayList<>()).add(line(row, step, decision, entered));
        });
        return steps;
    }

    /** What was decided with the completion of this execution: the first decision at its step since it was given. */
    private static Optional<Decided> decision(ResultSet row, List<Decided> decided) throws SQLException {
        String step = row.getString("task_def_key_");
        Instant given = engineTime(row, "start_time_");
        return isCompleted(row)
                ? decided.stream()
                        .filter(each -> each.stepId().equals(step))
                        .filter(each -> !each.pada().isBefore(given))
                        .findFirst()
                : Optional.empty();
    }

    private static boolean isCompleted(ResultSet row) throws SQLException {
        return "completed".equals(row.getString("delete_reason_"));
    }

    private static StepLine line(ResultSet row, Optional<Step> step, Optional<Decided> decision, Entered entered)
            throws SQLException {
        String run = row.getString("root_proc_inst_id_");
        String activity = row.getString("act_inst_id_");
        String holder = row.getString("assignee_");
        Instant start = time(row, "mulai");
        Instant end = engineTime(row, "end_time_");
        boolean completed = isCompleted(row);
        Optional<Content> content = decision.filter(made -> made.materiId() != null)
                .map(made -> new Content(made.materiId(), made.versi(), made.sha256()))
                .or(() -> step.filter(RunSteps::isOnContent)
                        .filter(found -> end != null)
                        .flatMap(found -> entered.contentAt(run, end)));
        return new StepLine(
                row.getString("id_"),
                row.getString("task_def_key_"),
                step.map(Step::urut).orElse(null),
                or(row.getString("baku"), step.map(found -> found.mutuBaku().waktu())),
                row.getString("name_"),
                or(row.getString("peran"), step.map(Step::role)),
                holder,
                completed ? or(row.getString("petugas"), Optional.ofNullable(holder)) : null,
                row.getString("sebutan"),
                engineTime(row, "start_time_"),
                start,
                row.getObject("hitung_sejak") == null ? start : time(row, "hitung_sejak"),
                time(row, "tenggat"),
                end,
                end == null ? Keadaan.BERJALAN : completed ? Keadaan.SELESAI : Keadaan.DIBATALKAN,
                row.getObject("baku_detik", Long.class),
                row.getObject("kerja_detik", Long.class),
                row.getString("penyimpangan") != null,
                row.getString("alasan"),
                decision.map(Decided::keputusan).orElseGet(() -> entered.value(activity, "keputusan")),
                decision.map(Decided::catatan).orElseGet(() -> entered.value(activity, "catatan")),
                entered.value(activity, "instruksi"),
                content.map(Content::materiId).orElse(null),
                content.map(Content::versi).orElse(null),
                content.map(Content::sha256).orElse(null),
                step.filter(Step::isPublishing).isPresent());
    }

    private static String or(String value, Optional<String> other) {
        return value == null ? other.orElse(null) : value;
    }

    private static boolean isOnContent(Step step) {
        return step.writes() || step.decides() || step.isPublishing();
    }

    /** The engine keeps times without a zone, in that of the virtual machine. */
    private static Instant engineTime(ResultSet row, String column) throws SQLException {
        Timestamp time = row.getTimestamp(column);
        return time == null ? null : time.toInstant();
    }

    private static Instant time(ResultSet row, String column) throws SQLException {
        OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }
}
