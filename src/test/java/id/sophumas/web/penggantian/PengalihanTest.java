package id.sophumas.web.penggantian;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.sophumas.engine.guard.AbsenceRounds;
import id.sophumas.web.security.Browser.Answer;
import id.sophumas.web.security.TryoutApplication;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.camunda.bpm.engine.IdentityService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** How tasks change hands: returned, handed over, given to another by a superior, and on account of an absence. */
@TryoutApplication
class PengalihanTest {

    private static final String ROLE = "pelaksanaPublikasi";
    private static final String SUPERIOR = "kasubbagPublikasi";

    @LocalServerPort
    private int port;

    @Autowired
    private IdentityService identity;

    @Autowired
    private AbsenceRounds rounds;

    @Autowired
    private Clock clock;

    private Team team;
    private LocalDate today;
    private String ani;
    private String budi;

    @BeforeEach
    void hire() throws Exception {
        team = new Team(port, identity);
        today = LocalDate.now(clock);
        ani = team.hire("Ani", ROLE);
        budi = team.hire("Budi", ROLE);
    }

    @AfterEach
    void dismiss() throws Exception {
        team.as("admin").delete("/api/jam");
        team.dismissAll();
    }

    @Test
    void shouldReturnAClaimedTaskToItsUnitWithTheReason() throws Exception {
        String task = claimedByAni();

        assertThat(post(ani, task, "kembalikan", Map.of()).status())
                .as("without a reason")
                .isEqualTo(400);
        assertThat(post(budi, task, "kembalikan", Map.of("catatan", "Saya saja"))
                        .status())
                .as("somebody else of the unit")
                .isEqualTo(403);
        Answer returned = post(ani, task, "kembalikan", Map.of("catatan", "Rapat seharian"));

        assertThat(returned.status()).as(returned.body()).isEqualTo(204);
        assertThat(holder(task)).isNull();
        JsonNode last = history(task).get(0);
        assertThat(last.get("jenis").asText()).isEqualTo("KEMBALI");
        assertThat(last.get("namaDari").asText()).isEqualTo("Ani");
        assertThat(last.get("catatan").asText()).isEqualTo("Rapat seharian");
        assertThat(post(ani, task, "kembalikan", Map.of("catatan", "Lagi")).status())
                .isEqualTo(409);
    }

    @Test
    void shouldHandATaskOverToAHolderOfItsRoleAndTellHim() throws Exception {
        String task = claimedByAni();

        assertThat(post(ani, task, "serahkan", Map.of("kepada", "stafHumas", "catatan", "x"))
                        .status())
                .as("another role")
                .isEqualTo(400);
        assertThat(post(ani, task, "serahkan", Map.of("kepada", "siapa", "catatan", "x"))
                        .status())
                .isEqualTo(400);
        assertThat(post(ani, task, "serahkan", Map.of("catatan", "x")).status()).isEqualTo(400);
        assertThat(post(budi, task, "serahkan", Map.of("kepada", budi, "catatan", "x"))
                        .status())
                .isEqualTo(403);
        assertThat(post("auditor", task, "serahkan", Map.of("kepada", budi, "catatan", "x"))
                        .status())
                .isEqualTo(403);
        Answer handed = post(ani, task, "serahkan", Map.of("kepada", budi, "catatan", "Budi lebih paham"));

        assertThat(handed.status()).as(handed.body()).isEqualTo(204);
        assertThat(holder(task)).isEqualTo(budi);
        assertThat(team.as(budi).get("/api/pemberitahuan").body())
                .contains("Tugas diserahkan kepada Anda: Menyusun konsep", "Budi lebih paham");
    }

    @Test
    void shouldHandOverToAnActiveSubstitute() throws Exception {
        String task = claimedByAni();
        String sari = team.hire("Sari", "stafHumas");
        assertThat(post(ani, task, "serahkan", Map.of("kepada", sari, "catatan", "x"))
                        .status())
                .isEqualTo(400);
        team.substitute(budi, ROLE, sari, day(0), day(1));

        assertThat(post(ani, task, "serahkan", Map.of("kepada", sari, "catatan", "x"))
                        .status())
                .isEqualTo(204);
        assertThat(holder(task)).isEqualTo(sari);
    }

