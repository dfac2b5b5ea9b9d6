package id.sophumas.identity.people;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table {@code perubahan_orang}. Rows are written with the change itself and neither changed nor deleted afterwards. */
@Component
public class PeopleChanges {

    /** Who did what the application does for itself. */
    public static final String APPLICATION = "sistem";

    private static final int MOST = 1000;

    private final JdbcClient jdbc;
    private final Clock clock;

    PeopleChanges(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Notes it at the clock's time; joins the caller's transaction.
     *
     * @param user whose account; null for a group's own change
     * @param role which group; null where none is concerned
     */
    public void note(ChangeKind kind, String user, String role, String by) {
        jdbc.sql("insert into perubahan_orang (jenis, pengguna, peran, oleh, pada) values (?, ?, ?, ?, ?)")
                .params(
                        kind.name(),
                        user,
                        role,
                        by,
                        clock.instant().truncatedTo(ChronoUnit.MILLIS).atOffset(ZoneOffset.UTC))
                .update();
    }

    /** What was done to a person's account, the oldest first. */
    public List<PeopleChange> of(String userId) {
        return jdbc.sql("select * from perubahan_orang where pengguna = ? order by id")
                .param(userId)
                .query((row, number) -> change(row))
                .list();
    }

    /** The newest changes of all accounts and groups, the newest first, at most 1,000. */
    public List<PeopleChange> newest() {
        return jdbc.sql("select * from perubahan_orang order by id desc fetch first " + MOST + " rows only")
                .query((row, number) -> change(row))
                .list();
    }

    private static PeopleChange change(ResultSet row) throws SQLException {
        Instant at = row.getObject("pada", OffsetDateTime.class).toInstant();
        return new PeopleChange(
                ChangeKind.valueOf(row.getString("jenis")),
                row.getString("pengguna"),
                row.getString("peran"),
                row.getString("oleh"),
                at);
    }
}
