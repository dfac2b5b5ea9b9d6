package id.sophumas.channel.token;

import id.sophumas.channel.http.Trouble;
import id.sophumas.channel.http.Trouble.Kind;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;

/**
 * A credential that is renewed ahead of its end by {@link #tend}, so that a call waits for that only where there is none it could use: it has
 * ended all the same, or the platform does not accept it any more.
 */
final class RenewedToken implements KeptToken {

    /** How long a call waits for another thread that is renewing. */
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    /** Longer than one call may last, so that it does not end on the way. */
    private static final Duration MARGIN = Duration.ofMinutes(1);

    /** One that is refused so soon after it was given out is not too old; the next would be refused as well. */
    private static final Duration YOUNG = Duration.ofMinutes(10);

    /** So long overdue, it is no passing trouble. */
    private static final Duration PASSING = Duration.ofDays(1);

    private static final String UNREADABLE =
            "Token yang tersimpan tidak dapat dibaca dengan kunci yang sekarang (SOP_TOKEN_KEY). Pulihkan kunci yang lama,"
                    + " atau isi kredensial yang baru pada konfigurasi.";

    private final Keeper keeper;
    private final Clock clock;
    private final ReentrantLock renewing = new ReentrantLock();
    private final ThreadLocal<String> inUse = new ThreadLocal<>();
    private volatile String refused;

    /** @param clock the real time: platforms do not know of a moved one */
    RenewedToken(Keeper keeper, Clock clock) {
        this.keeper = keeper;
        this.clock = clock;
    }

    @Override
    public String value() {
        String access = keeper.credential().access();
        return access == null ? "" : access;
    }

    @Override
    public List<String> secrets() {
        return keeper.secrets();
    }

    @Override
    public void ready() throws Trouble {
        if (!isUsable()) {
            renewNow();
        }
        if (value().isEmpty()) {
            throw Trouble.of(Kind.UNAUTHORISED, UNREADABLE);
        }
        inUse.set(value());
    }

    @Override
    public boolean refused() {
        String sent = inUse.get();
        if (sent != null && !sent.equals(value())) {
            return true;
        }
        Kept kept = keeper.kept();
        if (!kept.isReadable() || kept.credential().refresh() == null || isYoung(kept)) {
            return false;
        }
        refused = value();
        return true;
    }

    @Override
    public TokenState state() {
        Kept kept = keeper.kept();
        if (!kept.isReadable()) {
            return new TokenState(true, null, kept.since(), true, UNREADABLE);
        }
        boolean isOverdue =
                kept.failure() != null && clock.instant().minus(PASSING).isAfter(keeper.due());
        return new TokenState(
                true,
                TokenState.end(kept.credential().expires()),
                kept.since(),
                kept.isRefused() || isOverdue,
                kept.failure());
    }

    @Override
    public void tend() {
        if ((keeper.isUnsaved() || isRefused() || !clock.instant().isBefore(keeper.due())) && renewing.tryLock()) {
            try {
                renew();
            } catch (Trouble noted) {
                // It stands in the state, and is tried again.
            } finally {
                renewing.unlock();
            }
        }
    }

    @Override
    public void close() {
        if (keeper.isUnsaved()) {
            keeper.save();
        }
    }

    private void renewNow() throws Trouble {
        if (!locked()) {
            throw Trouble.throttled("Token akun sedang diperbarui.", PATIENCE);
        }
        try {
            renew();
        } catch (Trouble trouble) {
            if (!isUsable()) {
                throw trouble;
            }
        } finally {
            renewing.unlock();
        }
    }

    private void renew() throws Trouble {
        keeper.renew(refused);
        refused = null;
    }

    private boolean locked() {
        try {
            return renewing.tryLock(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException ending) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private boolean isUsable() {
        Credential credential = keeper.credential();
        boolean isOver = credential.expires() != null
                && !clock.instant().isBefore(credential.expires().minus(MARGIN));
        return credential.access() != null && !isOver && !isRefused();
    }

    private boolean isRefused() {
        return refused != null && refused.equals(value());
    }

    private boolean isYoung(Kept kept) {
        return kept.renewed() != null && clock.instant().isBefore(kept.renewed().plus(YOUNG));
    }
}
