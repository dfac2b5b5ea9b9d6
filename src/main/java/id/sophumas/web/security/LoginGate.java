package id.sophumas.web.security;

import id.sophumas.engine.guard.PasswordGate;
import id.sophumas.refusal.RequestRefused;
import id.sophumas.web.security.LoginThrottle.Attempt;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Lets nobody try passwords without end, at any door: the wait is asked for first, before anything that could tell a right password from a wrong
 * one. Attempts of one user from one address go one after the other, so that many at once are no more than one by one, and all are
 * compared a few at a time, whether there is such a user or not.
 */
@Component
class LoginGate implements PasswordGate {

    private static final Logger LOG = LoggerFactory.getLogger(LoginGate.class);

    /** Requests that may be busy with passwords; the others keep the rest of the server's threads. */
    private static final int QUEUE = 40;

    private static final Duration BUSY = Duration.ofSeconds(3);
    private static final int STRIPES = 256;

    private final LoginThrottle throttle;
    private final VerifiedPasswords verified;
    private final Semaphore queue = new Semaphore(QUEUE);
    private final Semaphore comparing =
            new Semaphore(Math.max(2, Runtime.getRuntime().availableProcessors()), true);
    private final Lock[] turns =
            Stream.generate(ReentrantLock::new).limit(STRIPES).toArray(Lock[]::new);

    LoginGate(LoginThrottle throttle, VerifiedPasswords verified) {
        this.throttle = throttle;
        this.verified = verified;
    }

    @Override
    public boolean isRight(String user, String password, Comparison comparison) {
        Optional<LoginRequest> request = LoginRequest.current();
        if (request.isEmpty()) {
            // Nobody outside asks.
            return comparison.matches();
        }
        try {
            return isRight(request.get(), user, password, comparison);
        } catch (RequestRefused refused) {
            if (request.get().isOfWebApplications()) {
                return false;
            }
            throw refused;
        }
    }

    private boolean isRight(LoginRequest request, String user, String password, Comparison comparison) {
        Attempt attempt = request.attempt(user);
        requireNoWait(request, attempt);
        boolean isRight = isVerified(user, password, comparison.stored())
                || inTurn(request, attempt, () -> {
                    // What is stored now: whoever went before may have been the same.
                    Optional<String> stored = comparison.stored();
                    boolean right = isVerified(user, password, stored) || compare(comparison);
                    if (right) {
                        stored.ifPresent(hash -> verified.add(user, password, hash));
                    } else {
                        throttle.failed(attempt);
                        LOG.info("Failed login attempt {}", request.toldOf(user));
                    }
                    return right;
                });
        if (isRight) {
            throttle.succeeded(attempt);
        }
        return isRight;
    }

    private boolean isVerified(String user, String password, Optional<String> stored) {
        return stored.filter(hash -> verified.contains(user, password, hash)).isPresent();
    }

    private boolean inTurn(LoginRequest request, Attempt attempt, BooleanSupplier comparison) {
        if (!queue.tryAcquire()) {
            request.tellWait(BUSY);
            throw RequestRefused.tooMany(
                    "Terlalu banyak orang sedang masuk bersamaan. Tunggu " + Wait.words(BUSY) + ", lalu coba lagi.");
        }
        Lock turn = turns[Math.floorMod(attempt.hashCode(), STRIPES)];
        turn.lock();
        try {
            requireNoWait(request, attempt);
            return comparison.getAsBoolean();
        } finally {
            turn.unlock();
            queue.release();
        }
    }

    private boolean compare(Comparison comparison) {
        comparing.acquireUninterruptibly();
        try {
            return comparison.matches();
        } finally {
            comparing.release();
        }
    }

    private void requireNoWait(LoginRequest request, Attempt attempt) {
        Duration wait = throttle.waitOf(attempt);
        if (!wait.isZero()) {
            request.tellWait(wait);
            throw RequestRefused.tooMany("Terlalu banyak percobaan dengan kata sandi yang salah. Tunggu "
                    + Wait.words(wait) + ", lalu coba lagi.");
        }
    }
}
