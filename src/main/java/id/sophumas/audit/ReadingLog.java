package id.sophumas.audit;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/**
 * Accountable reading: whoever may read everything leaves a trace of what he has read. Nothing here is changed, and nothing deleted before its
 * time: see {@link ReadingRetention}.
 */
@Service
public class ReadingLog {

    private static final int LONGEST = 4000;

    private final JdbcClient jdbc;
    private final Clock clock;

    ReadingLog(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Notes it before it is shown.
     *
     * @param processInstanceId null where it is not about one run
     * @param keterangan what was asked for; cut where it is too long
     */
    public void note(String user, ReadingKind kind, String processInstanceId, String keterangan) {
        jdbc.sql(
                        "insert into riwayat_dibuka (oleh, pada, macam, process_instance_id, keterangan) values (?, ?, ?, ?, ?)")
                .params(user, clock.instant().atOffset(ZoneOffset.UTC), kind.name(), processInstanceId)
                .param(keterangan.substring(0, Math.min(LONGEST, keterangan.length())))
                .update();
    }

    /** The last readings, the newest first. */
    public List<Reading> last(int most) {
        return readings("", most);
    }

    /** The last readings of one person, the newest first. */
    public List<Reading> by(String user, int most) {
        return readings(" where oleh = ?", most, user);
    }

    /** The last readings of one run, the newest first. */
    public List<Reading> of(String processInstanceId, int most) {
        return readings(" where process_instance_id = ?", most, processInstanceId);
    }

    /** Deletes what was read before this moment; how many readings that were. */
    int forgetBefore(Instant moment) {
        return jdbc.sql("delete from riwayat_dibuka where pada < ?")
                .param(moment.atOffset(ZoneOffset.UTC))
                .update();
    }

    private List<Reading> readings(String where, int most, Object... parameters) {
        return jdbc.sql("select * from riwayat_dibuka" + where + " order by id desc fetch first " + most + " rows only")
                .params(parameters)
                .query((row, number) -> new Reading(
                        row.getString("oleh"),
                        row.getObject("pada", OffsetDateTime.class).toInstant(),
                        ReadingKind.valueOf(row.getString("macam")),
                        row.getString("process_instance_id"),
                        row.getString("keterangan")))
                .list();
    }
}
