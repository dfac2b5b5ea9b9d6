package id.sophumas.identity.people;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The table {@code nama_orang}: what each person was called, and since when. Who is renamed, leaves, or has an account deleted keeps with all
 * that was done before the name of that time.
 */
@Component
public class NamesOverTime {

    /** Room of the table's column. */
    private static final int LONGEST = 600;

    private final JdbcClient jdbc;
    private final Clock clock;

    NamesOverTime(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * A name and since when it holds.
     *
     * @param name full name
     * @param since from this moment on
     */
    public record Called(String name, Instant since) {}

    /** A full name out of its parts, either of which may be null; the user id where both are blank. */
    public static String full(String userId, String firstName, String lastName) {
        String name = ((firstName == null ? "" : firstName) + " " + (lastName == null ? "" : lastName)).strip();
        return name.isEmpty() ? userId : name;
    }

    /** Notes that the person is called this from now on; nothing where that is so already. Joins the caller's transaction. */
    public void note(String userId, String name) {
        if (latest(userId).filter(name::equals).isEmpty()) {
            // The engine keeps milliseconds: what is done in the same one is done under the new name.
            insert(userId, name, clock.instant().truncatedTo(ChronoUnit.MILLIS));
        }
    }

    /** Notes the names of all who have none here yet, as valid from the beginning. Doing it again changes nothing. */
    void noteThoseKnown() {
        jdbc.sql("select ID_, FIRST_, LAST_ from ACT_ID_USER u"
                        + " where not exists (select 1 from nama_orang n where n.pengguna = u.ID_)")
                .query((row, number) -> new String[] {row.getString(1), row.getString(2), row.getString(3)})
                .list()
                .forEach(user -> insert(user[0], full(user[0], user[1], user[2]), Instant.EPOCH));
    }

    /** What the person is called now, or was called last; empty for somebody never known here. */
    public Optional<String> latest(String userId) {
        return jdbc.sql("select nama from nama_orang where pengguna = ? order by id desc fetch first 1 rows only")
                .param(userId)
                .query(String.class)
                .optional();
    }

    /** What the person was called at that time; before the first name known, that one. Empty for somebody never known here. */
    public Optional<String> at(String userId, Instant time) {
        return at(of(userId), time);
    }

    /** All names of a person, the oldest first. */
    public List<Called> of(String userId) {
        return jdbc.sql("select nama, berlaku from nama_orang where pengguna = ? order by berlaku, id")
                .param(userId)
                .query((row, number) -> new Called(
                        row.getString(1), row.getObject(2, OffsetDateTime.class).toInstant()))
                .list();
    }

    /** The one of these names, the oldest first, that held at that time; empty where there are none. */
    public static Optional<String> at(List<Called> names, Instant time) {
        return names.stream()
                .filter(each -> !each.since().isAfter(time))
                .reduce((earlier, later) -> later)
                .or(() -> names.stream().findFirst())
                .map(Called::name);
    }

    private void insert(String userId, String name, Instant since) {
        jdbc.sql("insert into nama_orang (pengguna, nama, berlaku) values (?, ?, ?)")
                .params(
                        userId,
                        name.length() > LONGEST ? name.substring(0, LONGEST) : name,
                        since.atOffset(ZoneOffset.UTC))
                .update();
    }
}
