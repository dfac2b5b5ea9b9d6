package id.sophumas.jar;

import static id.sophumas.jar.Refusal.message;
import static id.sophumas.jar.Refusal.refused;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A task completed twice or by the wrong role and an SOP started wrongly are refused, and nothing moves. */
@TestInstance(Lifecycle.PER_CLASS)
@ExtendWith(SharedOffice.class)
class BadTaskIT {

    private static final String RILIS = "rilis-media-sosial";

    private final Office office;
    private SopWalk review;
    private SopWalk release;

    BadTaskIT(Office office) {
        this.office = office;
    }

    @BeforeAll
    void openTasks() {
        review = office.start(RILIS, "Bukan tugas Anda").until("userTask_mereviuTeknis");
        release = office.start(RILIS, "Belum dirilis").untilRelease();
    }

    @Test
    void shouldRefuseToCompleteATaskTwice() {
        SopWalk walk = office.start(RILIS, "Dua kali");
        String taskId = walk.task().get("id").asText();
        walk.pass();

        String message = refused(office, () -> office.complete("kabagHublemHumas", taskId, Map.of()));

        assertThat(message).containsIgnoringCase("tugas");
        assertThat(office.tasks("kasubbagPublikasi", walk.instance(), "userTask_memerintahkanPelaksana"))
                .hasSize(1);
    }