    @Test
    void shouldHoldTheEnginesOwnWaysToTheSameRules() throws Exception {
        String task = claimedByAni();
        String path = "/engine-rest/task/" + task;

        assertThat(team.as("admin")
                        .post(path + "/assignee", "{\"userId\": \"stafHumas\"}")
                        .status())
                .as("a person of another role")
                .isEqualTo(400);
        assertThat(team.as("admin")
                        .post(path + "/delegate", "{\"userId\": \"" + budi + "\"}")
                        .status())
                .isEqualTo(400);
        assertThat(team.as("admin")
                        .post(path + "/claim", "{\"userId\": \"admin\"}")
                        .status())
                .isEqualTo(403);
        assertThat(team.as("admin")
                        .post(path + "/identity-links", "{\"groupId\": \"stafHumas\", \"type\": \"candidate\"}")
                        .status())
                .isEqualTo(400);
        assertThat(team.as("admin")
                        .put(path, "{\"name\": \"x\", \"assignee\": \"stafHumas\"}")
                        .status())
                .isEqualTo(400);
        assertThat(team.as(budi).post(path + "/unclaim", "{}").status())
                .as("somebody else's task")
                .isEqualTo(403);
        assertThat(team.as(budi).post(path + "/claim", "{}").status())
                .as("claimed for nobody")
                .isEqualTo(403);
        assertThat(holder(task)).isEqualTo(ani);

        assertThat(team.as(ani)
                        .post(path + "/assignee", "{\"userId\": \"" + budi + "\"}")
                        .status())
                .isEqualTo(204);
        assertThat(team.as(budi).post(path + "/unclaim", "{}").status()).isEqualTo(204);
        assertThat(holder(task)).isNull();
        assertThat(history(task).findValuesAsText("jenis")).containsExactly("SERAH", "KEMBALI");
    }

