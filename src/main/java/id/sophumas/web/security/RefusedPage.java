package id.sophumas.web.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.springframework.boot.autoconfigure.web.WebProperties;
import org.springframework.boot.autoconfigure.web.servlet.error.DefaultErrorViewResolver;
import org.springframework.context.ApplicationContext;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/**
 * The pages of what went wrong, as Spring Boot finds them; the one for who may not open what he asked for leads to those of the web
 * applications that he may open, and to no other refusal.
 */
@Component
class RefusedPage extends DefaultErrorViewResolver {

    /** Where nobody has logged in, the Tasklist has a login page. */
    private static final String TASKLIST = "tasklist";

    private final AuthorizationService authorisations;
    private final EngineUsers users;

    RefusedPage(
            ApplicationContext context,
            WebProperties properties,
            AuthorizationService authorisations,
            EngineUsers users) {
        super(context, properties.getResources());
        this.authorisations = authorisations;
        this.users = users;
    }

    @Override
    public ModelAndView resolveErrorView(HttpServletRequest request, HttpStatus status, Map<String, Object> model) {
        ModelAndView page = super.resolveErrorView(request, status, model);
        if (page != null && status == HttpStatus.FORBIDDEN) {
            page.addObject("aplikasi", applications(request.getSession(false)));
        }
        return page;
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
