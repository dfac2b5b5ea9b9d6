package id.sophumas.web.security;

import org.springframework.security.core.AuthenticationException;

/** Nothing was compared, because too much was wrong before. The message is Indonesian and says how long to wait. */
class LoginWaits extends AuthenticationException {

    private static final long serialVersionUID = 1L;

    LoginWaits(String message) {
        super(message);
    }
}
