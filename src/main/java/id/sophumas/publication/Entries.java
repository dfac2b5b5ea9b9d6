package id.sophumas.publication;

import id.sophumas.channel.LedgerKey;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The rows of {@code publikasi} as they are, whatever the caller's transaction has seen before. */
@Repository
@Transactional(propagation = Propagation.REQUIRES_NEW, readOnly = true)
class Entries {

    private final JdbcClient jdbc;

    Entries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Entry> find(LedgerKey key) {
        return LedgerRows.of(jdbc, key);
    }

    Optional<Entry> byId(String id) {
        return jdbc.sql(LedgerRows.SELECT + " where id = ?")
                .param(id)
                .query(LedgerRows::entry)
                .optional();
    }

    /** Rows that stand in SENDING though no node holds them any more. */
    List<Entry> abandoned() {
        return jdbc.sql(LedgerRows.SELECT
                        + " where status = 'SENDING' and (sewa_sampai is null or sewa_sampai < current_timestamp)")
                .query(LedgerRows::entry)
                .list();
    }

    List<Entry> of(String processInstanceId) {
        return jdbc.sql(LedgerRows.SELECT + " where process_instance_id = ? order by dibuat_pada, kanal, versi")
                .param(processInstanceId)
                .query(LedgerRows::entry)
                .list();
    }

    /** The newest rows that are public, not withdrawn, and not being corrected or withdrawn. */
    List<Entry> correctable(int most) {
        return jdbc.sql(LedgerRows.SELECT + " where status = 'PUBLISHED' and not exists (select 1 from ralat r"
                        + " where r.publikasi_id = publikasi.id"
                        + " and (r.terbuka is not null or r.jenis = 'TARIK' and r.status = 'SELESAI'))"
                        + " order by waktu desc, kanal fetch first " + most + " rows only")
                .query(LedgerRows::entry)
                .list();
    }

    /** The row of an account that changed last. */
    Optional<Entry> last(String kanal, String akun) {
        return jdbc.sql(LedgerRows.SELECT
                        + " where kanal = ? and akun = ? order by waktu desc, dibuat_pada desc fetch first 1 row only")
                .params(kanal, akun)
                .query(LedgerRows::entry)
                .optional();
    }
}
