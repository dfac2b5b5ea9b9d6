package id.sophumas.web.penggantian;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import id.sophumas.web.security.Browser;
import id.sophumas.web.security.Browser.Answer;
import id.sophumas.web.security.TryoutApplication;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.IdentityService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A substitute does, for the days of his surat perintah, what the role does, and both names are on record. */
@TryoutApplication
class PenggantianTest {

    private static final String ROLE = "pelaksanaPublikasi";
    private static final String AS_SUBSTITUTE = "Sebagai Plh./Plt.";
    private static final String SUPERIOR = "kasubbagPublikasi";

    @LocalServerPort
    private int port;

    @Autowired
    private IdentityService identity;

    @Autowired
    private Clock clock;

    private Team team;
    private LocalDate today;

    @BeforeEach
    void hire() {
        team = new Team(port, identity);
        today = LocalDate.now(clock);
    }

    @AfterEach
    void dismiss() throws Exception {
        team.as("admin").delete("/api/jam");
        team.dismissAll();
    }

    @Test
    void shouldLetTheSubstituteDoTheTasksOfTheAbsenteeAndKeepBothNames() throws Exception {
        String sari = team.hire("Sari", "stafHumas");
        String run = team.startToDraft();
        String task = team.task(run);
        Browser session = Browser.tasklist(port, sari);
        assertThat(unitList(session, "/camunda/api/engine/engine/default")).doesNotContain(task);
        assertThat(list(session, "/camunda/api/engine/engine/default", AS_SUBSTITUTE))
                .isEmpty();
        assertThat(team.complete(sari, task, Map.of()).status()).isEqualTo(403);

        Answer entered = team.substitute(ROLE, ROLE, sari, today(0), today(2));
        assertThat(entered.status()).as(entered.body()).isEqualTo(201);

        assertThat(unitList(session, "/camunda/api/engine/engine/default"))
                .as("a session that began before")
                .contains(task);
        assertThat(unitList(team.as(sari), "/engine-rest")).contains(task);
        assertThat(list(session, "/camunda/api/engine/engine/default", AS_SUBSTITUTE))
                .contains(task);
        assertThat(list(team.as(ROLE), "/engine-rest", AS_SUBSTITUTE))
                .as("the role itself substitutes for nobody")
                .isEmpty();
        String capacity = "Plh. Pelaksana (JP/JFT) Publikasi (Pelaksana (JP/JFT) Publikasi (uji coba))";
        JsonNode card = session.get("/api/tugas?id=tidak-ada," + task).json();
        assertThat(card).hasSize(1);
        assertThat(card.get(0).get("sebagai").asText()).isEqualTo(capacity);
        assertThat(session.get("/api/tugas/" + task).json().get("sebagai").asText())
                .isEqualTo(capacity);
        assertThat(team.as(ROLE)
                        .get("/api/tugas?id=" + task)
                        .json()
                        .get(0)
                        .get("sebagai")
                        .isNull())
                .isTrue();
        Answer received = team.as(sari)
                .post("/api/tugas/" + task + "/kelengkapan", "{\"kelengkapan\": \"tidak\", \"catatan\": \"Lisan\"}");
        assertThat(received.json().get("oleh").asText()).isEqualTo(sari);
        assertThat(received.json().get("sebagai").asText()).isEqualTo(capacity + ", surat perintah SP-7/2026");
        assertThat(team.as("admin")
                        .post("/engine-rest/task/" + task + "/assignee", "{\"userId\": \"" + ROLE + "\"}")
                        .status())
                .isEqualTo(204);
        assertThat(team.as(sari)
                        .post("/engine-rest/task/" + task + "/claim", "{\"userId\": \"" + sari + "\"}")
                        .status())
                .as("a task that the absentee has by name")
                .isEqualTo(204);
        String materi = team.write(sari);
        assertThat(team.complete(sari, task, Map.of("materiId", materi)).status())
                .isEqualTo(204);

        JsonNode record = team.as("auditor")
                .get("/api/penggantian?processInstanceId=" + run)
                .json();
        assertThat(record).hasSize(1);
        JsonNode deed = record.get(0).get("tindakan").get(0);
        assertThat(deed.get("taskId").asText()).isEqualTo(task);
        assertThat(deed.get("oleh").asText()).isEqualTo(sari);
        String title =
                "Plh. Pelaksana (JP/JFT) Publikasi (Pelaksana (JP/JFT) Publikasi (uji coba)), surat perintah SP-7/2026";
        assertThat(deed.get("sebutan").asText()).isEqualTo(title);
        assertThat(team.as("auditor")
                        .get("/engine-rest/history/variable-instance?variableName=bertindakSebagai&taskIdIn=" + task)
                        .json()
                        .findValuesAsText("value"))
                .containsExactly(title);
    }

    @Test
    void shouldBeginOnTheFirstDayAndEndAfterTheLast() throws Exception {
        String sari = team.hire("Sari", "stafHumas");
        String task = team.task(team.startToDraft());
        Browser session = Browser.tasklist(port, sari);
        assertThat(team.substitute(ROLE, ROLE, sari, today(3), today(4)).status())
                .isEqualTo(201);

        assertThat(sees(session, task)).as("before").isFalse();
        moveTo(today(3), "00:00:05");
        assertThat(sees(session, task)).as("first day").isTrue();
        moveTo(today(4), "23:59:00");
        assertThat(sees(session, task)).as("last day").isTrue();
        moveTo(today(5), "00:00:01");
        assertThat(sees(session, task)).as("after").isFalse();
        moveTo(today(4), "08:00:00");
        assertThat(sees(session, task)).isTrue();
        team.as("admin").delete("/api/jam");
        assertThat(sees(session, task)).as("the clock is set back").isFalse();
    }

