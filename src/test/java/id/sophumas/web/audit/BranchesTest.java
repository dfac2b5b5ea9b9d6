package id.sophumas.web.audit;

import static org.assertj.core.api.Assertions.assertThat;

import id.sophumas.sop.change.BpmnVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Which way was taken out of a decision, told from what was entered. */
class BranchesTest {

    private BpmnVersion version;

    @BeforeEach
    void read() throws IOException {
        version = BpmnVersion.read(Files.readAllBytes(Path.of("processes/rilis-media-sosial.bpmn")));
    }

    @Test
    void shouldCountEachWayOutOfADecision() {
        Map<String, Integer> counts = new Branches(
                        version, Map.of("gateway_konsepDisetujuiKasubbag", 5, "userTask_memeriksaKonsep", 3))
                .counts();

        assertThat(counts)
                .containsEntry("flow_konsepDisetujuiKasubbagYa", 3)
                .containsEntry("flow_konsepDisetujuiKasubbagTidak", 2)
                .containsEntry("flow_konsepDisetujuiKabagYa", 0);
    }

    @Test
    void shouldNotCountWhatTheHistoryDoesNotTell() {
        Map<String, Integer> counts = new Branches(
                        version, Map.of("gateway_konsepDisetujuiKasubbag", 1, "userTask_memeriksaKonsep", 3))
                .counts();

        assertThat(counts)
                .containsEntry("flow_konsepDisetujuiKasubbagYa", 3)
                .doesNotContainKey("flow_konsepDisetujuiKasubbagTidak");
    }
}
