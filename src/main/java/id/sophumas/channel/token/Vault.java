package id.sophumas.channel.token;

import id.sophumas.channel.Account;
import id.sophumas.materi.Sha256;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The rows of {@code token}. Each step is committed on its own, whatever becomes of the caller's transaction: a credential that a platform has
 * given out cannot be given back. Of all who renewed the same credential the first to store keeps its own, whoever held the lease.
 */
@Repository
class Vault {

    /** Longer than the calls of one renewal may last. */
    static final Duration LEASE = Duration.ofMinutes(2);

    private static final String OF = " where kanal = :kanal and akun = :akun";
    private static final String IF_UNCHANGED = OF + " and revisi = :revision";
    private static final String SETTLED = " sewa_sampai = null, gagal = null, ditolak = false, coba_lagi = null";

    private final JdbcClient jdbc;
    private final TransactionTemplate own;
    private final TokenKeys keys;

    Vault(JdbcClient jdbc, PlatformTransactionManager transactions, TokenKeys keys) {
        this.jdbc = jdbc;
        this.own = new TransactionTemplate(transactions);
        this.own.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        this.keys = keys;
    }

    /**
     * The account's credential: the kept one, unless there is none yet or the configuration has another one than the kept one began with.
     *
     * @throws id.sophumas.refusal.StartRefused where there is no key to keep it with
     */
    Kept open(Account account, Credential seed, Instant now) {
        String hash = hash(seed);
        String sealed = cipher(account).seal(account, seed);
        try {
            if (inOwn(() -> reseed(account, hash, sealed, now)) == 0
                    && find(account).isEmpty()) {
                inOwn(() -> insert(account, hash, sealed, now));
            }
        } catch (DuplicateKeyException somebodyWasFaster) {
            // then it is theirs that is found
        }
        Kept kept = find(account).orElseThrow();
        resealed(account, kept);
        return kept;
    }

    Optional<Kept> find(Account account) {
        return inOwn(() -> of(
                        account,
                        "select token.*, case when sewa_sampai <= current_timestamp then 1 else 0 end as terputus from token"
                                + OF)
                .query((row, number) -> kept(account, row))
                .optional());
    }

    /** Takes it for renewing: false where somebody else is at it, or has renewed it. */
    boolean take(Account account, Kept kept) {
        return inOwn(() -> of(
                                account,
                                "update token set sewa_sampai = current_timestamp + cast(:lease as integer) * interval '1' second"
                                        + IF_UNCHANGED
                                        + " and (sewa_sampai is null or sewa_sampai <= current_timestamp)")
                        .param("lease", LEASE.toSeconds())
                        .param("revision", kept.revision())
                        .update())
                == 1;
    }

    /** Puts a new credential in the place of the one it was made from; false where that has been replaced already. */
    boolean store(Account account, Kept replaced, Credential fresh, Instant now) {
        TokenCipher cipher = cipher(account);
        String sealed = cipher.seal(account, fresh);
        return inOwn(() -> of(
                                account,
                                "update token set sandi = :sealed, kunci = :key, sejak = :now, diperbarui = :now, berakhir = :end,"
                                        + " revisi = revisi + 1," + SETTLED + IF_UNCHANGED)
                        .param("sealed", sealed)
                        .param("key", cipher.keyId())
                        .param("now", at(now))
                        .param("end", at(fresh.expires()), Types.TIMESTAMP_WITH_TIMEZONE)
                        .param("revision", replaced.revision())
                        .update())
                == 1;
    }

    /** Notes that it could not be renewed, and lets it go. */
    void failed(Account account, Kept kept, String why, boolean refused, Instant notBefore) {
        inOwn(() -> of(
                        account,
                        "update token set sewa_sampai = null, gagal = :why, ditolak = :refused, coba_lagi = :next"
                                + IF_UNCHANGED)
                .param("why", why)
                .param("refused", refused)
                .param("next", at(notBefore))
                .param("revision", kept.revision())
                .update());
    }

    private int reseed(Account account, String hash, String sealed, Instant now) {
        return of(
                        account,
                        "update token set sandi = :sealed, kunci = :key, benih = :hash, sejak = :now, berakhir = null, diperbarui = null,"
                                + " revisi = revisi + 1," + SETTLED + OF + " and benih <> :hash")
                .param("sealed", sealed)
                .param("key", cipher(account).keyId())
                .param("hash", hash)
                .param("now", at(now))
                .update();
    }

    private int insert(Account account, String hash, String sealed, Instant now) {
        return of(
                        account,
                        "insert into token (kanal, akun, sandi, kunci, benih, sejak, ditolak, revisi)"
                                + " values (:kanal, :akun, :sealed, :key, :hash, :now, false, 0)")
                .param("sealed", sealed)
                .param("key", cipher(account).keyId())
                .param("hash", hash)
                .param("now", at(now))
                .update();
    }

    /** What an earlier key encrypted is encrypted anew, so that the earlier key can be forgotten. */
    private void resealed(Account account, Kept kept) {
        if (kept.isReadable()) {
            TokenCipher cipher = cipher(account);
            inOwn(() -> of(
                            account,
                            "update token set sandi = :sealed, kunci = :key" + IF_UNCHANGED + " and kunci <> :key")
                    .param("sealed", cipher.seal(account, kept.credential()))
                    .param("key", cipher.keyId())
                    .param("revision", kept.revision())
                    .update());
        }
    }

    private Kept kept(Account account, ResultSet row) throws SQLException {
        Instant end = instant(row, "berakhir");
        return new Kept(
                cipher(account)
                        .open(account, row.getString("kunci"), row.getString("sandi"))
                        .map(credential -> credential.until(end))
                        .orElse(null),
                row.getInt("revisi"),
                instant(row, "sejak"),
                instant(row, "diperbarui"),
                row.getInt("terputus") == 1,
                row.getString("gagal"),
                row.getBoolean("ditolak"),
                instant(row, "coba_lagi"));
    }

    private JdbcClient.StatementSpec of(Account account, String sql) {
        return jdbc.sql(sql).param("kanal", account.channel()).param("akun", account.id());
    }

    private TokenCipher cipher(Account account) {
        return keys.cipher(account.channel());
    }

    private <T> T inOwn(Supplier<T> step) {
        return own.execute(transaction -> step.get());
    }

    /** Tokens are long and random: their hash tells two of them apart and nothing else. */
    private static String hash(Credential seed) {
        return Sha256.of(seed.access() + "\n" + seed.refresh());
    }

    private static OffsetDateTime at(Instant instant) {
        return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
