package id.sophumas.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The posts of many runs and what became of them since, read at once. */
@Repository
class RunPosts {

    private final JdbcClient jdbc;

    RunPosts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Correction(String post, String kind, Integer version, String sha256, String link, Instant at) {}

    /**
     * By run, in the order they were begun; a run without posts is not among them.
     *
     * @param steps of each run, by which it is told who released
     */
    Map<String, List<PostLine>> of(Collection<String> runs, Map<String, List<StepLine>> steps) {
        Map<String, List<Correction>> corrections = corrections(runs);
        Map<String, List<PostLine>> posts = new HashMap<>();
        jdbc.sql("select * from publikasi where process_instance_id in (:runs) order by dibuat_pada, kanal, akun")
                .param("runs", runs)
                .query(row -> {
                    String run = row.getString("process_instance_id");
                    posts.computeIfAbsent(run, id -> new ArrayList<>())
                            .add(post(
                                    row,
                                    release(steps.getOrDefault(run, List.of()), time(row, "dibuat_pada")),
                                    corrections.getOrDefault(row.getString("id"), List.of())));
                });
        return posts;
    }

    /** What was done to posts and has come to its end, the oldest first. */
    private Map<String, List<Correction>> corrections(Collection<String> runs) {
        return jdbc
                .sql("""
                        select r.publikasi_id, r.jenis, r.versi_baru, r.sha256_baru, r.tautan, r.waktu
                        from ralat r join publikasi p on p.id = r.publikasi_id
                        where p.process_instance_id in (:runs) and r.status = 'SELESAI' order by r.waktu
                        """)
                .param("runs", runs)
                .query((row, number) -> new Correction(
                        row.getString(1),
                        row.getString(2),
                        row.getObject(3, Integer.class),
                        row.getString(4),
                        row.getString(5),
                        time(row, "waktu")))
                .list()
                .stream()
                .collect(Collectors.groupingBy(Correction::post));
    }

    /** The last one completed before the post was begun; after the clock was moved back, the last one at all. */
    private static Optional<StepLine> release(List<StepLine> steps, Instant begun) {
        List<StepLine> releases = steps.stream()
                .filter(step -> step.merilis() && step.petugas() != null)
                .toList();
        return releases.stream()
                .filter(step -> !step.selesai().isAfter(begun))
                .reduce((earlier, later) -> later)
                .or(() -> releases.stream().reduce((earlier, later) -> later));
    }

    private static PostLine post(ResultSet row, Optional<StepLine> release, List<Correction> corrections)
            throws SQLException {
        Optional<Correction> corrected = last(corrections, "RALAT");
        return new PostLine(
                row.getString("id"),
                row.getString("kanal"),
                row.getString("akun"),
                row.getString("status"),
                row.getString("url"),
                row.getString("remote_id"),
                time(row, "waktu"),
                time(row, "waktu_platform"),
                row.getInt("percobaan"),
                row.getString("pesan"),
                row.getString("materi_id"),
                row.getInt("versi"),
                row.getString("sha256"),
                release.map(StepLine::petugas).orElse(null),
                release.map(StepLine::selesai).orElse(null),
                row.getString("disetujui_oleh"),
                time(row, "disetujui_pada"),
                corrected.map(Correction::at).orElse(null),
                corrected.map(Correction::version).orElse(null),
                corrected.map(Correction::sha256).orElse(null),
                corrected.map(Correction::link).orElse(null),
                last(corrections, "TARIK").map(Correction::at).orElse(null));
    }

    private static Optional<Correction> last(List<Correction> corrections, String kind) {
        return corrections.stream().filter(each -> each.kind().equals(kind)).reduce((earlier, later) -> later);
    }

    private static Instant time(ResultSet row, String column) throws SQLException {
        OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }
}
