package id.sophumas.web.penggantian;

import static org.assertj.core.api.Assertions.assertThat;

import id.sophumas.web.security.Browser;
import id.sophumas.web.security.Browser.Answer;
import id.sophumas.web.security.TryoutApplication;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import org.camunda.bpm.engine.IdentityService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Nobody decides on what he wrote, whichever way he comes. */
@TryoutApplication
class SeparationTest {

    private static final String WRITER_ROLE = "pelaksanaPublikasi";
    private static final String REVIEWER = "kasubbagPublikasi";
    private static final String APPROVER = "kabagHublemHumas";
    private static final String REVIEW = "userTask_mereviuTeknis";
    private static final String APPROVAL = "userTask_memeriksaKonsep";
    private static final Map<String, Object> YES = Map.of("keputusan", "setuju");
    private static final Map<String, Object> NO = Map.of("keputusan", "tidak", "catatan", "Perbaiki judul.");

    @LocalServerPort
    private int port;

    @Autowired
    private IdentityService identity;

    @Autowired
    private Clock clock;

    private Team team;

    @BeforeEach
    void hire() {
        team = new Team(port, identity);
    }

    @AfterEach
    void dismiss() throws Exception {
        team.dismissAll();
    }

    /** The ways to a task's completion that there are. */
    enum Way {
        COMPLETE,
        SUBMIT_FORM,
        COMPLETE_IN_THE_WEB_APP,
        CLAIM_AND_COMPLETE,
        ASSIGNED_BY_THE_ADMINISTRATOR,
        ASSIGNED_BY_AN_UPDATE,
        DELEGATED,
        RESOLVE,
        BPMN_ERROR,
        CANDIDATE_USER
    }

    @ParameterizedTest
    @EnumSource
    void shouldRefuseTheWritersDecisionWhicheverWayHeComes(Way way) throws Exception {
        String rani = team.hire("Rani", WRITER_ROLE, REVIEWER);
        String run = drafted(rani, rani);
        String task = team.task(run);

        Answer answer = attempt(way, rani, task);

        assertThat(answer.status()).as(answer.body()).isBetween(400, 403);
        assertThat(team.step(run)).isEqualTo(REVIEW);
        assertThat(team.complete(REVIEWER, team.task(run), YES).status())
                .as("the other reviewer decides")
                .isEqualTo(204);
    }

    @Test
    void shouldSayWhoCanDecideInstead() throws Exception {
        String rani = team.hire("Rani", WRITER_ROLE, REVIEWER);
        String run = drafted(rani, rani);

        String message = team.complete(rani, team.task(run), YES).body();

        assertThat(message)
                .contains("Anda menulis materi ini (versi 1), sehingga tidak dapat memutuskannya sendiri.")
                .contains("Yang dapat memutuskan: Kasubbag Publikasi (uji coba).");
        assertThat(team.complete(rani, team.task(run), NO).status())
                .as("nor send it back")
                .isEqualTo(403);
    }