    @Test
    void shouldEndAtOnceWhenItIsWithdrawnAndKeepWhy() throws Exception {
        String sari = team.hire("Sari", "stafHumas");
        String task = team.task(team.startToDraft());
        String id = team.substitute(ROLE, ROLE, sari, today(0), today(2))
                .json()
                .get("id")
                .asText();
        assertThat(sees(team.as(sari), task)).isTrue();
        String withdraw = "/api/penggantian/" + id + "/cabut";

        assertThat(team.as(SUPERIOR).post(withdraw, "{}").status())
                .as("without a reason")
                .isEqualTo(400);
        Answer withdrawn = team.as(SUPERIOR).post(withdraw, "{\"alasan\": \"Kembali lebih awal\"}");

        assertThat(withdrawn.status()).as(withdrawn.body()).isEqualTo(200);
        assertThat(withdrawn.json().get("berlaku").asBoolean()).isFalse();
        assertThat(withdrawn.json().get("dicabutOleh").asText()).isEqualTo(SUPERIOR);
        assertThat(withdrawn.json().get("alasanCabut").asText()).isEqualTo("Kembali lebih awal");
        assertThat(sees(team.as(sari), task)).isFalse();
        assertThat(team.as(SUPERIOR).post(withdraw, "{\"alasan\": \"Lagi\"}").status())
                .isEqualTo(409);
    }

    @Test
    void shouldBeEnteredByTheSuperiorOrTheAdministratorOnlyAndNeverInOnesOwnFavour() throws Exception {
        String sari = team.hire("Sari", "stafHumas");
        String kabag = team.hire("Kabag", "kabagHublemHumas");

        assertThat(enter(ROLE, sari).status()).as("the role itself").isEqualTo(403);
        assertThat(enter(sari, sari).status()).as("the substitute").isEqualTo(403);
        assertThat(enter("auditor", sari).status()).isEqualTo(403);
        assertThat(enter("stafHumas", sari).status()).as("another office").isEqualTo(403);
        assertThat(enter(kabag, kabag).status()).as("himself").isEqualTo(403);
        assertThat(enter(SUPERIOR, "auditor").status()).as("an auditor").isEqualTo(400);
        assertThat(enter(SUPERIOR, sari).status()).isEqualTo(201);
        assertThat(enter(kabag, sari).status()).as("for the same days again").isEqualTo(409);
        assertThat(team.as("stafHumas").get("/api/penggantian").body()).doesNotContain(sari);
        assertThat(team.as("auditor").get("/api/penggantian").body()).contains(sari);
    }

    @Test
    void shouldRefuseWhatIsNoSubstitutionWithAReason() throws Exception {
        Browser admin = team.as("admin");

        assertThat(admin.post("/api/penggantian", "{\"mulai\": \"besok\"}").status())
                .isEqualTo(400);
        assertThat(admin.post("/api/penggantian", "[]").status()).isEqualTo(400);
        assertThat(admin.post("/api/penggantian", "null").status()).isEqualTo(400);
        assertThat(admin.post("/api/penggantian", "{}").json().get("detail").asText())
                .isEqualTo("Isian \"jenis\" wajib diisi: \"Plh\" atau \"Plt\".");
        assertThat(admin.post("/api/penggantian/99999999/cabut", "{\"alasan\": \"x\"}")
                        .status())
                .isEqualTo(404);
        assertThat(admin.post("/api/penggantian/x/cabut", "{\"alasan\": \"x\"}").status())
                .isEqualTo(400);
        assertThat(admin.get("/api/penggantian?processInstanceId=tidak-ada").status())
                .isEqualTo(404);
    }

    private Answer enter(String user, String substitute) throws Exception {
        return team.as(user)
                .post(
                        "/api/penggantian",
                        "{\"jenis\": \"Plh\", \"digantikan\": \"%s\", \"peran\": [\"%s\"], \"pengganti\": \"%s\", \"mulai\": \"%s\", \"sampai\": \"%s\", \"suratPerintah\": \"SP-8\"}"
                                .formatted(ROLE, ROLE, substitute, today(400), today(401)));
    }

    private static boolean sees(Browser browser, String task) throws Exception {
        return browser.get("/api/tugas/" + task).status() == 200;
    }

    private static List<String> unitList(Browser browser, String engine) throws Exception {
        return list(browser, engine, "Tugas unit saya");
    }

    private static List<String> list(Browser browser, String engine, String name) throws Exception {
        for (JsonNode filter : browser.get(engine + "/filter?resourceType=Task").json()) {
            if (filter.path("name").asText().equals(name)) {
                return browser.get(engine + "/filter/" + filter.path("id").asText() + "/list")
                        .json()
                        .findValuesAsText("id");
            }
        }
        throw new AssertionError("No filter");
    }

    private void moveTo(String day, String time) throws Exception {
        Answer moved = team.as("admin").post("/api/jam", "{\"sekarang\": \"" + day + "T" + time + "+07:00\"}");
        assertThat(moved.status()).as(moved.body()).isLessThan(300);
    }

    private String today(int days) {
        return today.plusDays(days).toString();
    }
}
