package id.sophumas.publication;

import id.sophumas.channel.LedgerKey;
import id.sophumas.channel.Outcome;
import id.sophumas.channel.ReadBack;
import id.sophumas.materi.Approval;
import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The rows of {@code publikasi}. Each step is committed on its own before this returns, whatever becomes of the caller's transaction, and
 * takes effect only on the revision that was read: of two who found the same row, one goes on. Leases run by the database's clock, which
 * all nodes share and nobody moves.
 */
@Repository
class Ledger {

    private static final String CHANGE = "update publikasi set revisi = revisi + 1, waktu = :now, ";
    private static final String IF_UNCHANGED = " where id = :id and revisi = :revision";
    private static final String RELEASED = ", pelaksana = null, sewa_sampai = null";
    private static final String LEASE =
            " sewa_sampai = current_timestamp + cast(:lease as integer) * interval '1' second";
    private static final String LEASED = ", pelaksana = :node," + LEASE;

    private final JdbcClient jdbc;
    private final TransactionTemplate own;
    private final PublicationProperties properties;
    private final Clock clock;
    private final String node = UUID.randomUUID().toString();

    Ledger(JdbcClient jdbc, PlatformTransactionManager transactions, PublicationProperties properties, Clock clock) {
        this.jdbc = jdbc;
        this.own = new TransactionTemplate(transactions);
        this.own.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        this.properties = properties;
        this.clock = clock;
    }

    Optional<Entry> find(LedgerKey key) {
        return inOwn(() -> read(key));
    }

    private Optional<Entry> read(LedgerKey key) {
        return jdbc.sql(LedgerRows.SELECT
                        + " where process_instance_id = ? and kanal = ? and akun = ? and materi_id = ? and versi = ?")
                .params(key.processInstanceId(), key.kanal(), key.akun(), key.materiId(), key.versi())
                .query(LedgerRows::entry)
                .optional();
    }

    /** The row of this key, made as PREPARED where there is none. */
    Entry open(LedgerKey key, String sha256, boolean linksOnly) {
        try {
            inOwn(() -> insert(key, sha256, linksOnly));
        } catch (DuplicateKeyException somebodyWasFaster) {
            // then it is theirs that is found
        }
        return find(key).orElseThrow();
    }

    /**
     * Notes that it may go out, and what has been prepared so far. Empty where somebody else changed the row first; so with all below.
     *
     * @param message why it is not ready; null where it is
     */
    Optional<Entry> prepared(Entry entry, Approval approval, Map<String, String> handles, Stage stage, String message) {
        return changed(
                entry,
                () -> change(
                                entry,
                                "status = 'PREPARED', pesan = :message, sha256 = :sha256, disetujui_oleh = :by,"
                                        + " disetujui_pada = :at, pegangan = :handles, siap = :ready, menunggu_sejak = "
                                        + (stage == Stage.PENDING ? "coalesce(menunggu_sejak, :now)" : "null")
                                        + RELEASED)
                        .param("message", message)
                        .param("sha256", approval.sha256())
                        .param("by", approval.user())
                        .param("at", at(approval.time()))
                        .param("handles", LedgerRows.json(handles))
                        .param("ready", stage == Stage.READY));
    }

    /** How far preparing has come. */
    enum Stage {
        /** It failed this time. */
        FAILED,
        /** The platform works on it. */
        PENDING,
        /** It can be published. */
        READY
    }

    /** PREPARED to SENDING, committed before the platform is called. */
    Optional<Entry> sending(Entry entry) {
        return changed(
                entry,
                () -> jdbc.sql(CHANGE + "status = 'SENDING', pesan = null, percobaan = percobaan + 1" + LEASED
                                + IF_UNCHANGED + " and status = 'PREPARED'")
                        .param("now", now())
                        .param("id", entry.id())
                        .param("revision", entry.revision())
                        .param("node", node)
                        .param("lease", properties.lease().toSeconds()));
    }

    /** Takes the row in order to look: from nobody, or from a node that has not been heard of for longer than its lease. */
    Optional<Entry> taken(Entry entry) {
        return changed(
                entry,
                () -> jdbc.sql("update publikasi set revisi = revisi + 1" + LEASED + IF_UNCHANGED
                                + " and (sewa_sampai is null or sewa_sampai < current_timestamp)")
                        .param("id", entry.id())
                        .param("revision", entry.revision())
                        .param("node", node)
                        .param("lease", properties.lease().toSeconds()));
    }

    /** Lengthens the lease of a row that this node holds, while a call lasts. */
    void renew(Entry entry) {
        inOwn(() -> jdbc.sql("update publikasi set" + LEASE + IF_UNCHANGED)
                .param("id", entry.id())
                .param("revision", entry.revision())
                .param("lease", properties.lease().toSeconds())
                .update());
    }

    /**
     * Notes that the post is public. That is a fact and not a plan, so it is noted even where somebody else has changed the row meanwhile.
     */
    Entry published(Entry entry, Outcome.Published published) {
        inOwn(() -> jdbc.sql(CHANGE
                        + "status = 'PUBLISHED', pesan = :note, remote_id = :remote, url = :url, waktu_platform = :at"
                        + RELEASED + " where id = :id and status <> 'PUBLISHED'")
                .param("now", now())
                .param("id", entry.id())
                .param("note", published.note())
                .param("remote", published.remoteId())
                .param("url", published.url())
                .param("at", published.platformTime() == null ? null : at(published.platformTime()))
                .update());
        return find(entry.key()).orElseThrow();
    }

