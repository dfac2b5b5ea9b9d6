package id.sophumas.deadline;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** The record of pauses; a run has one open pause at most. All of it joins the caller's transaction. */
@Service
public class Pauses {

    private final JdbcClient jdbc;

    Pauses(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The pauses of a run, the oldest first. */
    public List<Pause> of(String processInstanceId) {
        return jdbc.sql("select * from jeda where process_instance_id = ? order by mulai, id")
                .param(processInstanceId)
                .query((row, number) -> pause(row))
                .list();
    }

    /** The pauses of a run that are over, the oldest first. */
    List<Pause> ended(String processInstanceId) {
        return of(processInstanceId).stream()
                .filter(pause -> pause.selesai() != null)
                .toList();
    }

    /** The pause that lasts; empty where the run goes on. */
    public Optional<Pause> open(String processInstanceId) {
        return jdbc.sql("select * from jeda where terbuka = ?")
                .param(processInstanceId)
                .query((row, number) -> pause(row))
                .optional();
    }

    /** All pauses that last, the oldest first. */
    public List<Pause> open() {
        return jdbc.sql("select * from jeda where terbuka is not null order by mulai, id")
                .query((row, number) -> pause(row))
                .list();
    }

    /**
     * Begins a pause.
     *
     * @param sampai when to remind its owner; null for never
     * @throws DuplicateKeyException where the run is paused already; the transaction is to be given up
     */
    public void begin(
            String processInstanceId, String sopKey, String alasan, Instant sampai, Instant now, String user) {
        jdbc.sql("insert into jeda (process_instance_id, sop_key, alasan, sampai, mulai, dijeda_oleh, terbuka)"
                        + " values (?, ?, ?, ?, ?, ?, ?)")
                .params(processInstanceId, sopKey, alasan, utc(sampai), utc(now), user, processInstanceId)
                .update();
    }

    /**
     * Ends the pause of a run.
     *
     * @param catatan what is said of it; null where nothing is
     * @return whether there was one
     */
    public boolean end(String processInstanceId, Instant now, String user, String catatan) {
        return jdbc.sql(
                                "update jeda set selesai = ?, dilanjutkan_oleh = ?, catatan = ?, terbuka = null where terbuka = ?")
                        .params(utc(now), user, catatan, processInstanceId)
                        .update()
                > 0;
    }

    /** Notes that the owner was reminded; false where he has been, so that of several nodes one reminds. */
    boolean noteReminder(Pause pause, Instant now) {
        return jdbc.sql("update jeda set diingatkan = ? where id = ? and diingatkan is null")
                        .params(utc(now), pause.id())
                        .update()
                > 0;
    }

    /** Notes that it was told to the superior how long it lasts; false where it has been. */
    boolean noteReport(Pause pause, Instant now) {
        return jdbc.sql("update jeda set dilaporkan = ? where id = ? and dilaporkan is null")
                        .params(utc(now), pause.id())
                        .update()
                > 0;
    }

    private static Pause pause(ResultSet row) throws SQLException {
        return new Pause(
                row.getLong("id"),
                row.getString("process_instance_id"),
                row.getString("sop_key"),
                row.getString("alasan"),
                instant(row, "sampai"),
                instant(row, "mulai"),
                row.getString("dijeda_oleh"),
                instant(row, "selesai"),
                row.getString("dilanjutkan_oleh"),
                row.getString("catatan"));
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }
}
