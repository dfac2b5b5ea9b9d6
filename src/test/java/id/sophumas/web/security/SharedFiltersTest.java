package id.sophumas.web.security;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The task lists that everybody finds at the first login show each person what is his, and nothing else. */
@TryoutApplication
class SharedFiltersTest {

    @LocalServerPort
    private int port;

    @Autowired
    private Trial trial;

    @ParameterizedTest
    @ValueSource(strings = {Trial.FIRST, Trial.STRANGER, "auditor", "admin"})
    void shouldShowTheListsToEverybody(String user) throws Exception {
        JsonNode filters = Browser.tasklist(port, user)
                .get("/camunda/api/engine/engine/default/filter?resourceType=Task")
                .json();

        assertThat(filters.findValuesAsText("name"))
                .contains("Tugas saya", "Tugas unit saya", "Sebagai Plh./Plt.", "Terlambat");
    }

    @Test
    void shouldListUnderTugasSayaWhatIsAssignedToMe() throws Exception {
        Task task = trial.start();
        assertThat(list(Trial.FIRST, "Tugas saya")).doesNotContain(task.getId());

        trial.assign(task, Trial.FIRST);

        assertThat(list(Trial.FIRST, "Tugas saya")).contains(task.getId());
        assertThat(list(Trial.SECOND, "Tugas saya")).doesNotContain(task.getId());
    }

    @Test
    void shouldListUnderTugasUnitSayaWhatWaitsForMyUnit() throws Exception {
        Task task = trial.start();

        assertThat(list(Trial.FIRST, "Tugas unit saya")).contains(task.getId());
        assertThat(list(Trial.SECOND, "Tugas unit saya")).doesNotContain(task.getId());
    }

    @Test
    void shouldListUnderTerlambatWhatHasBeenMarkedLate() throws Exception {
        Task late = trial.start();
        Task onTime = trial.start();
        trial.prioritise(late, 100);

        assertThat(list(Trial.FIRST, "Terlambat")).contains(late.getId()).doesNotContain(onTime.getId());
        assertThat(list(Trial.SECOND, "Terlambat")).doesNotContain(late.getId());
    }

    private List<String> list(String user, String name) throws Exception {
        Browser browser = Browser.basic(port, user);
        for (JsonNode filter : browser.get("/engine-rest/filter").json()) {
            if (filter.path("name").asText().equals(name)) {
                return browser.get("/engine-rest/filter/" + filter.path("id").asText() + "/list")
                        .json()
                        .findValuesAsText("id");
            }
        }
        throw new AssertionError("No filter " + name);
    }
}
