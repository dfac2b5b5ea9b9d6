package id.sophumas.materi.signature;

import id.sophumas.materi.FilingStep;
import id.sophumas.materi.MateriVersion;
import id.sophumas.materi.RecordId;
import id.sophumas.refusal.RequestRefused;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps signatures. Everything here takes part in the caller's transaction; nothing is ever changed but to take effect, once. */
@Repository
public class Signatures {

    /** How long a signature may lie ready, clock time. */
    private static final Duration LIFE = Duration.ofMinutes(10);

    private final JdbcClient jdbc;
    private final Clock clock;

    Signatures(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Lays a signature ready for the completion of its step.
     *
     * @param berkas id of the scan; null where there is none
     */
    public Signature give(FilingStep step, String user, SigningMethod method, String berkas, MateriVersion version) {
        Signature signature = new Signature(
                RecordId.next(),
                step.processInstanceId(),
                step.taskId(),
                step.stepId(),
                user,
                method,
                berkas,
                version.materiId(),
                version.versi(),
                version.sha256(),
                now(),
                null);
        jdbc.sql(
                        "insert into tanda_tangan (id, process_instance_id, task_id, langkah, oleh, cara, berkas, materi_id, versi,"
                                + " sha256, dibuat) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(
                        signature.id(),
                        step.processInstanceId(),
                        step.taskId(),
                        step.stepId(),
                        user,
                        method.name(),
                        berkas,
                        version.materiId(),
                        version.versi(),
                        version.sha256(),
                        signature.dibuat().atOffset(ZoneOffset.UTC))
                .update();
        return signature;
    }

    /**
     * What this person has laid ready in a task for exactly this version, not long ago: a signature that was not used at once is not to be used
     * by whoever finds his place unattended. The newest, where there are several.
     */
    public Optional<Signature> ready(String taskId, String user, MateriVersion version) {
        return jdbc.sql("select * from tanda_tangan where task_id = ? and oleh = ? and sha256 = ? and berlaku is null"
                        + " and dibuat > ?"
                        + " order by dibuat desc, id desc fetch first 1 rows only")
                .params(taskId, user, version.sha256(), now().minus(LIFE).atOffset(ZoneOffset.UTC))
                .query((row, n) -> signature(row))
                .optional();
    }

    /** The step is completed with it. */
    public void takeEffect(Signature signature) {
        jdbc.sql("update tanda_tangan set berlaku = ? where id = ? and berlaku is null")
                .params(now().atOffset(ZoneOffset.UTC), signature.id())
                .update();
    }

    /** The signatures of a run that took effect, the oldest first. */
    public List<Signature> of(String processInstanceId) {
        return jdbc.sql("select * from tanda_tangan where process_instance_id = ? and berlaku is not null"
                        + " order by berlaku, id")
                .param(processInstanceId)
                .query((row, n) -> signature(row))
                .list();
    }

    /**
     * One signature that took effect.
     *
     * @throws RequestRefused (NOT_FOUND) where there is none of this id
     */
    public Signature find(String id) {
        return Optional.of(id)
                .filter(RecordId::isOne)
                .flatMap(known -> jdbc.sql("select * from tanda_tangan where id = ? and berlaku is not null")
                        .param(known)
                        .query((row, n) -> signature(row))
                        .optional())
                .orElseThrow(() -> RequestRefused.notFound("Tanda tangan itu tidak ditemukan."));
    }

    /** Databases keep microseconds at most; what is returned now and what is read later must be equal. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    private static Signature signature(ResultSet row) throws SQLException {
        return new Signature(
                row.getString("id"),
                row.getString("process_instance_id"),
                row.getString("task_id"),
                row.getString("langkah"),
                row.getString("oleh"),
                SigningMethod.valueOf(row.getString("cara")),
                row.getString("berkas"),
                row.getString("materi_id"),
                row.getInt("versi"),
                row.getString("sha256"),
                row.getObject("dibuat", OffsetDateTime.class).toInstant(),
                instant(row.getObject("berlaku", OffsetDateTime.class)));
    }

    private static Instant instant(OffsetDateTime time) {
        return time == null ? null : time.toInstant();
    }
}
