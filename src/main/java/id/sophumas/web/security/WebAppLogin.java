package id.sophumas.web.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.util.Optional;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngines;
import org.camunda.bpm.webapp.impl.security.auth.Authentication;
import org.camunda.bpm.webapp.impl.security.auth.AuthenticationUtil;

/** The web apps' login, as it stands in their session. */
final class WebAppLogin {

    private WebAppLogin() {}

    /** User id of whoever logged in; empty where nobody did. */
    static Optional<String> userOf(HttpSession session) {
        Authentication login = AuthenticationUtil.getAuthsFromSession(session)
                .getAuthenticationForProcessEngine(ProcessEngines.NAME_DEFAULT);
        return Optional.ofNullable(login).map(Authentication::getIdentityId);
    }

    /** Logs a user in who has shown who he is: in a new session, so that nobody knows its id who knew the old one's. */
    static void begin(HttpServletRequest request, ProcessEngine engine, String user) {
        AuthenticationUtil.revalidateSession(request, AuthenticationUtil.createAuthentication(engine, user));
    }
}
