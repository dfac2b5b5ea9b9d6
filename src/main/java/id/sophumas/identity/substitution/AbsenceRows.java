package id.sophumas.identity.substitution;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.jdbc.support.KeyHolder;
import org.springframework.stereotype.Component;

/** The table {@code ketidakhadiran}. */
@Component
class AbsenceRows {

    private static final String NEWEST_FIRST = " order by mulai desc, id desc";

    private final JdbcClient jdbc;

    AbsenceRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    long insert(String user, Period period, String reason, String by, Instant at) {
        KeyHolder key = new GeneratedKeyHolder();
        jdbc.sql("insert into ketidakhadiran (pengguna, mulai, sampai, alasan, dicatat_oleh, dicatat_pada)"
                        + " values (:pengguna, :mulai, :sampai, :alasan, :oleh, :pada)")
                .param("pengguna", user)
                .param("mulai", period.from())
                .param("sampai", period.to())
                .param("alasan", reason)
                .param("oleh", by)
                .param("pada", at.atOffset(ZoneOffset.UTC))
                .update(key, "id");
        return key.getKey().longValue();
    }

    /** Whether it was still there to be withdrawn. */
    boolean withdraw(long id, Withdrawal withdrawal) {
        return jdbc.sql("update ketidakhadiran set dicabut_oleh = ?, dicabut_pada = ?, alasan_cabut = ?"
                                + " where id = ? and dicabut_pada is null")
                        .params(withdrawal.by(), withdrawal.at().atOffset(ZoneOffset.UTC), withdrawal.reason(), id)
                        .update()
                > 0;
    }

    Optional<Absence> find(long id) {
        return jdbc.sql("select * from ketidakhadiran where id = ?")
                .param(id)
                .query((row, number) -> absence(row))
                .optional();
    }

    List<Absence> all() {
        return jdbc.sql("select * from ketidakhadiran" + NEWEST_FIRST)
                .query((row, number) -> absence(row))
                .list();
    }

    List<Absence> of(String user) {
        return jdbc.sql("select * from ketidakhadiran where pengguna = ?" + NEWEST_FIRST)
                .param(user)
                .query((row, number) -> absence(row))
                .list();
    }

    /** Those meant for the day, withdrawn ones too. */
    List<Absence> on(LocalDate day) {
        return jdbc.sql("select * from ketidakhadiran where mulai <= ? and sampai >= ?" + NEWEST_FIRST)
                .params(day, day)
                .query((row, number) -> absence(row))
                .list();
    }

    private static Absence absence(ResultSet row) throws SQLException {
        return new Absence(
                row.getLong("id"),
                row.getString("pengguna"),
                new Period(row.getObject("mulai", LocalDate.class), row.getObject("sampai", LocalDate.class)),
                row.getString("alasan"),
                row.getString("dicatat_oleh"),
                row.getObject("dicatat_pada", OffsetDateTime.class).toInstant(),
                SubstitutionRows.withdrawal(row));
    }
}
