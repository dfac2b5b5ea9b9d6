package id.sophumas.watch;

import id.sophumas.channel.Account;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Which warnings have been given: each once, whatever the number of nodes that see its cause. */
@Repository
class WarningRecords {

    private static final Logger LOG = LoggerFactory.getLogger(WarningRecords.class);
    private static final String OF = " where kanal = :kanal and akun = :akun and ambang = :threshold";

    private final JdbcClient jdbc;
    private final TransactionTemplate own;

    WarningRecords(JdbcClient jdbc, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.own = new TransactionTemplate(transactions);
        this.own.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /**
     * Gives the warning, in one transaction with the record of it, unless it has been given.
     *
     * @param threshold days ahead; 0 for a credential that cannot be renewed any more
     * @param at what it is about: the credential's end, or since when it is in force
     * @param same instants as close as this are the same: platforms tell an end as a number of seconds from now
     */
    void once(Account account, int threshold, Instant at, Duration same, Runnable warning) {
        try {
            own.executeWithoutResult(transaction -> {
                if (isFirst(account, threshold, at, same)) {
                    warning.run();
                }
            });
        } catch (DuplicateKeyException anotherNode) {
            LOG.debug("Another node has warned of channel {}", account.channel());
        }
    }

    private boolean isFirst(Account account, int threshold, Instant at, Duration same) {
        int moved = of(
                        "update token_peringatan set saat = :at, diberitahukan = current_timestamp" + OF
                                + " and (saat < :low or saat > :high)",
                        account,
                        threshold)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("low", at.minus(same).atOffset(ZoneOffset.UTC))
                .param("high", at.plus(same).atOffset(ZoneOffset.UTC))
                .update();
        return moved == 1 || !isRecorded(account, threshold) && insert(account, threshold, at) == 1;
    }

    private boolean isRecorded(Account account, int threshold) {
        return of("select count(*) from token_peringatan" + OF, account, threshold)
                        .query(Integer.class)
                        .single()
                > 0;
    }

    private int insert(Account account, int threshold, Instant at) {
        return of(
                        "insert into token_peringatan (kanal, akun, ambang, saat, diberitahukan)"
                                + " values (:kanal, :akun, :threshold, :at, current_timestamp)",
                        account,
                        threshold)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    private JdbcClient.StatementSpec of(String sql, Account account, int threshold) {
        return jdbc.sql(sql)
                .param("kanal", account.channel())
                .param("akun", account.id())
                .param("threshold", threshold);
    }
}
