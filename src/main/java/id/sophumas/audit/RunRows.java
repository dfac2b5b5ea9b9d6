package id.sophumas.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of {@code riwayat} and what they are found by. */
@Repository
class RunRows {

    /** The end of a run that has none yet. */
    static final Instant NEVER = Instant.parse("9999-01-01T00:00:00Z");

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;

    RunRows(JdbcClient jdbc, JdbcTemplate batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    /** Locks the run's row until the transaction ends, where there is one; its number. */
    Optional<Long> lock(String processInstanceId) {
        return jdbc.sql("select baris from riwayat where process_instance_id = ? for update")
                .param(processInstanceId)
                .query(Long.class)
                .optional();
    }

    /** The row of a run, where there is one. */
    Optional<RunLine> find(String processInstanceId) {
        return jdbc.sql("select * from riwayat where process_instance_id = ?")
                .param(processInstanceId)
                .query(RunRows::line)
                .optional();
    }

    long insert(RunLine line) {
        jdbc.sql("""
                        insert into riwayat (process_instance_id, sop_key, process_definition_id, versi, versi_tag, sop_nama, nomor,
                            judul, mulai, pemulai, akhir, status, terlambat, kembali, kanal, lengkap)
                        values (:id, :key, :definition, :version, :tag, :name, :number, :title, :start, :starter, :end, :status,
                            :late, :returned, :channels, true)
                        """).params(values(line)).update();
        return lock(line.processInstanceId()).orElseThrow();
    }

    void update(RunLine line) {
        jdbc.sql("""
                        update riwayat set versi_tag = :tag, process_definition_id = :definition, versi = :version, sop_nama = :name,
                            nomor = :number, judul = :title, mulai = :start, pemulai = :starter, akhir = :end, status = :status, terlambat = :late,
                            kembali = :returned, kanal = :channels, lengkap = true
                        where process_instance_id = :id
                        """).params(values(line)).update();
    }

    /** Makes these the marks of the row; those that were there already stay as they are. */
    void mark(long baris, Instant mulai, Iterable<byte[]> marks) {
        List<byte[]> before = jdbc.sql("select tanda from riwayat_tanda where baris = ?")
                .param(baris)
                .query((row, number) -> row.getBytes(1))
                .list();
        List<byte[]> fresh = new ArrayList<>();
        for (byte[] mark : marks) {
            if (!before.removeIf(known -> Arrays.equals(known, mark))) {
                fresh.add(mark);
            }
        }
        batches.batchUpdate("delete from riwayat_tanda where baris = ? and tanda = ?", before, 100, (row, mark) -> {
            row.setLong(1, baris);
            row.setBytes(2, mark);
        });
        OffsetDateTime start = mulai.atOffset(ZoneOffset.UTC);
        batches.batchUpdate(
                "insert into riwayat_tanda (tanda, mulai, baris) values (?, ?, ?)", fresh, 100, (row, mark) -> {
                    row.setBytes(1, mark);
                    row.setObject(2, start);
                    row.setLong(3, baris);
                });
    }

    /** Makes a row, without what it is found by, for every run of the engine's history that has none; how many. */
    int beginMissing() {
        return jdbc.sql("""
                        insert into riwayat (process_instance_id, sop_key, process_definition_id, versi, sop_nama, nomor, judul, mulai,
                            pemulai, akhir, status, terlambat, kembali, kanal, lengkap, alur_lengkap)
                        select h.id_, h.proc_def_key_, h.proc_def_id_, 0, h.proc_def_key_, '', h.proc_def_key_, h.start_time_,
                            h.start_user_id_, :never, 'BERJALAN', 0, 0, '', false, false
                        from act_hi_procinst h
                        where h.super_process_instance_id_ is null
                            and not exists (select 1 from riwayat r where r.process_instance_id = h.id_)
                        order by h.start_time_
                        """).param("never", NEVER.atOffset(ZoneOffset.UTC)).update();
    }

    /** Runs whose row is only begun. */
    List<String> unfinished(int most) {
        return jdbc.sql("select process_instance_id from riwayat where lengkap = false order by baris desc"
                        + " fetch first " + most + " rows only")
                .query(String.class)
                .list();
    }

    /** A row that cannot be completed, because the engine no longer has its history, stays as it is. */
    void giveUp(String processInstanceId) {
        jdbc.sql("update riwayat set lengkap = true where process_instance_id = ?")
                .param(processInstanceId)
                .update();
    }

    static RunLine line(ResultSet row, int number) throws SQLException {
        Instant end = row.getObject("akhir", OffsetDateTime.class).toInstant();
        String channels = row.getString("kanal");
        return new RunLine(
                row.getString("process_instance_id"),
                row.getString("sop_key"),
                row.getString("process_definition_id"),
                row.getInt("versi"),
                row.getString("versi_tag"),
                row.getString("sop_nama"),
                row.getString("nomor"),
                row.getString("judul"),
                row.getObject("mulai", OffsetDateTime.class).toInstant(),
                row.getString("pemulai"),
                end.equals(NEVER) ? null : end,
                RunStatus.valueOf(row.getString("status")),
                row.getInt("terlambat"),
                row.getInt("kembali"),
                channels.isEmpty() ? List.of() : List.of(channels.split(",")));
    }

    private static Map<String, Object> values(RunLine line) {
        Map<String, Object> values = new HashMap<>();
        values.put("id", line.processInstanceId());
        values.put("key", line.sopKey());
        values.put("definition", line.processDefinitionId());
        values.put("version", line.versi());
        values.put("tag", line.versiTag());
        values.put("name", line.sopNama());
        values.put("number", line.nomor());
        values.put("title", line.judul());
        values.put("start", line.mulai().atOffset(ZoneOffset.UTC));
        values.put("starter", line.pemulai());
        values.put("end", (line.selesai() == null ? NEVER : line.selesai()).atOffset(ZoneOffset.UTC));
        values.put("status", line.status().name());
        values.put("late", line.terlambat());
        values.put("returned", line.kembali());
        values.put("channels", String.join(",", line.kanal()));
        return values;
    }
}
