package id.sophumas.web.run;

import static org.assertj.core.api.Assertions.assertThat;

import id.sophumas.web.security.Browser;
import id.sophumas.web.security.Browser.Answer;
import id.sophumas.web.security.Trial;
import id.sophumas.web.security.TryoutApplication;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The page on one run: what it shows, and to whom it offers what. */
@TryoutApplication
class JalanPageTest {

    private static final String FORM = "application/x-www-form-urlencoded";
    private static final String SUPERIOR = "karoKumSidhal";
    private static final String PAUSE = "Jeda pelaksanaan ini";
    private static final String RESUME = ">Lanjutkan<";
    private static final String CALL_OFF = "Batalkan pelaksanaan ini";

    @LocalServerPort
    private int port;

    @Autowired
    private Trial trial;

    @Autowired
    private RuntimeService runtime;

    private Task task;
    private String path;

    @BeforeEach
    void start() {
        task = trial.start();
        path = "/jalan/" + task.getProcessInstanceId();
    }

    @AfterEach
    void leaveNothingBehind() {
        if (runtime.createProcessInstanceQuery()
                        .processInstanceId(task.getProcessInstanceId())
                        .count()
                > 0) {
            runtime.deleteProcessInstance(task.getProcessInstanceId(), "tests");
        }
    }

    @Test
    void shouldOfferEachWhatHeMayDo() throws Exception {
        assertThat(page(Trial.FIRST))
                .contains("Rapat koordinasi", "Berjalan", PAUSE)
                .doesNotContain(CALL_OFF);
        assertThat(page(SUPERIOR)).contains(CALL_OFF).doesNotContain(PAUSE);
        assertThat(page(Trial.SECOND)).doesNotContain(PAUSE, CALL_OFF, RESUME);
        assertThat(page("auditor"))
                .contains("Menugaskan Kasubbag", "menunggu diambil", "belum diambil siapa pun")
                .doesNotContain("<form", "sedang dikerjakan");
        assertThat(as(Trial.STRANGER).get(path).status()).isEqualTo(403);
        assertThat(Browser.nobody(port).get(path).status()).isEqualTo(401);
        assertThat(as("auditor").get("/jalan/tidak-ada").status()).isEqualTo(404);
    }

    @Test
    void shouldPauseAndGoOnAndCallOffFromThePage() throws Exception {
        Answer unreasoned = send(Trial.FIRST, "/jeda", "sampai=");
        assertThat(unreasoned.status()).isEqualTo(400);
        assertThat(unreasoned.body()).contains("role=\"alert\"", "Alasan wajib diisi", PAUSE);
        assertThat(send(Trial.FIRST, "/jeda", "alasan=Menunggu+%3Cb%3Eagenda").status())
                .isEqualTo(302);

        assertThat(page(Trial.FIRST))
                .contains("Dijeda", "Menunggu &lt;b&gt;agenda", RESUME)
                .doesNotContain(PAUSE);
        assertThat(page(Trial.SECOND)).contains("Menunggu &lt;b&gt;agenda");
        assertThat(send(Trial.FIRST, "/lanjutkan", "catatan=Sudah+pasti").status())
                .isEqualTo(302);
        assertThat(page(Trial.FIRST)).contains("Berjalan", "Riwayat jeda", "Sudah pasti");

        assertThat(send(Trial.FIRST, "/pembatalan", "alasan=Tidak+jadi+dilaksanakan")
                        .status())
                .isEqualTo(403);
        assertThat(send(SUPERIOR, "/pembatalan", "alasan=Tidak+jadi+dilaksanakan")
                        .status())
                .isEqualTo(302);
        assertThat(page(SUPERIOR))
                .contains("Dibatalkan oleh Karo KumSidhal", "Tidak jadi dilaksanakan", "tidak diselesaikan")
                .doesNotContain("<form");
    }

    @Test
    void shouldTakeNothingFromASessionWithoutItsToken() throws Exception {
        Browser session = Browser.tasklist(port, Trial.FIRST);

        Answer forged = session.without("X-XSRF-TOKEN").send("POST", path + "/jeda", FORM, "alasan=Menunggu+agenda");

        assertThat(forged.status()).isEqualTo(403);
        assertThat(page(Trial.FIRST)).contains(PAUSE);
    }

    private String page(String user) throws Exception {
        Answer answer = as(user).get(path);
        assertThat(answer.status()).as(user).isEqualTo(200);
        return answer.body();
    }

    private Answer send(String user, String what, String body) throws Exception {
        return as(user).send("POST", path + what, FORM, body);
    }

    private Browser as(String user) {
        return Browser.basic(port, user);
    }
}