    @Test
    void shouldRefuseWhoeverCompletedTheDraftingStepWithAnothersText() throws Exception {
        String rani = team.hire("Rani", WRITER_ROLE, REVIEWER);
        String run = drafted(WRITER_ROLE, rani);

        Answer answer = team.complete(rani, team.task(run), YES);

        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.body()).contains("Anda menyelesaikan langkah").contains("Menyusun konsep");
    }

    @Test
    void shouldRefuseWhoeverWroteTheTextThatAnotherHandedIn() throws Exception {
        String rani = team.hire("Rani", WRITER_ROLE, REVIEWER);
        String run = drafted(rani, WRITER_ROLE);

        assertThat(team.complete(rani, team.task(run), YES).status()).isEqualTo(403);
    }

    @Test
    void shouldRefuseTheWriterAsSubstituteOfWhoDecides() throws Exception {
        String rani = team.hire("Rani", WRITER_ROLE);
        String run = drafted(rani, rani);
        assertThat(team.substitute(REVIEWER, REVIEWER, rani, today(), today()).status())
                .isEqualTo(201);

        Answer answer = team.complete(rani, team.task(run), YES);

        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.body()).contains("Anda menulis materi ini");
    }

    @Test
    void shouldRefuseWhoWroteAsSubstituteAndDecidesInHisOwnRight() throws Exception {
        String rina = team.hire("Rina", REVIEWER);
        assertThat(team.substitute(WRITER_ROLE, WRITER_ROLE, rina, today(), today())
                        .status())
                .isEqualTo(201);
        String run = drafted(rina, rina);

        assertThat(team.complete(rina, team.task(run), YES).status()).isEqualTo(403);
    }

    @Test
    void shouldLetTheReviewerCorrectWhatHeReviewsAndPassItOn() throws Exception {
        String run = drafted(WRITER_ROLE, WRITER_ROLE);
        assertThat(team.rewrite(REVIEWER, materi(run)).status()).isEqualTo(200);
        assertThat(team.complete(REVIEWER, team.task(run), YES).status()).isEqualTo(204);
        assertThat(team.complete(APPROVER, team.task(run), NO).status()).isEqualTo(204);
        assertThat(team.step(run)).as("back with the reviewer").isEqualTo(REVIEW);

        assertThat(team.rewrite(REVIEWER, materi(run)).status()).isEqualTo(200);
        assertThat(team.complete(REVIEWER, team.task(run), YES).status()).isEqualTo(204);
        assertThat(team.complete(APPROVER, team.task(run), signed(3)).status()).isEqualTo(204);
    }

    @Test
    void shouldRefuseTheLastApprovalToWhoReviewedAndCorrected() throws Exception {
        String tuti = team.hire("Tuti", REVIEWER, APPROVER);
        String run = drafted(WRITER_ROLE, WRITER_ROLE);
        team.rewrite(tuti, materi(run));
        assertThat(team.complete(tuti, team.task(run), YES).status()).isEqualTo(204);
        assertThat(team.step(run)).isEqualTo(APPROVAL);

        assertThat(team.complete(tuti, team.task(run), YES).status()).isEqualTo(403);
        assertThat(team.complete(APPROVER, team.task(run), signed(2)).status()).isEqualTo(204);
    }

    @Test
    void shouldRefuseTheAdministratorsDecision() throws Exception {
        String run = drafted(WRITER_ROLE, WRITER_ROLE);
        String task = team.task(run);

        assertThat(team.complete("admin", task, YES).status()).isEqualTo(403);
        team.as("admin").post("/engine-rest/task/" + task + "/claim", "{\"userId\": \"admin\"}");
        Answer answer = team.send("admin", task, "submit-form", YES);

        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.body()).contains("hanya diambil oleh pemegang peran Kasubbag Publikasi atau Plh./Plt.-nya");
        assertThat(team.step(run)).isEqualTo(REVIEW);
    }

    private Answer attempt(Way way, String user, String task) throws Exception {
        String path = "/engine-rest/task/" + task;
        String self = "{\"userId\": \"" + user + "\"}";
        Browser admin = team.as("admin");
        return switch (way) {
            case COMPLETE -> team.complete(user, task, YES);
            case SUBMIT_FORM -> team.send(user, task, "submit-form", YES);
            case COMPLETE_IN_THE_WEB_APP ->
                Browser.tasklist(port, user)
                        .post(
                                "/camunda/api/engine/engine/default/task/" + task + "/submit-form",
                                "{\"variables\": {\"keputusan\": {\"value\": \"setuju\"}}}");
            case CLAIM_AND_COMPLETE -> {
                team.as(user).post(path + "/claim", self);
                yield team.complete(user, task, YES);
            }
            case ASSIGNED_BY_THE_ADMINISTRATOR -> {
                admin.post(path + "/assignee", self);
                yield team.complete(user, task, YES);
            }
            case ASSIGNED_BY_AN_UPDATE -> {
                admin.put(path, "{\"name\": \"Reviu\", \"assignee\": \"" + user + "\"}");
                yield team.complete(user, task, YES);
            }
            case DELEGATED -> {
                admin.post(path + "/delegate", self);
                yield team.complete(user, task, YES);
            }
            case RESOLVE -> team.send(user, task, "resolve", YES);
            case BPMN_ERROR -> team.as(user).post(path + "/bpmnError", "{\"errorCode\": \"x\"}");
            case CANDIDATE_USER -> {
                admin.post(path + "/identity-links", "{\"userId\": \"" + user + "\", \"type\": \"candidate\"}");
                yield team.complete(user, task, YES);
            }
        };
    }

    /** A yes that signs names the version it was given for. */
    private static Map<String, Object> signed(int version) {
        return Map.of("keputusan", "setuju", "versiDitinjau", version);
    }

    /** A run that waits for its review. */
    private String drafted(String writer, String performer) throws Exception {
        String run = team.startToDraft();
        String materi = team.write(writer);
        assertThat(team.complete(performer, team.task(run), Map.of("materiId", materi))
                        .status())
                .isEqualTo(204);
        assertThat(team.step(run)).isEqualTo(REVIEW);
        return run;
    }

    private String materi(String run) throws Exception {
        return team.as("auditor")
                .get("/engine-rest/history/variable-instance?variableName=materiId&processInstanceId=" + run)
                .json()
                .get(0)
                .get("value")
                .asText();
    }

    private String today() {
        return LocalDate.now(clock).toString();
    }
}
