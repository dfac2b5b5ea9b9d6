package id.sophumas.jar;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.jar.JarFile;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

/** What the packaged application is made of is known, and its known advisories were looked at not long ago. */
class ComponentsIT {

    private static final int DAYS = 60;
    private static final String FOLDER = "BOOT-INF/lib/";

    private final JsonNode list = list();

    @Test
    void shouldPackageExactlyTheListedLibraries() throws IOException {
        Set<String> listed =
                entries().stream().map(ComponentsIT::fileName).collect(Collectors.toCollection(TreeSet::new));
        try (JarFile jar = new JarFile(RunningJar.packaged().toFile())) {
            Set<String> packaged = jar.stream()
                    .map(entry -> entry.getName())
                    .filter(name -> name.startsWith(FOLDER) && name.endsWith(".jar"))
                    .map(name -> name.substring(FOLDER.length()))
                    // Comes with the launcher of the jar itself.
                    .filter(name -> !name.startsWith("spring-boot-jarmode-tools-"))
                    .collect(Collectors.toCollection(TreeSet::new));

            assertThat(packaged).as("components.yaml says how it is renewed").containsExactlyElementsOf(listed);
        }
    }

    @Test
    void shouldHaveLookedAtTheAdvisoriesNotLongAgo() {
        LocalDate looked = LocalDate.parse(list.get("diperiksa").asText());

        assertThat(ChronoUnit.DAYS.between(looked, LocalDate.now()))
                .as("days since the advisories were looked at; components.yaml says how it is renewed")
                .isBetween(-1L, (long) DAYS);
    }

    @Test
    void shouldJudgeOnlyWhatIsThere() {
        for (JsonNode judged : list.get("penilaian")) {
            assertThat(entries())
                    .anyMatch(entry -> entry.startsWith(judged.get("komponen").asText()));
            assertThat(judged.get("kata").asText()).isNotBlank();
        }
    }

    private List<String> entries() {
        return StreamSupport.stream(list.get("komponen").spliterator(), false)
                .map(JsonNode::asText)
                .toList();
    }

    /** {@code group:artifact:version[:classifier]} as the file it is packaged as. */
    private static String fileName(String entry) {
        String[] parts = entry.split(":");
        return parts[1] + "-" + parts[2] + (parts.length > 3 ? "-" + parts[3] : "") + ".jar";
    }

    private static JsonNode list() {
        try (InputStream yaml = ComponentsIT.class.getResourceAsStream("/security/components.yaml")) {
            return new YAMLMapper().readTree(yaml);
        } catch (IOException unreadable) {
            throw new java.io.UncheckedIOException(unreadable);
        }
    }
}
