package id.sophumas;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** The modules depend on each other as the picture in the README draws it, and on nothing else. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ArchitectureTest {

    private static final String ROOT = "id.sophumas";
    private static final Pattern ARROW = Pattern.compile("^  (\\w+) --> ([\\w &]+)$", Pattern.MULTILINE);
    private static final Pattern MODULE = Pattern.compile("^  (\\w+)\\[(\\w+): [^]]+]$", Pattern.MULTILINE);

    private JavaClasses classes;
    private Map<String, Set<String>> arrows;

    @BeforeAll
    void readThePictureAndTheClasses() throws IOException {
        classes = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages(ROOT);
        String readme = Files.readString(Path.of("README.md"));
        arrows = new TreeMap<>();
        Matcher module = MODULE.matcher(readme);
        while (module.find()) {
            arrows.put(module.group(1), new TreeSet<>());
        }
        Matcher arrow = ARROW.matcher(readme);
        while (arrow.find()) {
            Arrays.stream(arrow.group(2).split("&")).map(String::strip).forEach(arrows.get(arrow.group(1))::add);
        }
    }

    @Test
    void thePictureShowsEveryModuleThereIs() throws IOException {
        try (var folders = Files.list(Path.of("src/main/java/id/sophumas"))) {
            assertThat(folders.filter(Files::isDirectory)
                            .map(folder -> folder.getFileName().toString()))
                    .containsExactlyInAnyOrderElementsOf(arrows.keySet());
        }
    }

    @Test
    void noModuleUsesAnotherThanThePictureShows() {
        arrows.forEach((module, allowed) -> {
            String[] others = arrows.keySet().stream()
                    .filter(other -> !other.equals(module) && !allowed.contains(other))
                    .map(other -> ROOT + "." + other + "..")
                    .toArray(String[]::new);
            if (others.length > 0) {
                noClasses()
                        .that()
                        .resideInAPackage(ROOT + "." + module + "..")
                        .should()
                        .dependOnClassesThat()
                        .resideInAnyPackage(others)
                        .check(classes);
            }
        });
    }

    @Test
    void everyArrowOfThePictureIsUsed() {
        Set<String> unused = new TreeSet<>();
        arrows.forEach((module, allowed) -> allowed.forEach(other -> {
            boolean used = classes.stream()
                    .filter(type -> type.getPackageName().startsWith(ROOT + "." + module))
                    .flatMap(type -> type.getDirectDependenciesFromSelf().stream())
                    .anyMatch(use -> use.getTargetClass().getPackageName().startsWith(ROOT + "." + other));
            if (!used) {
                unused.add(module + " --> " + other);
            }
        }));
        assertThat(unused).isEmpty();
    }

    @Test
    void noModuleDependsOnItselfThroughOthers() {
        slices().matching(ROOT + ".(*)..").should().beFreeOfCycles().check(classes);
    }

    @Test
    void onlyTheEdgeKnowsTheEngine() {
        noClasses()
                .that()
                .resideOutsideOfPackages(ROOT + ".engine..", ROOT + ".identity..", ROOT + ".web..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.camunda.bpm.engine..")
                .check(classes);
    }

    @Test
    void onlyTheCatalogueAndTheEdgeReadBpmn() {
        noClasses()
                .that()
                .resideOutsideOfPackages(ROOT + ".sop..", ROOT + ".engine..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.camunda.bpm.model..")
                .check(classes);
    }
}
