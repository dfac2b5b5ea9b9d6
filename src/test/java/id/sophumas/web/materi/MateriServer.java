package id.sophumas.web.materi;

import id.sophumas.identity.Caller;
import id.sophumas.identity.Callers;
import id.sophumas.identity.Names;
import id.sophumas.materi.MediaProperties;
import id.sophumas.refusal.RequestRefused;
import id.sophumas.sop.MutuBaku;
import id.sophumas.sop.Sop;
import id.sophumas.sop.SopCatalogue;
import id.sophumas.sop.Step;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.flyway.FlywayAutoConfiguration;
import org.springframework.boot.autoconfigure.http.HttpMessageConvertersAutoConfiguration;
import org.springframework.boot.autoconfigure.jackson.JacksonAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.DataSourceAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.JdbcClientAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.JdbcTemplateAutoConfiguration;
import org.springframework.boot.autoconfigure.transaction.TransactionAutoConfiguration;
import org.springframework.boot.autoconfigure.web.servlet.DispatcherServletAutoConfiguration;
import org.springframework.boot.autoconfigure.web.servlet.HttpEncodingAutoConfiguration;
import org.springframework.boot.autoconfigure.web.servlet.MultipartAutoConfiguration;
import org.springframework.boot.autoconfigure.web.servlet.ServletWebServerFactoryAutoConfiguration;
import org.springframework.boot.autoconfigure.web.servlet.WebMvcAutoConfiguration;
import org.springframework.boot.autoconfigure.web.servlet.error.ErrorMvcAutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/**
 * The content module with its REST interface on a real server, without engine and security: a header says who asks, and two SOPs stand in
 * for the catalogue.
 */
@ImportAutoConfiguration({
    ServletWebServerFactoryAutoConfiguration.class,
    DispatcherServletAutoConfiguration.class,
    HttpEncodingAutoConfiguration.class,
    MultipartAutoConfiguration.class,
    WebMvcAutoConfiguration.class,
    ErrorMvcAutoConfiguration.class,
    HttpMessageConvertersAutoConfiguration.class,
    JacksonAutoConfiguration.class,
    DataSourceAutoConfiguration.class,
    DataSourceTransactionManagerAutoConfiguration.class,
    TransactionAutoConfiguration.class,
    JdbcTemplateAutoConfiguration.class,
    JdbcClientAutoConfiguration.class,
    FlywayAutoConfiguration.class
})
@ComponentScan(
        basePackages = {"id.sophumas.materi", "id.sophumas.web.materi"},
        excludeFilters = @ComponentScan.Filter(type = FilterType.ANNOTATION, classes = EnableAutoConfiguration.class))
@ComponentScan(
        basePackages = "id.sophumas.channel",
        useDefaultFilters = false,
        includeFilters =
                @ComponentScan.Filter(
                        type = FilterType.REGEX,
                        pattern = "id\\.sophumas\\.channel\\.Capability(Catalogue|TextLimits)"))
@ComponentScan(
        basePackages = "id.sophumas.web",
        useDefaultFilters = false,
        includeFilters = @ComponentScan.Filter(type = FilterType.REGEX, pattern = "id\\.sophumas\\.web\\.Problems"))
@EnableConfigurationProperties(MediaProperties.class)
class MateriServer {

    /** Names the caller; his roles follow after a colon, separated by commas. */
    static final String USER = "X-Test-User";

    @Bean
    Clock clock() {
        return Clock.system(ZoneId.of("Asia/Jakarta"));
    }

    @Bean
    Names names() {
        return (user, at) -> "Nama " + user;
    }

    @Bean
    Callers callers() {
        return () -> {
            var request = (ServletRequestAttributes) RequestContextHolder.currentRequestAttributes();
            String user = request.getRequest().getHeader(USER);
            if (user == null) {
                throw RequestRefused.forbidden("Silakan masuk.");
            }
            String[] parts = user.split(":", 2);
            return new Caller(parts[0], parts.length == 1 ? Set.of(user) : Set.of(parts[1].split(",")));
        };
    }

    @Bean
    SopCatalogue catalogue() {
        List<Sop> sops = List.of(
                sop("rilis", step(1, "kabag", false), step(2, "pelaksana", true), step(3, "kasubbag", true)),
                sop("jdih", step(1, "pengelola", true), step(2, "ketua", false)));
        return new SopCatalogue() {
            @Override
            public List<Sop> current() {
                return sops;
            }

            @Override
            public Optional<Sop> current(String key) {
                return sops.stream().filter(sop -> sop.key().equals(key)).findFirst();
            }

            @Override
            public Optional<Sop> ofDefinition(String processDefinitionId) {
                return Optional.empty();
            }
        };
    }

    private static Sop sop(String key, Step... steps) {
        return new Sop(key, "1", key, "1", Map.of(), Map.of(), Map.of(), List.of(steps));
    }

    private static Step step(int position, String role, boolean drafts) {
        return new Step(
                position,
                String.valueOf(position),
                "userTask_" + role,
                role,
                role,
                role,
                new MutuBaku("-", "PT10M", "-"),
                Optional.empty(),
                drafts,
                false,
                List.of(),
                List.of(),
                role.equals("kabag") ? "karo" : null,
                false,
                false,
                null);
    }
}
