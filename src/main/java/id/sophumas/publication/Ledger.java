package id.sophumas.publication;

import static id.sophumas.publication.LedgerStep.RELEASED;
import static id.sophumas.publication.LedgerStep.at;

import id.sophumas.channel.LedgerKey;
import id.sophumas.channel.Outcome;
import id.sophumas.channel.ReadBack;
import id.sophumas.materi.Approval;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * What happens to the rows of {@code publikasi}. Each step is committed on its own before this returns, whatever becomes of the caller's
 * transaction, and takes effect only on the revision that was read: of two who found the same row, one goes on, and the other is answered
 * with nothing.
 */
@Repository
class Ledger {

    private final JdbcClient jdbc;
    private final LedgerStep step;

    Ledger(JdbcClient jdbc, LedgerStep step) {
        this.jdbc = jdbc;
        this.step = step;
    }

    /** The row of this key, made as PREPARED where there is none. */
    Entry open(LedgerKey key, String sha256, boolean linksOnly) {
        try {
            step.inOwn(() -> insert(key, sha256, linksOnly));
        } catch (DuplicateKeyException somebodyWasFaster) {
            // then it is theirs that is found
        }
        return step.inOwn(() -> LedgerRows.of(jdbc, key)).orElseThrow();
    }

    /**
     * Notes that it may go out, and what has been prepared so far.
     *
     * @param message why it is not ready; null where it is
     */
    Optional<Entry> prepared(Entry entry, Approval approval, Map<String, String> handles, Stage stage, String message) {
        String assignments = "status = 'PREPARED', pesan = :message, sha256 = :sha256, disetujui_oleh = :by,"
                + " disetujui_pada = :at, dirilis_oleh = :releasedBy, dirilis_pada = :releasedAt, pegangan = :handles, siap = :ready, menunggu_sejak = "
                + (stage == Stage.PENDING ? "coalesce(menunggu_sejak, :now)" : "null");
        return step.take(
                entry,
                step.change(entry, assignments + RELEASED)
                        .param("message", message)
                        .param("sha256", approval.sha256())
                        .param("by", approval.released() ? null : approval.user(), Types.VARCHAR)
                        .param("at", approval.released() ? null : at(approval.time()), Types.TIMESTAMP_WITH_TIMEZONE)
                        .param("releasedBy", approval.released() ? approval.user() : null, Types.VARCHAR)
                        .param(
                                "releasedAt",
                                approval.released() ? at(approval.time()) : null,
                                Types.TIMESTAMP_WITH_TIMEZONE)
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
        return step.take(
                entry,
                step.lease(
                        entry, "status = 'SENDING', pesan = null, percobaan = percobaan + 1", "status = 'PREPARED'"));
    }

    /** Takes the row in order to look: from nobody, or from a node that has not been heard of for longer than its lease. */
    Optional<Entry> taken(Entry entry) {
        return step.take(entry, step.lease(entry, "", "(sewa_sampai is null or sewa_sampai < current_timestamp)"));
    }

    /** Lengthens the lease of a row that this node holds, while a call lasts. */
    void renew(Entry entry) {
        step.inOwn(() -> step.renewal(entry).update());
    }

    /** Notes how far a post has come that goes out in several calls; the row stays in SENDING and with this node. */
    Optional<Entry> reached(Entry sending, Map<String, String> handles) {
        return step.take(
                sending,
                step.lease(sending, "pegangan = :handles", "status = 'SENDING'")
                        .param("handles", LedgerRows.json(handles)));
    }

    /**
     * Notes that the post is public. That is a fact and not a plan, so it is noted even where somebody else has changed the row meanwhile.
     */
    Entry published(Entry entry, Outcome.Published published) {
        return step.inOwn(() -> {
                    jdbc.sql("update publikasi set revisi = revisi + 1, waktu = :now, status = 'PUBLISHED',"
                                    + " pesan = :note, remote_id = :remote, url = :url, waktu_platform = :at" + RELEASED
                                    + " where id = :id and status <> 'PUBLISHED'")
                            .param("now", step.now())
                            .param("id", entry.id())
                            .param("note", published.note())
                            .param("remote", published.remoteId())
                            .param("url", published.url())
                            .param("at", published.platformTime() == null ? null : at(published.platformTime()))
                            .update();
                    return LedgerRows.of(jdbc, entry.key());
                })
                .orElseThrow();
    }

    /** Notes that nothing is public and that what was prepared is gone. */
    Optional<Entry> stale(Entry entry, String message) {
        return step.take(
                entry,
                step.change(
                                entry,
                                "status = 'PREPARED', pesan = :message, pegangan = '{}', siap = false,"
                                        + " menunggu_sejak = null" + RELEASED)
                        .param("message", message));
    }

    /** Notes that a person gave the post up. */
    Optional<Entry> cancelled(Entry entry, String user, String message) {
        return step.take(
                entry,
                step.change(entry, "status = 'REJECTED', pesan = :message, dibatalkan_oleh = :by" + RELEASED)
                        .param("message", message)
                        .param("by", user));
    }

    /** Notes any other end of a step, and lets the row go. */
    Optional<Entry> ended(Entry entry, Status status, String message) {
        return ended(entry, status, message, Map.of());
    }

    /** @param handles what has been reached; empty leaves what is known */
    Optional<Entry> ended(Entry entry, Status status, String message, Map<String, String> handles) {
        return step.take(
                entry,
                step.change(entry, "status = :status, pesan = :message, pegangan = :handles" + RELEASED)
                        .param("status", status.name())
                        .param("message", message)
                        .param("handles", LedgerRows.json(handles.isEmpty() ? entry.handles() : handles)));
    }

    /** Notes that reading the post back was tried, and what it told; null leaves what is known. */
    void read(Entry entry, ReadBack.Seen seen, Instant realNow) {
        step.inOwn(() -> jdbc.sql("update publikasi set pembacaan = pembacaan + 1, url = coalesce(:url, url),"
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

    private int insert(LedgerKey key, String sha256, boolean linksOnly) {
        OffsetDateTime now = step.now();
        return jdbc.sql(
                        "insert into publikasi (id, process_instance_id, kanal, akun, materi_id, versi, sha256, status, percobaan,"
                                + " pegangan, siap, hanya_tautan, dibuat_pada, waktu, revisi) values (?, ?, ?, ?, ?, ?, ?, 'PREPARED', 0, '{}', false, ?, ?, ?, 0)")
                .params(UUID.randomUUID().toString(), key.processInstanceId(), key.kanal(), key.akun(), key.materiId())
                .params(key.versi(), sha256, linksOnly, now, now)
                .update();
    }
}
