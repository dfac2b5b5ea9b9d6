package id.sophumas.web.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.util.function.BiPredicate;
import java.util.stream.Stream;
import org.camunda.bpm.engine.IdentityService;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.authentication.www.BasicAuthenticationFilter;
import org.springframework.security.web.firewall.HttpFirewall;
import org.springframework.security.web.firewall.StrictHttpFirewall;
import org.springframework.security.web.header.HeaderWriterFilter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/**
 * The doors: the APIs and the pages of officials behind HTTP Basic (ours also behind the Tasklist's login, to which our pages lead), health,
 * and what the public may see. All else is shut.
 */
@Configuration(proxyBeanMethods = false)
@EnableWebSecurity
class SecurityConfiguration {

    /** Our own pages run no script, with one exception below. */
    private static final String PAGES = "default-src 'none'; style-src 'self'; img-src 'self'; form-action 'self';"
            + " base-uri 'none'; frame-ancestors 'none'";

    /** Nor does this one run any but those that are served with it: they draw a diagram and charts. */
    private static final String DRAWN_PAGES = PAGES + "; script-src 'self'; connect-src 'self'";

    private final EngineAuthenticationProvider authentications;
    private final EngineUsers users;
    private final IdentityService identities;
    private final ProblemWriter problems;
    private final LoginAnswers answers;
    private final LoginPageEntry loginPage;
    private final OwnAddress own;
    private final boolean needsEncryption;

    SecurityConfiguration(
            EngineAuthenticationProvider authentications,
            EngineUsers users,
            IdentityService identities,
            ProblemWriter problems,
            LoginAnswers answers,
            LoginPageEntry loginPage,
            OwnAddress own,
            HttpProperties properties,
            Environment environment) {
        this.authentications = authentications;
        this.users = users;
        this.identities = identities;
        this.problems = problems;
        this.answers = answers;
        this.loginPage = loginPage;
        this.own = own;
        this.needsEncryption = environment.acceptsProfiles(ProductionDoors.PRODUCTION) && !properties.insecure();
    }

    @Bean
    @Order(1)
    SecurityFilterChain engineRestDoor(HttpSecurity http) throws Exception {
        return basic(http.securityMatcher(new PathPrefix("/engine-rest"))).build();
    }

    @Bean
    @Order(2)
    SecurityFilterChain apiDoor(HttpSecurity http) throws Exception {
        return basic(http.securityMatcher(new PathPrefix("/api")))
                .addFilterBefore(session(SessionToken::isInHeader), BasicAuthenticationFilter.class)
                .build();
    }

    @Bean
    @Order(4)
    SecurityFilterChain pageDoor(HttpSecurity http) throws Exception {
        return pages(http.securityMatcher(new OrRequestMatcher(paths(OfficialPages.PLAIN))), PAGES);
    }

    @Bean
    @Order(3)
    SecurityFilterChain healthDoor(HttpSecurity http) throws Exception {
        return common(http.securityMatcher(new PathPrefix("/actuator")))
                .httpBasic(basic -> basic.authenticationEntryPoint(answers))
                .authorizeHttpRequests(requests -> requests.requestMatchers(new PathPrefix("/actuator/health"))
                        .permitAll()
                        .anyRequest()
                        .denyAll())
                .build();
    }

    @Bean
    @Order(5)
    SecurityFilterChain drawnPageDoor(HttpSecurity http) throws Exception {
        return pages(http.securityMatcher(new PathPrefix(OfficialPages.DRAWN)), DRAWN_PAGES);
    }

    @Bean
    @Order(6)
    SecurityFilterChain loginDoor(HttpSecurity http) throws Exception {
        return common(http.securityMatcher(new PathPrefix(LoginPageEntry.LOGIN)))
                .headers(headers -> headers.contentSecurityPolicy(policy -> policy.policyDirectives(PAGES)))
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .build();
    }

    @Bean
    @Order(7)
    SecurityFilterChain publicDoor(HttpSecurity http) throws Exception {
        NotFoundForStrangers stranger = new NotFoundForStrangers();
        return common(http)
                // Public pages say themselves how long they may be kept.
                .headers(headers -> headers.cacheControl(cache -> cache.disable()))
                .authorizeHttpRequests(requests -> requests
                        // The first administrator is made at start; nobody makes one through the web.
                        .requestMatchers(new PathPrefix("/camunda/api/admin/setup"))
                        .denyAll()
                        // Waits for work as the web apps' servlets cannot; no SOP hands work to outside workers.
                        .requestMatchers(
                                new PathPrefix("/camunda/api/engine/engine/default/external-task/fetchAndLock"))
                        .denyAll()
                        .requestMatchers(paths("/", "/error", "/robots.txt", "/sitemap.xml", "/favicon.ico"))
                        .permitAll()
                        .requestMatchers(paths("/publikasi", "/camunda", "/instansi", "/css", "/js", "/images"))
                        .permitAll()
                        .anyRequest()
                        .denyAll())
                .exceptionHandling(
                        refusals -> refusals.authenticationEntryPoint(stranger).accessDeniedHandler(stranger))
                .build();
    }

    /** A page of another site that has its name resolve to this machine could else speak for whoever opens it. */
    @Bean
    HttpFirewall httpFirewall() {
        StrictHttpFirewall firewall = new StrictHttpFirewall();
        firewall.setAllowedHostnames(own::isOwnHost);
        return firewall;
    }

    private SecurityFilterChain pages(HttpSecurity http, String contentPolicy) throws Exception {
        return basic(http)
                .exceptionHandling(refusals -> refusals.authenticationEntryPoint(loginPage))
                .headers(headers -> headers.contentSecurityPolicy(policy -> policy.policyDirectives(contentPolicy)))
                .addFilterBefore(session(SessionToken::isInForm), BasicAuthenticationFilter.class)
                .build();
    }

    private WebAppSessionFilter session(BiPredicate<HttpServletRequest, HttpSession> carriesToken) {
        return new WebAppSessionFilter(users, authentications, problems, carriesToken);
    }

    private static RequestMatcher[] paths(String... prefixes) {
        return Stream.of(prefixes).map(PathPrefix::new).toArray(RequestMatcher[]::new);
    }

    private HttpSecurity basic(HttpSecurity http) throws Exception {
        return common(http)
                .httpBasic(basic -> basic.authenticationEntryPoint(answers))
                .authorizeHttpRequests(requests -> requests.anyRequest().authenticated())
                .addFilterAfter(new EngineAuthenticationFilter(identities), AuthorizationFilter.class);
    }

    /** No session of our own and hence no token of Spring's: what the web apps' session may do is guarded where it is accepted. */
    private HttpSecurity common(HttpSecurity http) throws Exception {
        if (needsEncryption) {
            http.addFilterAfter(new ClearTextFilter(problems, own), HeaderWriterFilter.class);
        }
        // The one provider there is stands in the manager above all chains: named here too, it would compare each wrong
        // password twice.
        return http.csrf(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                // The session is the web apps': a new id at every request of ours would log out the requests under way
                // beside it.
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS)
                        .sessionFixation(fixation -> fixation.none()))
                .exceptionHandling(
                        refusals -> refusals.authenticationEntryPoint(answers).accessDeniedHandler(answers))
                .headers(headers -> headers.frameOptions(frames -> frames.deny())
                        .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.STRICT_ORIGIN_WHEN_CROSS_ORIGIN)))
                // Before anybody is asked who he is: another site is not to guess either.
                .addFilterAfter(new CrossSiteFilter(problems, own), HeaderWriterFilter.class)
                .addFilterAfter(new QueryExpressionFilter(problems), AuthorizationFilter.class);
    }
}
