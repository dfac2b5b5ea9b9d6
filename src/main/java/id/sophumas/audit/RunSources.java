package id.sophumas.audit;

import id.sophumas.sop.Sop;
import id.sophumas.sop.SopCatalogue;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Reads a run out of the engine's history tables (its published schema of 7.24) and out of our own records, in the caller's transaction.
 * Through the engine's services it would take ten commands for each change of a run.
 */
@Repository
class RunSources {

    private static final int LONGEST_TITLE = 255;

    private final JdbcClient jdbc;
    private final RunComments comments;
    private final SopCatalogue catalogue;

    RunSources(JdbcClient jdbc, RunComments comments, SopCatalogue catalogue) {
        this.jdbc = jdbc;
        this.comments = comments;
        this.catalogue = catalogue;
    }

    /** Empty for an id that is not there and for a process that another one called: it belongs to its caller's run. */
    Optional<RunFacts> read(String processInstanceId) {
        return jdbc.sql("""
                        select h.*, d.name_ as def_name, d.version_ as def_version, d.version_tag_ as def_tag
                        from act_hi_procinst h left join act_re_procdef d on d.id_ = h.proc_def_id_
                        where h.id_ = ? and h.super_process_instance_id_ is null
                        """)
                .param(processInstanceId)
                .query((row, number) -> line(row))
                .optional()
                .map(line ->
                        new RunFacts(line, participants(line), titles(processInstanceId), texts(processInstanceId)));
    }

    private RunLine line(ResultSet row) throws SQLException {
        String id = row.getString("id_");
        String key = row.getString("proc_def_key_");
        String definition = row.getString("proc_def_id_");
        Optional<Sop> sop = catalogue.ofDefinition(definition);
        String processName = Optional.ofNullable(row.getString("def_name")).orElse(key);
        String sopName = sop.map(Sop::name).orElse(processName);
        return new RunLine(
                id,
                key,
                definition,
                row.getInt("def_version"),
                row.getString("def_tag"),
                sopName,
                sop.map(Sop::nomor).orElse(""),
                title(id).orElse(sopName),
                instant(row, "start_time_"),
                row.getString("start_user_id_"),
                instant(row, "end_time_"),
                status(id, row.getString("state_")),
                count(
                        "select count(*) from penyimpangan where process_instance_id = ? and jenis in ('waktu', 'total')",
                        id),
                count("select count(*) from persetujuan where process_instance_id = ? and keputusan = 'tidak'", id),
                strings(
                        "select distinct kanal from publikasi where process_instance_id = ? and status = 'PUBLISHED'"
                                + " order by kanal",
                        id));
    }

    /** A pause is one by our own record, too: it may begin a moment before the engine lays the run still. */
    private RunStatus status(String id, String state) {
        RunStatus status = RunStatus.ofEngine(state);
        return status == RunStatus.BERJALAN && count("select count(*) from jeda where terbuka = ?", id) > 0
                ? RunStatus.DIJEDA
                : status;
    }

    private Optional<String> title(String id) {
        return strings(
                        "select text_ from act_hi_varinst where proc_inst_id_ = ? and name_ = 'judul' and text_ is not null"
                                + " order by create_time_",
                        id)
                .stream()
                .findFirst()
                .map(title -> title.substring(0, Math.min(LONGEST_TITLE, title.length())));
    }

    /** Every title it has ever had, so that it is found by what it was called when somebody noted it down. */
    private List<String> titles(String id) {
        return strings(
                "select distinct text_ from act_hi_detail where proc_inst_id_ = ? and name_ = 'judul' and text_ is not null",
                id);
    }

    /** Who started it, who had or completed a task in which role, and who intervened. */
    private Set<Participant> participants(RunLine line) {
        String id = line.processInstanceId();
        Set<Participant> all = new HashSet<>(jdbc.sql("""
                        select t.peran, coalesce(t.petugas, h.assignee_) as orang
                        from tenggat t left join act_hi_taskinst h on h.id_ = t.task_id where t.process_instance_id = ?
                        """)
                .param(id)
                .query((row, number) -> new Participant(row.getString("orang"), row.getString("peran")))
                .list());
        alone(all, line.pemulai());
        strings(
                        "select distinct assignee_ from act_hi_taskinst where root_proc_inst_id_ = ? and assignee_ is not null",
                        id)
                .forEach(person -> alone(all, person));
        strings(
                        "select distinct user_id_ from act_hi_comment where root_proc_inst_id_ = ? and user_id_ is not null",
                        id)
                .forEach(person -> alone(all, person));
        strings("select distinct user_id_ from act_hi_op_log where root_proc_inst_id_ = ? and user_id_ is not null", id)
                .forEach(person -> alone(all, person));
        return all;
    }

    private static void alone(Set<Participant> all, String person) {
        if (person != null) {
            all.add(new Participant(person, null));
        }
    }

    /** Notes on decisions, reasons for deviations, pauses and the end, instructions given with a disposition, and comments. */
    private List<String> texts(String id) {
        List<String> texts = new ArrayList<>(notes(id));
        comments.of(id).forEach(comment -> texts.add(comment.text()));
        return texts;
    }

    private List<String> notes(String id) {
        return jdbc.sql("""
                        select catatan as isi from persetujuan where process_instance_id = :id and catatan is not null
                        union all
                        select alasan from penyimpangan where process_instance_id = :id and alasan is not null
                        union all
                        select alasan from jeda where process_instance_id = :id
                        union all
                        select alasan from pembatalan where process_instance_id = :id
                        union all
                        select text_ from act_hi_detail
                        where proc_inst_id_ = :id and name_ = 'instruksi' and text_ is not null
                        """).param("id", id).query(String.class).list();
    }

    private int count(String sql, String id) {
        return jdbc.sql(sql).param(id).query(Integer.class).single();
    }

    private List<String> strings(String sql, String id) {
        return jdbc.sql(sql).param(id).query(String.class).list();
    }

    /** The engine keeps times without a zone, in that of the virtual machine. */
    private static Instant instant(ResultSet row, String column) throws SQLException {
        Timestamp time = row.getTimestamp(column);
        return time == null ? null : time.toInstant();
    }
}
