package id.sophumas.web.task;

import static org.assertj.core.api.Assertions.assertThat;

import id.sophumas.web.security.TryoutApplication;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@TryoutApplication
class RelatedRunsTest {

    private static final String SOP = "dokumentasi-kegiatan";

    @Autowired
    private RelatedRuns runs;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private HistoryService history;

    private final List<String> started = new ArrayList<>();

    /** The application is shared with other tests. */
    @AfterEach
    void leaveNothingBehind() {
        started.forEach(id -> {
            runtime.deleteProcessInstance(id, "tests");
            history.deleteHistoricProcessInstance(id);
        });
    }

    @Test
    void shouldOfferTheNewestRunFirstAndKnowTheOneThatWasNamed() {
        String earlier = start(SOP, "Upacara");
        String later = start(SOP, "Kunjungan");

        assertThat(runs.of(SOP)).extracting(RelatedRuns.Run::id).startsWith(later, earlier);
        assertThat(runs.named(SOP, earlier).judul()).isEqualTo("Upacara");
        assertThat(runs.named(SOP, null)).isNull();
    }

    @Test
    void shouldNotTellTheTitleOfAnotherSopsRun() {
        String other = start("media-sosial-jdih", "Konten");

        assertThat(runs.of(SOP)).extracting(RelatedRuns.Run::id).doesNotContain(other);
        assertThat(runs.named(SOP, other).judul()).isEqualTo(other);
    }

    private String start(String key, String judul) {
        String id =
                runtime.startProcessInstanceByKey(key, Map.of("judul", judul)).getId();
        started.add(id);
        return id;
    }
}
