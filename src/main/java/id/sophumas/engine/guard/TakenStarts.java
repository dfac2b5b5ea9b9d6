package id.sophumas.engine.guard;

import id.sophumas.refusal.RequestRefused;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table {@code kiriman_mulai}: a start form that is sent again, because its answer was lost on the way, starts nothing again. */
@Component
class TakenStarts {

    /** The variable with the key. Optional: programs start as often as they ask to. */
    static final String KEY = "kunciMulai";

    private static final int LONGEST_KEY = 64;
    private static final Duration KEPT = Duration.ofDays(7);

    private final JdbcClient jdbc;
    private final Clock clock;

    TakenStarts(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Joins the transaction that starts the run, so that the key is taken if and only if the run is there.
     *
     * @param key as sent; null where none was
     */
    void take(Object key, String processInstanceId) {
        if (key == null) {
            return;
        }
        if (!(key instanceof String text) || text.isBlank() || text.length() > LONGEST_KEY) {
            throw RequestRefused.invalid("%s harus berupa teks dengan 1 sampai %d karakter, atau tidak dikirim."
                    .formatted(KEY, LONGEST_KEY));
        }
        OffsetDateTime now = OffsetDateTime.now(clock);
        jdbc.sql("delete from kiriman_mulai where pada < ?")
                .param(now.minus(KEPT))
                .update();
        try {
            jdbc.sql("insert into kiriman_mulai (kunci, process_instance_id, pada) values (?, ?, ?)")
                    .params(text, processInstanceId, now)
                    .update();
        } catch (DuplicateKeyException e) {
            throw RequestRefused.conflict(
                    "SOP ini sudah dimulai oleh kiriman Anda sebelumnya; hanya jawabannya yang tidak"
                            + " sampai ke perangkat Anda. Tidak ada yang dimulai dua kali. Tutup formulir ini dan lihat tugasnya di daftar tugas.");
        }
    }
}
