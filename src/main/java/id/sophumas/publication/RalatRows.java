package id.sophumas.publication;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The rows of {@code ralat}. Asking, deciding and attesting take part in the caller's transaction, for they stand exactly when their task is
 * completed; what happens on a platform is committed at once, whatever becomes of the caller's transaction.
 */
@Repository
class RalatRows {

    private static final String SELECT = "select r.* from ralat r join publikasi p on p.id = r.publikasi_id where ";
    private static final String IN_ORDER = " order by r.diminta_pada, p.dibuat_pada, p.kanal, r.id";
    private static final String CHANGE = "update ralat set waktu = :now, ";
    private static final String CLOSED = ", terbuka = null";

    private final JdbcClient jdbc;
    private final TransactionTemplate own;
    private final Clock clock;

    RalatRows(JdbcClient jdbc, PlatformTransactionManager transactions, Clock clock) {
        this.jdbc = jdbc;
        this.own = new TransactionTemplate(transactions);
        this.own.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        this.clock = clock;
    }

    /** @throws org.springframework.dao.DuplicateKeyException where the post has an open row already */
    void open(String process, Entry post, RalatKind kind, String reason, String proposer, int shown) {
        OffsetDateTime now = now();
        jdbc.sql("insert into ralat (id, proses_ralat, publikasi_id, jenis, alasan, pengusul, diminta_pada, versi_lama,"
                        + " status, waktu, terbuka) values (?, ?, ?, ?, ?, ?, ?, ?, 'DIMINTA', ?, ?)")
                .params(UUID.randomUUID().toString(), process, post.id(), kind.name(), reason, proposer, now, shown)
                .params(now, post.id())
                .update();
    }

    /** Those of one process, in the order of their posts. */
    List<Ralat> ofProcess(String process) {
        return jdbc.sql(SELECT + "r.proses_ralat = ?" + IN_ORDER)
                .param(process)
                .query(RalatRows::row)
                .list();
    }

    /** Those of all posts of one SOP instance, the oldest first. */
    List<Ralat> ofInstance(String processInstanceId) {
        return jdbc.sql(SELECT + "p.process_instance_id = ?" + IN_ORDER)
                .param(processInstanceId)
                .query(RalatRows::row)
                .list();
    }

    /** The row of one post in one process. */
    Optional<Ralat> find(String process, String publicationId) {
        return jdbc.sql(SELECT + "r.proses_ralat = ? and r.publikasi_id = ?")
                .params(process, publicationId)
                .query(RalatRows::row)
                .optional();
    }

    /** @param version the version that takes the place of what is public; null for a withdrawal */
    void approved(String process, String user, Integer version, String sha256) {
        change("penyetuju = :by, disetujui_pada = :now, versi_baru = :version, sha256_baru = :sha256"
                        + " where proses_ralat = :process and status = 'DIMINTA'")
                .param("by", user)
                .param("version", version, Types.INTEGER)
                .param("sha256", sha256, Types.VARCHAR)
                .param("process", process)
                .update();
    }

    /** Committed before the platform is called. */
    void begun(Ralat row) {
        own.executeWithoutResult(transaction -> change("status = 'DIKERJAKAN', catatan = null where id = :id")
                .param("id", row.id())
                .update());
    }

    /** What became of the call, or that there is none. */
    void noted(Ralat row, RalatStatus status, String note) {
        own.executeWithoutResult(transaction -> change("status = :status, catatan = :note"
                        + (status == RalatStatus.SELESAI ? CLOSED : "") + " where id = :id")
                .param("status", status.name())
                .param("note", note, Types.VARCHAR)
                .param("id", row.id())
                .update());
    }

    /** A person did it on the platform and says so. */
    void attested(Ralat row, String user, String note, String link) {
        change("status = 'SELESAI', dikerjakan_oleh = :by, catatan = :note, tautan = :link" + CLOSED
                        + " where id = :id")
                .param("by", user)
                .param("note", note)
                .param("link", link, Types.VARCHAR)
                .param("id", row.id())
                .update();
    }

    /** Closes what is still open when its process ends. */
    void closed(String process, RalatStatus status, String note) {
        change("status = :status, catatan = :note" + CLOSED + " where proses_ralat = :process and terbuka is not null")
                .param("status", status.name())
                .param("note", note, Types.VARCHAR)
                .param("process", process)
                .update();
    }

    private StatementSpec change(String assignments) {
        return jdbc.sql(CHANGE + assignments).param("now", now());
    }

    private OffsetDateTime now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS).atOffset(ZoneOffset.UTC);
    }

    private static Ralat row(ResultSet row, int number) throws SQLException {
        return new Ralat(
                row.getString("id"),
                row.getString("proses_ralat"),
                row.getString("publikasi_id"),
                RalatKind.valueOf(row.getString("jenis")),
                row.getString("alasan"),
                row.getString("pengusul"),
                instant(row, "diminta_pada"),
                row.getString("penyetuju"),
                instant(row, "disetujui_pada"),
                row.getInt("versi_lama"),
                row.getObject("versi_baru", Integer.class),
                row.getString("sha256_baru"),
                RalatStatus.valueOf(row.getString("status")),
                row.getString("catatan"),
                row.getString("dikerjakan_oleh"),
                row.getString("tautan"),
                instant(row, "waktu"));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
