package id.sophumas.audit;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What was decided on the content in many runs, read at once. */
@Repository
class RunDecisions {

    private final JdbcClient jdbc;

    RunDecisions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record Decided(
            String run,
            String stepId,
            String keputusan,
            String materiId,
            Integer versi,
            String sha256,
            String oleh,
            Instant pada,
            String catatan) {

        boolean approved() {
            return keputusan.equals("setuju");
        }
    }

    /** By run, the oldest first; a run in which nothing was decided is not among them. */
    Map<String, List<Decided>> of(Collection<String> runs) {
        return jdbc
                .sql("""
                        select process_instance_id, langkah,
                            case when tanpa_persetujuan then 'dirilis tanpa persetujuan tersendiri' else keputusan end,
                            materi_id, versi, sha256, oleh, pada, catatan
                        from persetujuan where process_instance_id in (:runs) order by id
                        """)
                .param("runs", runs)
                .query((row, number) -> new Decided(
                        row.getString(1),
                        row.getString(2),
                        row.getString(3),
                        row.getString(4),
                        row.getObject(5, Integer.class),
                        row.getString(6),
                        row.getString(7),
                        row.getObject(8, OffsetDateTime.class).toInstant(),
                        row.getString(9)))
                .list()
                .stream()
                .collect(Collectors.groupingBy(Decided::run));
    }
}
