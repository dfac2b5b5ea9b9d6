package id.sophumas.identity.people;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The table {@code keadaan_akun}: which accounts are out of use, and whose password somebody else has set. An account without a row is in use,
 * under a password of its owner's. Writing joins the caller's transaction.
 */
@Component
public class Accounts {

    /** Stands behind the name of an account out of use wherever the engine itself lists people. */
    public static final String MARK = " (nonaktif)";

    private final JdbcClient jdbc;
    private final Clock clock;

    Accounts(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * That somebody else set the password.
     *
     * @param by user id of who did
     * @param at when
     */
    public record SetBy(String by, Instant at) {}

    /** Holds off everybody else who takes people out of groups, until the caller's transaction ends. */
    public void lock() {
        jdbc.sql("select id from kunci_orang where id = 1 for update")
                .query(Integer.class)
                .single();
    }

    /** Whether the account is out of use. */
    public boolean isDisabled(String userId) {
        return jdbc.sql("select count(*) from keadaan_akun where pengguna = ? and nonaktif_pada is not null")
                        .param(userId)
                        .query(Integer.class)
                        .single()
                > 0;
    }

    /** Who set the password that the owner has still to change; empty where there is nothing to change. */
    public Optional<SetBy> passwordSetBy(String userId) {
        return jdbc.sql("select kata_sandi_oleh, kata_sandi_pada from keadaan_akun"
                        + " where pengguna = ? and kata_sandi_oleh is not null")
                .param(userId)
                .query((row, number) -> new SetBy(
                        row.getString(1), row.getObject(2, OffsetDateTime.class).toInstant()))
                .optional();
    }

    /** Puts the account out of use. */
    public void disable(String userId, String by) {
        set(userId, "nonaktif_oleh = ?, nonaktif_pada = ?", by);
    }

    /** Takes it into use again. */
    public void enable(String userId) {
        set(userId, "nonaktif_oleh = null, nonaktif_pada = null");
    }

    /** Notes that somebody else set the password. */
    public void passwordSet(String userId, String by) {
        set(userId, "kata_sandi_oleh = ?, kata_sandi_pada = ?", by);
    }

    /** Notes that the owner chose the password. */
    public void passwordChosen(String userId) {
        jdbc.sql("update keadaan_akun set kata_sandi_oleh = null, kata_sandi_pada = null where pengguna = ?")
                .param(userId)
                .update();
    }

    /** Forgets the state of an account that was deleted: somebody else may get its id. */
    public void forget(String userId) {
        jdbc.sql("delete from keadaan_akun where pengguna = ?").param(userId).update();
    }

    private void set(String userId, String change, String by) {
        ensure(userId);
        jdbc.sql("update keadaan_akun set " + change + " where pengguna = ?")
                .params(by, OffsetDateTime.now(clock), userId)
                .update();
    }

    private void set(String userId, String change) {
        jdbc.sql("update keadaan_akun set " + change + " where pengguna = ?")
                .param(userId)
                .update();
    }

    private void ensure(String userId) {
        jdbc.sql("insert into keadaan_akun (pengguna) select cast(? as varchar(255))"
                        + " where not exists (select 1 from keadaan_akun where pengguna = ?)")
                .params(userId, userId)
                .update();
    }
}
