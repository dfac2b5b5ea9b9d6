package id.sophumas.audit;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** How many runs there were of an SOP, on which version, and which way they took. */
@Repository
public class RunCounts {

    private final JdbcClient jdbc;

    RunCounts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** By process key, how many runs were started in a time; the end is not in it. */
    public Map<String, Integer> started(Instant from, Instant until) {
        Map<String, Integer> counts = new HashMap<>();
        jdbc.sql("select sop_key, count(*) from riwayat where mulai >= ? and mulai < ? group by sop_key")
                .params(from.atOffset(ZoneOffset.UTC), until.atOffset(ZoneOffset.UTC))
                .query(row -> {
                    counts.put(row.getString(1), row.getInt(2));
                });
        return counts;
    }

    /** By process definition, the runs of all times and all SOPs; a version without any is not in it. */
    public Map<String, VersionRuns> ofVersions() {
        Map<String, VersionRuns> counts = new HashMap<>();
        jdbc.sql("""
                        select process_definition_id as definisi,
                               sum(case when status in ('BERJALAN', 'DIJEDA') then 1 else 0 end) as berjalan,
                               sum(case when status = 'SELESAI' then 1 else 0 end) as selesai,
                               sum(case when status = 'DIBATALKAN' then 1 else 0 end) as dibatalkan
                        from riwayat group by process_definition_id
                        """).query(row -> {
            counts.put(
                    row.getString("definisi"),
                    new VersionRuns(row.getInt("berjalan"), row.getInt("selesai"), row.getInt("dibatalkan")));
        });
        return counts;
    }

    /**
     * How often each flow node was entered in a time, out of the engine's history tables (its published schema of 7.24).
     *
     * @param processDefinitionIds the versions looked at; at least one
     * @return by process definition, then by id of the node
     */
    public Map<String, Map<String, Integer>> entered(
            Collection<String> processDefinitionIds, Instant from, Instant until) {
        Map<String, Map<String, Integer>> counts = new HashMap<>();
        jdbc.sql("""
                        select proc_def_id_, act_id_, count(*) from act_hi_actinst
                        where proc_def_id_ in (:ids) and start_time_ >= :begin and start_time_ < :end
                        group by proc_def_id_, act_id_
                        """)
                .param("ids", processDefinitionIds)
                .param("begin", Timestamp.from(from))
                .param("end", Timestamp.from(until))
                .query(row -> {
                    counts.computeIfAbsent(row.getString(1), definition -> new HashMap<>())
                            .put(row.getString(2), row.getInt(3));
                });
        return counts;
    }
}
