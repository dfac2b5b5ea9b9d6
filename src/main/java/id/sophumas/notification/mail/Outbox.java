package id.sophumas.notification.mail;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The mails and what became of them. Whoever sends one has committed before that it is being sent; one that was left so by a crash may have
 * gone out and is not sent again: the message stands in the list in any case. Times are real but for the morning a digest waits for.
 */
@Repository
class Outbox {

    private static final Duration ABANDONED = Duration.ofMinutes(10);
    private static final String READY = " status = 'MENUNGGU' and cara = :cara and tidak_sebelum <= :now"
            + " and (coba_lagi is null or coba_lagi <= :real)";

    private final JdbcClient jdbc;

    Outbox(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Mails to be sent by themselves, the oldest first. */
    List<Long> ready(Instant now) {
        return ready(
                        "select id from surel where" + READY + " order by id fetch first 100 rows only",
                        Cara.LANGSUNG,
                        now)
                .query(Long.class)
                .list();
    }

    /** Addresses whose digest is due. */
    List<String> readyDigests(Instant now) {
        return ready("select distinct alamat from surel where" + READY + " order by alamat", Cara.RINGKASAN, now)
                .query(String.class)
                .list();
    }

    /** Takes one mail for sending; empty where another node has. */
    List<Letter> claim(long id, Instant now) {
        String claim = UUID.randomUUID().toString();
        return claimed(
                claim,
                ready(taking() + " and id = :id", Cara.LANGSUNG, now)
                        .param("id", id)
                        .param("claim", claim));
    }

    /** Takes all of an address's digest; empty where another node has. */
    List<Letter> claimDigest(String address, Instant now) {
        String claim = UUID.randomUUID().toString();
        return claimed(
                claim,
                ready(taking() + " and alamat = :address", Cara.RINGKASAN, now)
                        .param("address", address)
                        .param("claim", claim));
    }

    void sent(Letter letter) {
        become(letter, "TERKIRIM", null);
    }

    /** Not sent, for there is no point any more. */
    void cancel(Letter letter) {
        become(letter, "BATAL", null);
    }

    /** Not sent, and not to be tried again. */
    void fail(Letter letter) {
        become(letter, "GAGAL", null);
    }

    /** Refused; to be tried again after a while. */
    void refused(Letter letter, Duration wait) {
        jdbc.sql("update surel set percobaan = percobaan + 1 where id = ?")
                .param(letter.id())
                .update();
        become(letter, "MENUNGGU", Instant.now().plus(wait));
    }

    /** Not sent, through no fault of its own. */
    void putBack(Letter letter) {
        become(letter, "MENUNGGU", null);
    }

    /** Settles what a crash left; returns how many. */
    int settleAbandoned() {
        return jdbc.sql(
                        "update surel set status = 'TIDAK_PASTI', diubah = :real where status = 'MENGIRIM' and diubah < :old")
                .param("real", real(Instant.now()))
                .param("old", real(Instant.now().minus(ABANDONED)))
                .update();
    }

    private static String taking() {
        return "update surel set status = 'MENGIRIM', klaim = :claim, diubah = :real where" + READY;
    }

    private List<Letter> claimed(String claim, JdbcClient.StatementSpec update) {
        if (update.update() == 0) {
            return List.of();
        }
        return jdbc.sql(
                        "select s.id, s.alamat, s.pengguna, s.percobaan, p.jenis, p.judul, p.isi, p.task_id"
                                + " from surel s join pemberitahuan p on p.id = s.pemberitahuan where s.klaim = ? order by s.id")
                .param(claim)
                .query((row, number) -> letter(row))
                .list();
    }

    private JdbcClient.StatementSpec ready(String sql, Cara cara, Instant now) {
        return jdbc.sql(sql).param("cara", cara.name()).param("now", real(now)).param("real", real(Instant.now()));
    }

    private void become(Letter letter, String status, Instant again) {
        jdbc.sql("update surel set status = ?, coba_lagi = ?, diubah = ? where id = ?")
                .params(status, again == null ? null : real(again), real(Instant.now()), letter.id())
                .update();
    }

    private static OffsetDateTime real(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    private static Letter letter(ResultSet row) throws SQLException {
        return new Letter(
                row.getLong("id"),
                row.getString("alamat"),
                row.getString("pengguna"),
                row.getInt("percobaan"),
                row.getString("jenis"),
                row.getString("judul"),
                row.getString("isi"),
                row.getString("task_id"));
    }
}
