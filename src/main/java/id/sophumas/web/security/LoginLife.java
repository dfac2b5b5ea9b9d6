package id.sophumas.web.security;

import jakarta.servlet.http.HttpSession;
import java.time.Duration;
import java.util.Optional;
import java.util.function.LongSupplier;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Tells whether the log-in of a session still holds: not past its longest time, and not where the password was changed, a role was taken away or
 * the user is gone, on whichever node that was done.
 */
@Component
class LoginLife {

    private final AccountStates accounts;
    private final Duration limit;
    private final LongSupplier nanos;

    @Autowired
    LoginLife(AccountStates accounts, HttpProperties properties) {
        this(accounts, properties.sessionLimit(), System::nanoTime);
    }

    /**
     * @param limit the longest time of a log-in
     * @param nanos a clock that nobody sets
     */
    LoginLife(AccountStates accounts, Duration limit, LongSupplier nanos) {
        this.accounts = accounts;
        this.limit = limit;
        this.nanos = nanos;
    }

    /** Whether the log-in of this session holds; true where nobody has logged in. */
    boolean holds(HttpSession session) {
        Optional<String> user = WebAppLogin.userOf(session);
        return user.isEmpty() || holds(session, user.get());
    }

    private boolean holds(HttpSession session, String user) {
        Optional<AccountState> now = accounts.of(user);
        Optional<LoginMark> mark =
                LoginMark.of(session).filter(found -> found.user().equals(user));
        if (now.isEmpty()
                || mark.filter(found -> nanos.getAsLong() - found.since() > limit.toNanos()
                                || !found.state().stillHolds(now.get()))
                        .isPresent()) {
            return false;
        }
        // Roles that were given since are taken away no less than the others.
        new LoginMark(user, now.get(), mark.map(LoginMark::since).orElseGet(nanos::getAsLong)).putOn(session);
        return true;
    }

    /** Has a session stand on what is true now, because it was this session that changed the password. */
    void renew(HttpSession session) {
        WebAppLogin.userOf(session)
                .flatMap(
                        user -> LoginMark.of(session).filter(mark -> mark.user().equals(user)))
                .ifPresent(mark -> accounts.of(mark.user())
                        .ifPresent(now -> new LoginMark(mark.user(), now, mark.since()).putOn(session)));
    }
}
