package id.sophumas.materi;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Who approved or refused which version in a run of an SOP. An approval fixes the hash; a later refusal lifts it. Everything here takes part
 * in the caller's transaction, so that a decision stands exactly when its task is completed.
 */
@Repository
public class Approvals {

    private final JdbcClient jdbc;
    private final MateriService contents;
    private final Clock clock;

    Approvals(JdbcClient jdbc, MateriService contents, Clock clock) {
        this.jdbc = jdbc;
        this.contents = contents;
        this.clock = clock;
    }

    /** Records "setuju" of a person at a step for exactly this version. */
    public void approve(String processInstanceId, String stepId, MateriVersion version, String userId) {
        approve(processInstanceId, stepId, version, userId, null);
    }

    /**
     * The same with what the person says of it.
     *
     * @param catatan null where nothing was said
     */
    public void approve(String processInstanceId, String stepId, MateriVersion version, String userId, String catatan) {
        record(processInstanceId, stepId, "setuju", version, userId, catatan, false);
    }

    /** Records that a person released exactly this version, in an SOP that knows no decision before the release: nobody has approved it. */
    public void release(String processInstanceId, String stepId, MateriVersion version, String userId) {
        record(processInstanceId, stepId, "setuju", version, userId, null, true);
    }

    /**
     * Records "tidak" of a person at a step.
     *
     * @param version what was refused; null where no content was written yet
     * @param catatan the correction asked for
     */
    public void refuse(String processInstanceId, String stepId, MateriVersion version, String userId, String catatan) {
        record(processInstanceId, stepId, "tidak", version, userId, catatan, false);
    }

    /** The newest approval of the run, or release without one, that no refusal follows. */
    public Optional<Approval> approved(String processInstanceId) {
        List<Decision> all = decisions(processInstanceId);
        return all.isEmpty()
                ? Optional.empty()
                : Optional.of(all.get(all.size() - 1))
                        .filter(Decision::approved)
                        .map(last -> new Approval(
                                last.materiId(),
                                last.versi(),
                                last.sha256(),
                                last.stepId(),
                                last.user(),
                                last.time(),
                                last.released()));
    }

    /** Whether something stands approved and the newest version of that content still is, by hash, what was approved. */
    public boolean isLatestApproved(String processInstanceId) {
        return approved(processInstanceId)
                .filter(approval ->
                        contents.latest(approval.materiId()).sha256().equals(approval.sha256()))
                .isPresent();
    }

    /**
     * Whether the run's last word is a release by an earlier version of this application, under whose rules an author might release where
     * nobody decides before.
     */
    public boolean isReleasedByOlderRules(String processInstanceId) {
        return jdbc.sql("""
                        select boleh_penulis from persetujuan where process_instance_id = ? order by id desc
                        fetch first 1 rows only
                        """)
                .param(processInstanceId)
                .query(Boolean.class)
                .optional()
                .orElse(false);
    }

    /** All decisions of the run, the oldest first. */
    public List<Decision> decisions(String processInstanceId) {
        return jdbc.sql("""
                        select langkah, keputusan, materi_id, versi, sha256, oleh, pada, catatan, tanpa_persetujuan
                        from persetujuan where process_instance_id = ? order by id
                        """)
                .param(processInstanceId)
                .query((row, n) -> new Decision(
                        row.getString(1),
                        row.getString(2).equals("setuju"),
                        row.getString(3),
                        row.getObject(4, Integer.class),
                        row.getString(5),
                        row.getString(6),
                        row.getObject(7, OffsetDateTime.class).toInstant(),
                        row.getString(8),
                        row.getBoolean(9)))
                .list();
    }

    private void record(
            String processInstanceId,
            String stepId,
            String decision,
            MateriVersion version,
            String userId,
            String note,
            boolean released) {
        jdbc.sql("""
                        insert into persetujuan
                            (process_instance_id, langkah, keputusan, materi_id, versi, sha256, oleh, pada, catatan,
                             tanpa_persetujuan)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        processInstanceId,
                        stepId,
                        decision,
                        version == null ? null : version.materiId(),
                        version == null ? null : version.versi(),
                        version == null ? null : version.sha256(),
                        userId,
                        clock.instant().truncatedTo(ChronoUnit.MILLIS).atOffset(ZoneOffset.UTC),
                        note,
                        released)
                .update();
    }
}
