package id.sophumas.performance;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Where the work of an SOP goes. The database does the counting: over some years these are a million executions. */
@Repository
public class StepLoads {

    private static final String WHERE =
            " from langkah_selesai where sop_key = :sop and selesai >= :begin and selesai < :end";

    private final JdbcClient jdbc;
    private final ZoneId zone;

    StepLoads(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.zone = clock.getZone();
    }

    /**
     * The steps completed in the period, in no order.
     *
     * @param processDefinitionId the version whose executions are counted; null for those of all versions
     */
    public List<StepLoad> of(String sopKey, String processDefinitionId, Period period) {
        return select(
                        "select step_id, max(peran) as peran, max(definisi) as definisi, count(*) as selesai,"
                                + " count(distinct process_instance_id) as proses,"
                                + " sum(case when ke > 1 then 1 else 0 end) as berulang,"
                                + " sum(case when selesai > tenggat then 1 else 0 end) as terlambat,"
                                + " percentile_cont(0.5) within group (order by kerja_detik) as median,"
                                + " sum(kerja_detik) as total" + WHERE
                                + (processDefinitionId == null ? "" : " and definisi = :definisi")
                                + " group by step_id",
                        sopKey,
                        period)
                .param("definisi", processDefinitionId)
                .query((row, number) -> load(row))
                .list();
    }

    /** How many runs had a step completed in the period. */
    public int runs(String sopKey, String processDefinitionId, Period period) {
        return select(
                        "select count(distinct process_instance_id)" + WHERE
                                + (processDefinitionId == null ? "" : " and definisi = :definisi"),
                        sopKey,
                        period)
                .param("definisi", processDefinitionId)
                .query(Integer.class)
                .single();
    }

    /** How many executions of the period belong to no version: those completed before the version was recorded with them. */
    public int withoutVersion(String sopKey, Period period) {
        return select("select count(*)" + WHERE + " and definisi is null", sopKey, period)
                .query(Integer.class)
                .single();
    }

    private JdbcClient.StatementSpec select(String sql, String sopKey, Period period) {
        return jdbc.sql(sql)
                .param("sop", sopKey)
                .param("begin", at(period.begin(zone)))
                .param("end", at(period.end(zone)));
    }

    private static StepLoad load(ResultSet row) throws SQLException {
        return new StepLoad(
                row.getString("step_id"),
                row.getString("peran"),
                row.getString("definisi"),
                row.getInt("selesai"),
                row.getInt("proses"),
                row.getInt("berulang"),
                row.getInt("terlambat"),
                Duration.ofSeconds(Math.round(row.getDouble("median"))),
                Duration.ofSeconds(row.getLong("total")));
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
