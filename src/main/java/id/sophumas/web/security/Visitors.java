package id.sophumas.web.security;

import id.sophumas.identity.Caller;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** Tells who a request is from, whichever door it came through: ours know it from Spring, the web apps' own interface from their session. */
@Component
public class Visitors {

    private static final PathPrefix WEB_APPLICATIONS = new PathPrefix("/camunda");

    private final EngineUsers users;

    Visitors(EngineUsers users) {
        this.users = users;
    }

    /** The decoded path of a request within the application, whichever servlet answers it. */
    public static String pathOf(HttpServletRequest request) {
        return PathPrefix.of(request);
    }

    /**
     * The user id of whoever is logged in, without a look at the database; empty for nobody.
     */
    public Optional<String> name(HttpServletRequest request) {
        return WEB_APPLICATIONS.matches(request)
                ? Optional.ofNullable(request.getSession(false)).flatMap(WebAppLogin::userOf)
                : authenticated().map(Caller::id);
    }

    /** Where forms may be sent by somebody who is not logged in: to log in, or to be kept until they are. */
    public static Stream<String> formDoors() {
        return Stream.of(
                        Stream.of(LoginPageEntry.LOGIN, "/camunda/api/admin/auth/user", OfficialPages.DRAWN),
                        Stream.of(OfficialPages.PLAIN))
                .flatMap(doors -> doors);
    }

    /** Whoever is logged in, with his roles at this moment; empty for nobody. */
    public Optional<Caller> caller(HttpServletRequest request) {
        return WEB_APPLICATIONS.matches(request) ? inSession(request) : authenticated();
    }

    private Optional<Caller> inSession(HttpServletRequest request) {
        return Optional.ofNullable(request.getSession(false))
                .flatMap(WebAppLogin::userOf)
                .map(user -> new Caller(user, Set.copyOf(users.groupsOf(user))));
    }

    private static Optional<Caller> authenticated() {
        return Optional.ofNullable(SecurityContextHolder.getContext().getAuthentication())
                .filter(found -> !(found instanceof AnonymousAuthenticationToken))
                .map(found -> new Caller(
                        found.getName(),
                        found.getAuthorities().stream()
                                .map(GrantedAuthority::getAuthority)
                                .collect(Collectors.toUnmodifiableSet())));
    }
}
