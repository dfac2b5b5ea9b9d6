package id.sophumas.web.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.springframework.boot.autoconfigure.web.servlet.error.ErrorViewResolver;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** The page for who may not open what he asked for: it leads to those of the web applications that he may open, and to no other refusal. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class RefusedPage implements ErrorViewResolver {

    /** Where nobody has logged in, the Tasklist has a login page. */
    private static final String TASKLIST = "tasklist";

    private final AuthorizationService authorisations;
    private final EngineUsers users;

    RefusedPage(AuthorizationService authorisations, EngineUsers users) {
        this.authorisations = authorisations;
        this.users = users;
    }

    /** Null for what is no refusal, which the other resolvers are left to. */
    @Override
    public ModelAndView resolveErrorView(HttpServletRequest request, HttpStatus status, Map<String, Object> model) {
        if (status != HttpStatus.FORBIDDEN) {
            return null;
        }
        Map<String, Object> told = new HashMap<>(model);
        told.put("aplikasi", applications(request.getSession(false)));
        return new ModelAndView("error/403", told, status);
    }

    private List<String> applications(HttpSession session) {
        return session == null
                ? List.of(TASKLIST)
                : WebAppLogin.userOf(session).map(this::applicationsOf).orElse(List.of(TASKLIST));
    }

    private List<String> applicationsOf(String user) {
        List<String> groups = users.groupsOf(user);
        return Stream.of(TASKLIST, "cockpit")
                .filter(application -> authorisations.isUserAuthorized(
                        user, groups, Permissions.ACCESS, Resources.APPLICATION, application))
                .toList();
    }
}
