package id.sophumas.channel.token;

import id.sophumas.channel.Account;
import id.sophumas.channel.http.Trouble;
import id.sophumas.channel.http.Trouble.Kind;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;

/**
 * One account's credential between platform and vault: renewed by one node for all, taken up by the others, and never given up between the
 * platform's answer and the commit as long as this process lives. Renewing is for one thread at a time.
 */
final class Keeper {

    private static final Logger LOG = LoggerFactory.getLogger(Keeper.class);

    /** How soon to ask again where another node is renewing. */
    private static final Duration ELSEWHERE = Duration.ofSeconds(5);

    private static final Duration AFTER_TROUBLE = Duration.ofMinutes(1);
    private static final Duration AFTER_REFUSAL = Duration.ofMinutes(15);

    private final Account account;
    private final Credential seed;
    private final Renewal renewal;
    private final Vault vault;
    private final RenewalTime times;
    private final Clock clock;
    private final FormerSecrets former = new FormerSecrets();
    private volatile Kept kept;
    private volatile boolean isUnsaved;

    Keeper(Account account, Credential seed, Renewal renewal, Vault vault, RenewalTime times, Clock clock) {
        this.account = account;
        this.seed = seed;
        this.renewal = renewal;
        this.vault = vault;
        this.times = times;
        this.clock = clock;
        this.kept = vault.open(account, seed, clock.instant());
        former.add(seed);
        if (!kept.isReadable()) {
            LOG.warn(
                    "The kept token of channel {} cannot be read with this key; the configured one is used",
                    account.channel());
        }
    }

    Kept kept() {
        return kept;
    }

    /** The one in force: the configured one where the kept one cannot be read. */
    Credential credential() {
        Kept now = kept;
        return now.isReadable() ? now.credential() : seed;
    }

    List<String> secrets() {
        return former.with(credential());
    }

    /** From when on it is to be renewed; never where it cannot be read, for another key may still open it. */
    Instant due() {
        Kept now = kept;
        return now.isReadable() ? times.due(now, renewal.minimumAge()) : Instant.MAX;
    }

    boolean isUnsaved() {
        return isUnsaved;
    }

    /**
     * Renews it, or takes up what another node has got.
     *
     * @param refused the one that the platform does not accept any more; null where it is a matter of time
     * @throws Trouble where there is no other one now than before; never IN_DOUBT
     */
    void renew(String refused) throws Trouble {
        try {
            if (isUnsaved) {
                save();
            } else {
                takeUp();
            }
            boolean isRefused = refused != null && refused.equals(credential().access());
            if (kept.isReadable() && (isRefused || !clock.instant().isBefore(due()))) {
                renewKept();
            }
        } catch (DataAccessException | TransactionException away) {
            LOG.warn(
                    "The token of channel {} could not be looked up: {}",
                    account.channel(),
                    away.getClass().getSimpleName());
            throw Trouble.of(Kind.NOT_SENT, "Token akun belum dapat diperbarui: basis data tidak dapat dihubungi.");
        }
    }

    /** One that could not be stored is used all the same, and stored as soon as the database is back. */
    void save() {
        try {
            boolean isStored = vault.store(account, kept, kept.credential(), kept.renewed());
            isUnsaved = false;
            if (!isStored) {
                LOG.warn("The token of channel {} was replaced meanwhile; the stored one is used", account.channel());
            }
            takeUp();
        } catch (DataAccessException | TransactionException away) {
            LOG.error(
                    "The renewed token of channel {} could not be stored and is kept in memory: {}",
                    account.channel(),
                    away.getClass().getSimpleName());
        }
    }

    private void renewKept() throws Trouble {
        if (kept.notBefore() != null && clock.instant().isBefore(kept.notBefore())) {
            throw kept.isRefused()
                    ? Trouble.of(Kind.UNAUTHORISED, kept.failure())
                    : Trouble.throttled(kept.failure(), Duration.between(clock.instant(), kept.notBefore()));
        }
        if (!vault.take(account, kept)) {
            throw Trouble.throttled("Token akun sedang diperbarui.", ELSEWHERE);
        }
        try {
            got(renewal.renew(kept.credential()));
        } catch (Trouble trouble) {
            throw failed(trouble);
        } catch (DataAccessException ours) {
            throw ours;
        } catch (RuntimeException unexpected) {
            // Its message may quote what was sent.
            LOG.warn("Renewing the token of channel {} broke: {}", account.channel(), unexpected.getClass());
            throw failed(Trouble.of(Kind.IN_DOUBT, "Permintaan token baru tidak dapat dikirim."));
        }
    }

    private void got(Credential fresh) {
        former.add(kept.credential());
        // The platform may know the new one only: it is in force before it is stored.
        kept = kept.replacedBy(fresh, clock.instant());
        isUnsaved = true;
        LOG.info("The token of channel {} was renewed until {}", account.channel(), fresh.expires());
        save();
    }

    private void takeUp() {
        vault.find(account).ifPresent(stored -> {
            if (kept.isReadable() && stored.revision() != kept.revision()) {
                former.add(kept.credential());
            }
            kept = stored;
        });
    }

    private Trouble failed(Trouble trouble) {
        boolean isRefused = trouble.kind() == Kind.UNAUTHORISED;
        String why = kept.isCutOff() && isRefused
                ? "Pembaruan token sebelumnya terputus sebelum hasilnya tersimpan. " + trouble.getMessage()
                : trouble.getMessage();
        Duration pause = isRefused
                ? AFTER_REFUSAL
                : trouble.retryAfter()
                        .filter(wait -> wait.compareTo(AFTER_TROUBLE) > 0)
                        .orElse(AFTER_TROUBLE);
        LOG.warn("The token of channel {} could not be renewed: {}", account.channel(), why);
        vault.failed(account, kept, why, isRefused, clock.instant().plus(pause));
        takeUp();
        return switch (trouble.kind()) {
            case UNAUTHORISED -> Trouble.of(Kind.UNAUTHORISED, why);
            case THROTTLED -> trouble;
            // Whatever became of the renewal: of the call that needs the token, nothing was sent.
            case NOT_SENT, IN_DOUBT, REFUSED, STALE ->
                Trouble.of(Kind.NOT_SENT, "Token akun belum dapat diperbarui. " + why);
        };
    }
}