    @Test
    void shouldNotHandADecisionToWhoWroteTheText() throws Exception {
        String rani = team.hire("Rani", ROLE, SUPERIOR);
        String run = team.startToDraft();
        team.complete(rani, team.task(run), Map.of("materiId", team.write(rani)));
        String task = team.task(run);
        team.as(SUPERIOR).post("/engine-rest/task/" + task + "/claim", "{\"userId\": \"" + SUPERIOR + "\"}");

        Answer refused = post(SUPERIOR, task, "serahkan", Map.of("kepada", rani, "catatan", "x"));

        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.body()).contains("ikut menulis materi ini");
        assertThat(team.as(SUPERIOR)
                        .get("/api/tugas/" + task + "/pengalihan")
                        .json()
                        .get("penerima")
                        .findValuesAsText("id"))
                .doesNotContain(rani);
    }

    @Test
    void shouldKeepNobodyAtWorkWhoseSubstitutionHasEnded() throws Exception {
        String run = team.startToDraft();
        String task = team.task(run);
        String sari = team.hire("Sari", "stafHumas");
        String substitution = team.substitute(ani, ROLE, sari, day(0), day(1))
                .json()
                .get("id")
                .asText();
        claim(sari, task);
        team.as("admin").post("/api/penggantian/" + substitution + "/cabut", "{\"alasan\": \"Selesai\"}");

        Answer late = team.complete(sari, task, Map.of("materiId", team.write(ani)));

        assertThat(late.status()).isEqualTo(403);
        assertThat(late.body()).contains("tidak (lagi) memegang peran tugas ini");
        claim(ani, task);
        assertThat(holder(task)).as("his own task again").isEqualTo(ani);
    }

    @Test
    void shouldTakeTheTasksOfWhoIsAwayAndBringBackWhatNobodyTook() throws Exception {
        String task = claimedByAni();
        String taken = claimedByAni();
        assertThat(away(ani, day(2), day(3)).status()).isEqualTo(201);
        rounds.look();
        assertThat(holder(task)).as("not before the day").isEqualTo(ani);

        moveTo(day(2));
        rounds.look();
        assertThat(holder(task)).isNull();
        assertThat(team.as(ani)
                        .post("/engine-rest/task/" + task + "/claim", "{\"userId\": \"" + ani + "\"}")
                        .status())
                .as("who is away claims nothing")
                .isEqualTo(409);
        claim(budi, taken);

        moveTo(day(4));
        rounds.look();
        assertThat(holder(task)).as("nobody took it").isEqualTo(ani);
        assertThat(holder(taken)).as("somebody took it").isEqualTo(budi);
        assertThat(history(task).findValuesAsText("jenis")).containsExactly("TIDAK_HADIR", "HADIR");
        assertThat(team.as(ani).get("/api/pemberitahuan").body()).contains("Tugas kembali kepada Anda");
    }

    @Test
    void shouldLeaveANewTaskForWhoIsAwayWithTheUnitAndTellTheGiver() throws Exception {
        assertThat(away(budi, day(0), day(1)).status()).isEqualTo(201);
        String run = team.as("kabagHublemHumas")
                .post(
                        "/engine-rest/process-definition/key/rilis-media-sosial/start",
                        "{\"variables\": {\"judul\": {\"value\": \"Rapat\"}}}")
                .json()
                .get("id")
                .asText();
        team.complete("kabagHublemHumas", team.task(run), Map.of());
        String giver = team.hire("Gani", SUPERIOR);
        assertThat(team.as(giver)
                        .get("/api/tugas/" + team.task(run))
                        .json()
                        .get("penerimaMungkin")
                        .toString())
                .contains("{\"id\":\"%s\",\"nama\":\"Budi\",\"tidakHadirSampai\":\"%s\"}".formatted(budi, day(1)));

        team.complete(giver, team.task(run), Map.of("penerima", budi));

        assertThat(holder(team.task(run))).isNull();
        assertThat(team.as(giver).get("/api/pemberitahuan").body()).contains("Penerima tidak hadir: Menyusun konsep");
    }

    @Test
    void shouldLetEachEnterHisOwnAbsenceAndHisSuperiorThatOfOthers() throws Exception {
        assertThat(away(ani, day(10), day(12)).status()).isEqualTo(201);
        assertThat(away(ani, day(12), day(13)).status()).as("overlapping").isEqualTo(409);
        assertThat(away(ani, day(9), day(8)).status()).isEqualTo(400);
        assertThat(awayFor(budi, ani, day(20)).status()).as("of a colleague").isEqualTo(403);
        assertThat(awayFor("auditor", ani, day(20)).status()).isEqualTo(403);
        Answer entered = awayFor("kabagHublemHumas", ani, day(20));
        assertThat(entered.status()).as(entered.body()).isEqualTo(201);
        assertThat(entered.json().get("nama").asText()).isEqualTo("Ani");
        assertThat(team.as(budi).get("/api/ketidakhadiran").body()).doesNotContain(ani);
        assertThat(team.as(SUPERIOR).get("/api/ketidakhadiran").body()).contains(ani);

        String withdraw = "/api/ketidakhadiran/" + entered.json().get("id").asText() + "/cabut";
        assertThat(team.as(budi).post(withdraw, "{\"alasan\": \"x\"}").status()).isEqualTo(403);
        assertThat(team.as(ani).post(withdraw, "{\"alasan\": \"Batal cuti\"}").status())
                .isEqualTo(200);
        assertThat(team.as(ani).post(withdraw, "{\"alasan\": \"Batal cuti\"}").status())
                .isEqualTo(409);
    }

    private String claimedByAni() throws Exception {
        String task = team.task(team.startToDraft());
        claim(ani, task);
        return task;
    }

    private void claim(String user, String task) throws Exception {
        Answer claimed = team.as(user).post("/engine-rest/task/" + task + "/claim", "{\"userId\": \"" + user + "\"}");
        assertThat(claimed.status()).as(claimed.body()).isEqualTo(204);
    }

    private Answer post(String user, String task, String what, Map<String, String> body) throws Exception {
        return team.as(user).post("/api/tugas/" + task + "/" + what, new ObjectMapper().writeValueAsString(body));
    }

    private Answer away(String user, String from, String to) throws Exception {
        return team.as(user).post("/api/ketidakhadiran", "{\"mulai\": \"%s\", \"sampai\": \"%s\"}".formatted(from, to));
    }

    private Answer awayFor(String by, String user, String day) throws Exception {
        Map<String, String> body = new HashMap<>(Map.of("pengguna", user, "mulai", day, "sampai", day));
        return team.as(by).post("/api/ketidakhadiran", new ObjectMapper().writeValueAsString(body));
    }

    /** Who has the task; null where the unit does. */
    private String holder(String task) throws Exception {
        JsonNode assignee =
                team.as("auditor").get("/engine-rest/task/" + task).json().get("assignee");
        return assignee.isNull() ? null : assignee.asText();
    }

    private JsonNode history(String task) throws Exception {
        return team.as("auditor")
                .get("/api/tugas/" + task + "/pengalihan")
                .json()
                .get("riwayat");
    }

    private void moveTo(String day) throws Exception {
        assertThat(team.as("admin")
                        .post("/api/jam", "{\"sekarang\": \"" + day + "T08:00:00+07:00\"}")
                        .status())
                .isLessThan(300);
    }

    private String day(int days) {
        return today.plusDays(days).toString();
    }
}
