package id.sophumas.web.security;

import jakarta.servlet.http.HttpSession;
import java.io.Serializable;
import java.util.Optional;

/**
 * What a session keeps of its log-in, to see whether it still holds.
 *
 * @param user id of whoever logged in
 * @param state what the log-in stands on
 * @param since the moment of the log-in, on a clock that nobody sets
 */
record LoginMark(String user, AccountState state, long since) implements Serializable {

    private static final String ATTRIBUTE = LoginMark.class.getName();

    /** The mark of a session; empty where it has none yet. */
    static Optional<LoginMark> of(HttpSession session) {
        return Optional.ofNullable((LoginMark) session.getAttribute(ATTRIBUTE));
    }

    void putOn(HttpSession session) {
        session.setAttribute(ATTRIBUTE, this);
    }
}