    /** Notes that nothing is public and that what was prepared is gone. */
    Optional<Entry> stale(Entry entry, String message) {
        return changed(
                entry,
                () -> change(
                                entry,
                                "status = 'PREPARED', pesan = :message, pegangan = '{}', siap = false,"
                                        + " menunggu_sejak = null" + RELEASED)
                        .param("message", message));
    }

    /** Notes that a person gave the post up. */
    Optional<Entry> cancelled(Entry entry, String user, String message) {
        return changed(
                entry,
                () -> change(entry, "status = 'REJECTED', pesan = :message, dibatalkan_oleh = :by" + RELEASED)
                        .param("message", message)
                        .param("by", user));
    }

    /** Notes that reading the post back was tried, and what it told; null leaves what is known. */
    void read(Entry entry, ReadBack.Seen seen, Instant realNow) {
        inOwn(() -> jdbc.sql("update publikasi set pembacaan = pembacaan + 1, url = coalesce(:url, url),"
                        + " teks_terbaca = coalesce(:text, teks_terbaca), dibaca_pada = coalesce(:at, dibaca_pada),"
                        + " waktu_platform = coalesce(waktu_platform, :platform) where id = :id")
                .param("url", seen == null ? null : seen.url(), Types.VARCHAR)
                .param("text", seen == null ? null : seen.text(), Types.VARCHAR)
                .param("at", seen == null ? null : at(realNow), Types.TIMESTAMP_WITH_TIMEZONE)
                .param(
                        "platform",
                        seen == null || seen.platformTime() == null ? null : at(seen.platformTime()),
                        Types.TIMESTAMP_WITH_TIMEZONE)
                .param("id", entry.id())
                .update());
    }

    Optional<Entry> byId(String id) {
        return inOwn(() -> jdbc.sql(LedgerRows.SELECT + " where id = ?")
                .param(id)
                .query(LedgerRows::entry)
                .optional());
    }

    /** Notes how far a post has come that goes out in several calls; the row stays in SENDING and with this node. */
    Optional<Entry> reached(Entry sending, Map<String, String> handles) {
        return changed(
                sending,
                () -> jdbc.sql(CHANGE + "pegangan = :handles" + LEASED + IF_UNCHANGED + " and status = 'SENDING'")
                        .param("now", now())
                        .param("handles", LedgerRows.json(handles))
                        .param("id", sending.id())
                        .param("revision", sending.revision())
                        .param("node", node)
                        .param("lease", properties.lease().toSeconds()));
    }

    /** Notes any other end of a step, and lets the row go. */
    Optional<Entry> ended(Entry entry, Status status, String message) {
        return ended(entry, status, message, Map.of());
    }

    /** @param handles what has been reached; empty leaves what is known */
    Optional<Entry> ended(Entry entry, Status status, String message, Map<String, String> handles) {
        return changed(
                entry,
                () -> change(entry, "status = :status, pesan = :message, pegangan = :handles" + RELEASED)
                        .param("status", status.name())
                        .param("message", message)
                        .param("handles", LedgerRows.json(handles.isEmpty() ? entry.handles() : handles)));
    }

    /** Rows that stand in SENDING though no node holds them any more. */
    List<Entry> abandoned() {
        return inOwn(() -> jdbc.sql(LedgerRows.SELECT
                        + " where status = 'SENDING' and (sewa_sampai is null or sewa_sampai < current_timestamp)")
                .query(LedgerRows::entry)
                .list());
    }

    List<Entry> of(String processInstanceId) {
        return inOwn(
                () -> jdbc.sql(LedgerRows.SELECT + " where process_instance_id = ? order by dibuat_pada, kanal, versi")
                        .param(processInstanceId)
                        .query(LedgerRows::entry)
                        .list());
    }

    /** The row of an account that changed last. */
    Optional<Entry> last(String kanal, String akun) {
        return inOwn(() -> jdbc.sql(LedgerRows.SELECT
                        + " where kanal = ? and akun = ? order by waktu desc, dibuat_pada desc fetch first 1 row only")
                .params(kanal, akun)
                .query(LedgerRows::entry)
                .optional());
    }

    private int insert(LedgerKey key, String sha256, boolean linksOnly) {
        OffsetDateTime now = now();
        return jdbc.sql(
                        "insert into publikasi (id, process_instance_id, kanal, akun, materi_id, versi, sha256, status, percobaan,"
                                + " pegangan, siap, hanya_tautan, dibuat_pada, waktu, revisi) values (?, ?, ?, ?, ?, ?, ?, 'PREPARED', 0, '{}', false, ?, ?, ?, 0)")
                .params(UUID.randomUUID().toString(), key.processInstanceId(), key.kanal(), key.akun(), key.materiId())
                .params(key.versi(), sha256, linksOnly, now, now)
                .update();
    }

    private JdbcClient.StatementSpec change(Entry entry, String assignments) {
        return jdbc.sql(CHANGE + assignments + IF_UNCHANGED)
                .param("now", now())
                .param("id", entry.id())
                .param("revision", entry.revision());
    }

    private Optional<Entry> changed(Entry entry, Supplier<JdbcClient.StatementSpec> change) {
        // Read back before the commit lets the row go: read after it, the row may already be somebody else's step.
        return inOwn(() -> change.get().update() == 1 ? read(entry.key()) : Optional.empty());
    }

    private <T> T inOwn(Supplier<T> step) {
        return own.execute(transaction -> step.get());
    }

    private OffsetDateTime now() {
        return at(clock.instant().truncatedTo(ChronoUnit.MILLIS));
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
