package id.sophumas.web.publication;

import id.sophumas.engine.posting.StuckPostings;
import id.sophumas.identity.Caller;
import id.sophumas.identity.Callers;
import id.sophumas.publication.PublicationTestApplication;
import id.sophumas.sop.MutuBaku;
import id.sophumas.sop.Sop;
import id.sophumas.sop.SopCatalogue;
import id.sophumas.sop.Step;
import id.sophumas.web.InstanceSops;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.mockito.Mockito;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.http.HttpMessageConvertersAutoConfiguration;
import org.springframework.boot.autoconfigure.web.servlet.DispatcherServletAutoConfiguration;
import org.springframework.boot.autoconfigure.web.servlet.WebMvcAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.Import;

/** The REST interface of the publications on top of what posts, with one SOP and without the engine. */
@Import(PublicationTestApplication.class)
@ImportAutoConfiguration({
    DispatcherServletAutoConfiguration.class,
    WebMvcAutoConfiguration.class,
    HttpMessageConvertersAutoConfiguration.class
})
@ComponentScan(
        basePackages = "id.sophumas.web",
        useDefaultFilters = false,
        includeFilters =
                @ComponentScan.Filter(
                        type = FilterType.REGEX,
                        pattern = {
                            "id\\.sophumas\\.web\\.Problems",
                            "id\\.sophumas\\.web\\.InstanceReaders",
                            "id\\.sophumas\\.web\\.materi\\.MateriAccess",
                            "id\\.sophumas\\.web\\.publication\\.\\w+Controller"
                        }))
class PublicationApiTestApplication {

    private static final Sop SOP = new Sop(
            "rilis",
            null,
            "SOP Rilis",
            "1",
            Map.of(),
            Map.of("pelaksana", "Pelaksana", "kepala", "Kepala"),
            Map.of(),
            List.of(step(1, "pelaksana", true, null), step(2, "kepala", false, "pimpinan")));

    /** The engine is not here; what is asked of it is. */
    @Bean
    StuckPostings postings() {
        return Mockito.mock(StuckPostings.class);
    }

    @Bean
    Somebody callers() {
        return new Somebody();
    }

    @Bean
    InstanceSops instanceSops() {
        return processInstanceId -> processInstanceId.startsWith("run-") ? Optional.of(SOP) : Optional.empty();
    }

    @Bean
    SopCatalogue catalogue() {
        return new SopCatalogue() {
            @Override
            public List<Sop> current() {
                return List.of(SOP);
            }

            @Override
            public Optional<Sop> current(String key) {
                return Optional.of(SOP).filter(sop -> sop.key().equals(key));
            }

            @Override
            public Optional<Sop> ofDefinition(String processDefinitionId) {
                return Optional.of(SOP);
            }
        };
    }

    private static Step step(int position, String role, boolean drafts, String reportsTo) {
        return new Step(
                position,
                "" + position,
                "userTask_" + position,
                role,
                "",
                "",
                new MutuBaku("", "PT1H", ""),
                Optional.empty(),
                drafts,
                false,
                drafts ? List.of() : List.of("portal"),
                List.of(),
                reportsTo,
                false,
                false,
                null);
    }

    /** The caller, who holds the role that a test gives him. */
    static class Somebody implements Callers {

        private String role = "auditor";

        void is(String other) {
            role = other;
        }

        @Override
        public Caller current() {
            return new Caller("seseorang", Set.of(role));
        }
    }
}
