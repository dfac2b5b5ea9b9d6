package id.sophumas.publication;

import static id.sophumas.publication.LedgerStep.RELEASED;

import id.sophumas.channel.Distribution;
import id.sophumas.refusal.RequestRefused;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Closes the posts of a run that is called off, all or none. Unlike every other step of the ledger this is part of the caller's transaction:
 * the rows stay locked until the run itself is gone, so that nobody begins to send one in between.
 */
@Service
public class CallingOff {

    private final JdbcClient jdbc;
    private final Clock clock;

    CallingOff(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Gives up every post that has not gone out.
     *
     * @param user user id of who calls the run off
     * @param reason why
     * @throws RequestRefused (CONFLICT) where one is public, was received by somebody, is being sent, or may be public; nothing is closed then
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void close(String processInstanceId, String user, String reason) {
        List<Entry> rows = jdbc.sql(LedgerRows.SELECT + " where process_instance_id = ? order by id for update")
                .param(processInstanceId)
                .query(LedgerRows::entry)
                .list();
        rows.forEach(this::requireNothingOut);
        rows.stream()
                .filter(row -> row.status() == Status.PREPARED)
                .forEach(row -> jdbc.sql(
                                "update publikasi set revisi = revisi + 1, waktu = ?, status = 'REJECTED', dibatalkan_oleh = ?, pesan = ?"
                                        + RELEASED + " where id = ?")
                        .params(clock.instant().truncatedTo(ChronoUnit.MILLIS).atOffset(ZoneOffset.UTC), user)
                        .params("Pelaksanaan SOP dibatalkan oleh %s: %s".formatted(user, reason), row.id())
                        .update());
    }

    private void requireNothingOut(Entry row) {
        String kanal = row.key().kanal();
        if (row.status() == Status.PUBLISHED && !isWithdrawn(row)) {
            throw RequestRefused.conflict(
                    "Pelaksanaan ini tidak dapat dibatalkan: kanal \"%s\" sudah tayang. Usulkan ralat atau penarikan atas yang sudah tayang."
                            .formatted(kanal));
        }
        if (row.status() == Status.SENDING || row.leased()) {
            throw RequestRefused.conflict(
                    "Kanal \"%s\" sedang dikirimi. Tunggu hasilnya, lalu coba lagi; bila ternyata tayang, usulkan penarikan."
                            .formatted(kanal));
        }
        if (row.status() == Status.UNKNOWN) {
            throw RequestRefused.conflict(
                    "Kanal \"%s\" belum pasti sudah tayang atau belum. Pastikan dahulu di Cockpit, tab Penayangan."
                            .formatted(kanal));
        }
        if (Distribution.hasReachedSomebody(row.handles()) && !row.isCancelled()) {
            throw RequestRefused.conflict(
                    "Kanal \"%s\" sudah terkirim kepada sebagian penerima. Selesaikan atau hentikan pengirimannya dahulu di Cockpit, tab Penayangan."
                            .formatted(kanal));
        }
    }

    private boolean isWithdrawn(Entry row) {
        return jdbc.sql("select count(*) from ralat where publikasi_id = ? and jenis = 'TARIK' and status = 'SELESAI'")
                        .param(row.id())
                        .query(Integer.class)
                        .single()
                > 0;
    }
}
