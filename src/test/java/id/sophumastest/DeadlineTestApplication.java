package id.sophumastest;

import id.sophumas.identity.Caller;
import id.sophumas.identity.Callers;
import id.sophumas.identity.Organisasi;
import id.sophumas.identity.ShippedOrganisasi;
import id.sophumas.refusal.RequestRefused;
import id.sophumas.sop.MutuBaku;
import id.sophumas.sop.Sop;
import id.sophumas.sop.SopCatalogue;
import id.sophumas.sop.Step;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.ComponentScan.Filter;
import org.springframework.context.annotation.FilterType;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/**
 * Only the modules that make deadlines, around a real engine; who calls and which SOPs there are is said by the test. It stands outside the
 * application's package, whose component scan would else take its stubs into the real application under test.
 */
@SpringBootConfiguration
@EnableAutoConfiguration
@ComponentScan({
    "id.sophumas.workingtime",
    "id.sophumas.deadline",
    "id.sophumas.notification",
    "id.sophumas.engine.calendar",
    "id.sophumas.web.deadline"
})
@ComponentScan(
        basePackages = "id.sophumas.engine",
        useDefaultFilters = false,
        includeFilters = @Filter(type = FilterType.REGEX, pattern = ".*\\.LateDelegate"))
@ComponentScan(
        basePackages = "id.sophumas.performance",
        useDefaultFilters = false,
        includeFilters = @Filter(type = FilterType.REGEX, pattern = ".*\\.(StepRecords|FinishedSteps)"))
@ComponentScan(
        basePackages = "id.sophumas.web",
        useDefaultFilters = false,
        includeFilters = @Filter(type = FilterType.REGEX, pattern = "id\\.sophumas\\.web\\.\\w*Instance\\w+"))
@ComponentScan(
        basePackages = "id.sophumas.identity",
        useDefaultFilters = false,
        includeFilters =
                @Filter(
                        type = FilterType.REGEX,
                        pattern = ".*\\.(Addressees|Acting|Members|SubstitutionRows|NamesOverTime|Accounts)"))
public class DeadlineTestApplication {

    @Bean
    Organisasi organisasi() {
        return ShippedOrganisasi.read();
    }

    /** Whoever the test says is calling. */
    public static class StubCallers implements Callers {

        private volatile Caller caller = new Caller("pelaksana", Set.of("pelaksana"));

        public void become(String id, String... roles) {
            caller = new Caller(id, Set.of(roles));
        }

        @Override
        public Caller current() {
            return caller;
        }
    }

    @Bean
    StubCallers callers() {
        return new StubCallers();
    }

    @Bean
    SopCatalogue catalogue() {
        Sop sop = new Sop(
                "uji-tenggat",
                "1",
                "Uji Tenggat",
                "1",
                Map.of(),
                Map.of("pelaksana", "Pelaksana", "kasubbag", "Kasubbag"),
                Map.of("pelaksana", "kasubbag", "kasubbag", "kabag"),
                List.of(
                        step(1, "userTask_menyusun", "pelaksana", "Menyusun konsep", "PT10M"),
                        step(2, "userTask_melaksanakan", "kasubbag", "Melaksanakan kegiatan", "P1D")));
        return new SopCatalogue() {
            @Override
            public List<Sop> current() {
                return List.of(sop);
            }

            @Override
            public Optional<Sop> current(String key) {
                return Optional.of(sop);
            }

            @Override
            public Optional<Sop> ofDefinition(String processDefinitionId) {
                return Optional.of(sop);
            }
        };
    }

    private static Step step(int position, String id, String role, String name, String waktu) {
        return new Step(
                position,
                Integer.toString(position),
                id,
                role,
                name,
                name,
                new MutuBaku("-", waktu, "-"),
                Optional.empty(),
                false,
                false,
                List.of(),
                List.of(),
                null,
                false,
                false,
                null);
    }

    @RestControllerAdvice
    static class Refusals {

        @ExceptionHandler
        ProblemDetail refused(RequestRefused refused) {
            return ProblemDetail.forStatusAndDetail(
                    HttpStatusCode.valueOf(refused.reason().status()), refused.getMessage());
        }
    }
}
