package id.sophumas.publication;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.sophumas.channel.LedgerKey;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Rows of the ledger as records. */
final class LedgerRows {

    static final String SELECT =
            "select publikasi.*, case when sewa_sampai > current_timestamp then 1 else 0 end as disewa from publikasi";

    private static final ObjectMapper JSON = new ObjectMapper();

    private LedgerRows() {}

    /** The row of this key, in the transaction of whoever asks. */
    static Optional<Entry> of(JdbcClient jdbc, LedgerKey key) {
        return jdbc.sql(SELECT
                        + " where process_instance_id = ? and kanal = ? and akun = ? and materi_id = ? and versi = ?")
                .params(key.processInstanceId(), key.kanal(), key.akun(), key.materiId(), key.versi())
                .query(LedgerRows::entry)
                .optional();
    }

    static Entry entry(ResultSet row, int number) throws SQLException {
        return new Entry(
                row.getString("id"),
                row.getInt("revisi"),
                row.getInt("disewa") == 1,
                row.getBoolean("siap"),
                handles(row.getString("pegangan")),
                instant(row, "menunggu_sejak"),
                row.getBoolean("hanya_tautan"),
                row.getInt("pembacaan"),
                new Publication(
                        row.getString("id"),
                        key(row),
                        row.getString("sha256"),
                        Status.valueOf(row.getString("status")),
                        row.getInt("percobaan"),
                        row.getString("remote_id"),
                        row.getString("url"),
                        instant(row, "waktu"),
                        instant(row, "waktu_platform"),
                        row.getString("pesan"),
                        row.getString("disetujui_oleh"),
                        instant(row, "disetujui_pada"),
                        row.getString("dirilis_oleh"),
                        instant(row, "dirilis_pada"),
                        row.getString("dibatalkan_oleh"),
                        row.getString("teks_terbaca"),
                        instant(row, "dibaca_pada")));
    }

    static String json(Map<String, String> handles) {
        try {
            return JSON.writeValueAsString(handles);
        } catch (JsonProcessingException notWithStrings) {
            throw new IllegalStateException(notWithStrings);
        }
    }

    private static Map<String, String> handles(String json) {
        try {
            return JSON.readValue(json, new TypeReference<Map<String, String>>() {});
        } catch (JsonProcessingException notOurs) {
            throw new IllegalStateException(notOurs);
        }
    }

    private static LedgerKey key(ResultSet row) throws SQLException {
        return new LedgerKey(
                row.getString("process_instance_id"),
                row.getString("kanal"),
                row.getString("akun"),
                row.getString("materi_id"),
                row.getInt("versi"));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