    @Test
    void shouldLetOneOfTwoSimultaneousCompletionsThrough() {
        SopWalk walk = office.start(RILIS, "Bersamaan");
        String taskId = walk.task().get("id").asText();

        List<Reply> replies = Stream.generate(() ->
                        CompletableFuture.supplyAsync(() -> office.complete("kabagHublemHumas", taskId, Map.of())))
                .limit(4)
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .toList();

        assertThat(replies).filteredOn(reply -> reply.status() == 204).hasSize(1);
        replies.stream().filter(reply -> reply.status() != 204).forEach(Refusal::message);
        assertThat(office.tasks("kasubbagPublikasi", walk.instance(), "userTask_memerintahkanPelaksana"))
                .hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"pelaksanaPublikasi", "kabagHublemHumas", "stafHumas", "pemilikProses", "auditor"})
    void shouldRefuseATaskToEveryOtherRole(String other) {
        String taskId = review.task().get("id").asText();

        refused(office, () -> office.complete(other, taskId, Map.of("keputusan", "setuju")));
        refused(office, () -> office.as(other).post("/engine-rest/task/" + taskId + "/submit-form", Map.of()));
        refused(office, () -> office.as(other).post("/engine-rest/task/" + taskId + "/claim", Map.of("userId", other)));

        assertThat(review.task().get("assignee").isNull()).isTrue();
    }

    @Test
    void shouldLeaveNoSideDoorAroundATask() {
        SopWalk walk = office.start(RILIS, "Pintu samping");
        JsonNode task = walk.task();
        String taskId = task.get("id").asText();
        String instance = "/engine-rest/process-instance/" + walk.instance();
        Person starter = office.as("kabagHublemHumas");

        refused(
                office,
                () -> starter.post(
                        instance + "/modification",
                        Map.of(
                                "instructions",
                                List.of(Map.of("type", "startBeforeActivity", "activityId", "userTask_merilis")))));
        refused(office, () -> starter.delete(instance));
        refused(office, () -> starter.put(instance + "/suspended", Map.of("suspended", true)));
        refused(
                office,
                () -> office.as("stafHumas")
                        .post("/engine-rest/task/" + taskId + "/assignee", Map.of("userId", "stafHumas")));
        refused(office, () -> office.as("stafHumas").delete("/engine-rest/task/" + taskId));
        refused(office, () -> starter.post("/engine-rest/task/" + taskId + "/bpmnError", Map.of("errorCode", "X")));

        assertThat(walk.task().get("id").asText()).isEqualTo(taskId);
    }

    @Test
    void shouldSayThatATaskDoesNotExist() {
        refused(office, () -> office.complete("kabagHublemHumas", "tidak-ada", Map.of()));
        message(office.as("kabagHublemHumas").get("/engine-rest/task/tidak-ada"));
        message(office.as("kabagHublemHumas").get("/api/tenggat/tidak-ada"));
    }

    @Test
    void shouldRefuseValuesTooLongForTheirPlaceInsteadOfFailing() {
        SopWalk walk = office.start(RILIS, "Instruksi panjang");

        Reply reply = walk.attempt(Map.of("instruksi", "a".repeat(5000)));

        if (reply.status() != 204) {
            message(reply);
            assertThat(walk.task()).isNotNull();
        }
    }

    @Test
    void shouldTakeALongNoteWholeOrRefuseIt() {
        SopWalk walk = office.start(RILIS, "Catatan panjang").until("userTask_mereviuTeknis");

        Reply reply = walk.attempt(Map.of("keputusan", "tidak", "catatan", "Perbaiki. ".repeat(800)));

        if (reply.status() != 204) {
            message(reply);
            assertThat(walk.task()).isNotNull();
        }
    }

    static Stream<Map<String, Object>> badStarts() {
        return Stream.of(
                Map.of(),
                Map.of("judul", ""),
                Map.of("judul", "   "),
                Map.of("judul", 5),
                Map.of("judul", true),
                Map.of("judul", typed("Null", null)),
                Map.of("judul", typed("Json", "{}")),
                Map.of("judul", typed("Ngawur", "x")),
                Map.of(
                        "judul",
                        Map.of(
                                "value",
                                "rO0ABXQAAWE=",
                                "type",
                                "Object",
                                "valueInfo",
                                Map.of(
                                        "objectTypeName",
                                        "java.lang.String",
                                        "serializationDataFormat",
                                        "application/x-java-serialized-object"))),
                Map.of("judul", List.of("a")),
                Map.of("judul", "a".repeat(5000)),
                Map.of("judul", "a\u0000b"),
                Map.of("judul", "Waktu salah", "waktuKegiatan", "besok pagi"),
                Map.of("judul", "Waktu salah", "waktuKegiatan", 5));
    }

    @ParameterizedTest
    @MethodSource("badStarts")
    void shouldStartNothingWithoutAProperTitleAndDate(Map<String, Object> variables) {
        refused(office, () -> office.tryStart("kabagHublemHumas", RILIS, variables));
    }

    @ParameterizedTest
    @ValueSource(strings = {"kasubbagPublikasi", "stafHumas", "auditor", "pemilikProses"})
    void shouldLetOnlyTheFirstStepsRoleStartAnSop(String other) {
        assertThat(office.tryStart(other, RILIS, Map.of("judul", "Bukan wewenangnya"))
                        .status())
                .isIn(403, 404);
        refused(office, () -> office.tryStart(other, RILIS, Map.of("judul", "Bukan wewenangnya")));
    }

    @Test
    void shouldNotLetAnybodyStartThePostingProcessByHand() {
        refused(office, () -> office.tryStart("kabagHublemHumas", "penayangan", Map.of("judul", "Langsung tayang")));
        Map<String, Object> complete =
                new HashMap<>(Map.of("judul", "Langsung tayang", "kanal", "portal", "materiId", release.materiId()));
        complete.put("waktuTayang", null);
        refused(office, () -> office.tryStart("admin", "penayangan", complete));
        refused(
                office,
                () -> office.tryStart(
                        "admin",
                        "penayangan",
                        Map.of("judul", "Langsung tayang", "kanal", "portal", "materiId", release.materiId())));
    }

    @Test
    void shouldSayThatAnSopDoesNotExist() {
        refused(office, () -> office.tryStart("kabagHublemHumas", "tidak-ada", Map.of("judul", "Tiada")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{",
                "",
                "[]",
                "\"judul\"",
                "{\"variables\": 5}",
                "{\"variables\": {\"judul\": \"tanpa amplop\"}}",
                "{\"variabel\": {}}"
            })
    void shouldRefuseABodyItCannotRead(String body) {
        refused(
                office,
                () -> office.as("kabagHublemHumas")
                        .postRaw("/engine-rest/process-definition/key/" + RILIS + "/start", "application/json", body));
        refused(
                office,
                () -> office.as("kasubbagPublikasi")
                        .postRaw(
                                "/engine-rest/task/" + review.task().get("id").asText() + "/complete",
                                "application/json",
                                body));
    }

    private static Map<String, Object> typed(String type, Object value) {
        Map<String, Object> dto = new HashMap<>();
        dto.put("type", type);
        dto.put("value", value);
        return dto;
    }
}
