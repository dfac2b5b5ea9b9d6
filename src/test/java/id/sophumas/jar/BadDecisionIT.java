package id.sophumas.jar;

import static id.sophumas.jar.Refusal.message;
import static id.sophumas.jar.Refusal.refused;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A review, a draft or a release that is not what the step asks for is refused, and the task lies where it lay. */
@TestInstance(Lifecycle.PER_CLASS)
@ExtendWith(SharedOffice.class)
class BadDecisionIT {

    private static final String RILIS = "rilis-media-sosial";

    private final Office office;
    private SopWalk review;
    private SopWalk release;

    BadDecisionIT(Office office) {
        this.office = office;
    }

    @BeforeAll
    void openTasks() {
        review = office.start(RILIS, "Menunggu reviu").until("userTask_mereviuTeknis");
        release = office.start(RILIS, "Menunggu rilis").untilRelease();
    }

    static Stream<Object> notDecisions() {
        return Stream.of(
                "mungkin",
                "",
                " ",
                "Setuju",
                "SETUJU",
                "setuju ",
                "ya",
                1,
                true,
                typed("Null", null),
                typed("Json", "\"setuju\""));
    }

    @ParameterizedTest
    @MethodSource("notDecisions")
    void shouldRefuseADecisionThatIsNeitherSetujuNorTidak(Object keputusan) {
        assertTaskStays(review, Map.of("keputusan", keputusan));
    }

    @Test
    void shouldRefuseAReviewWithoutADecision() {
        assertThat(assertTaskStays(review, Map.of())).containsIgnoringCase("keputusan");
    }

    static Stream<Map<String, Object>> missingNotes() {
        return Stream.of(Map.of(), Map.of("catatan", ""), Map.of("catatan", " \n\t"), Map.of("catatan", 5));
    }

    @ParameterizedTest
    @MethodSource("missingNotes")
    void shouldRefuseTidakWithoutANote(Map<String, Object> note) {
        Map<String, Object> variables = new HashMap<>(note);
        variables.put("keputusan", "tidak");

        assertThat(assertTaskStays(review, variables)).containsIgnoringCase("catatan");
    }

    @Test
    void shouldNotTakeTheNoteOfAnEarlierRejectionForALaterOne() {
        SopWalk walk = office.start(RILIS, "Catatan lama").until("userTask_mereviuTeknis");
        walk.reject("Catatan pertama.").pass();

        assertTaskStays(walk, Map.of("keputusan", "tidak"));
    }

    @Test
    void shouldNotTakeTheDecisionOfAnEarlierReviewForALaterOne() {
        SopWalk walk = office.start(RILIS, "Keputusan lama")
                .until("userTask_mereviuTeknis")
                .pass();

        assertTaskStays(walk, Map.of());
    }

    @Test
    void shouldRefuseToApproveAVersionThatIsNoLongerTheNewest() {
        SopWalk walk = office.start(RILIS, "Versi usang").until("userTask_mereviuTeknis");
        walk.save(Draft.of("Versi usang, disunting"));

        assertThat(assertTaskStays(walk, Map.of("keputusan", "setuju", "versiDitinjau", 1)))
                .containsIgnoringCase("versi");
    }

    @ParameterizedTest
    @ValueSource(strings = {"satu", "99"})
    void shouldRefuseAReviewedVersionThatDoesNotExist(String version) {
        Object value = version.matches("\\d+") ? (Object) Integer.valueOf(version) : version;
        assertTaskStays(review, Map.of("keputusan", "setuju", "versiDitinjau", value));
    }

    static Stream<Map<String, Object>> notMateri() {
        return Stream.of(
                Map.of(),
                Map.of("materiId", ""),
                Map.of("materiId", "tidak-ada"),
                Map.of("materiId", "00000000-0000-0000-0000-000000000000"),
                Map.of("materiId", "../../etc/passwd"),
                Map.of("materiId", 7));
    }

    @ParameterizedTest
    @MethodSource("notMateri")
    void shouldRefuseADraftWithoutItsContent(Map<String, Object> variables) {
        SopWalk walk = office.start(RILIS, "Tanpa materi").untilDraft();

        assertTaskStays(walk, variables);
    }

    static Stream<Map<String, Object>> badReleases() {
        return Stream.of(
                Map.of("kanal", "tiktok"),
                Map.of("kanal", "instagram"),
                Map.of("kanal", "portal,instagram"),
                Map.of("kanal", "portal,tiktok"),
                Map.of("kanal", ","),
                Map.of("kanal", "portal;email"),
                Map.of("kanal", "../portal"),
                Map.of("kanal", 3),
                Map.of("waktuTayang", "besok"),
                Map.of("waktuTayang", "2026-13-45T99:00:00+07:00"),
                Map.of("waktuTayang", 20261224),
                Map.of("versiDitinjau", 99));
    }

    @ParameterizedTest
    @MethodSource("badReleases")
    void shouldRefuseAReleaseThatCannotBeCarriedOut(Map<String, Object> variables) {
        assertTaskStays(release, variables);

        assertThat(office.publications(release.instance())).isEmpty();
    }

    @Test
    void shouldRefuseToReleaseAVersionMadeAfterTheApproval() {
        SopWalk walk = office.start(RILIS, "Diubah setelah disetujui").untilRelease();
        walk.save(Draft.of("Isi yang tidak disetujui siapa pun"));

        assertTaskStays(walk, Map.of("kanal", "portal"));

        assertThat(office.publications(walk.instance())).isEmpty();
        assertThat(office.articlesTitled("Isi yang tidak disetujui siapa pun")).isZero();
    }

    @Test
    void shouldPostOnceWhereAChannelIsNamedTwice() {
        SopWalk walk = office.start("dokumentasi-kegiatan", "Kanal dua kali").untilRelease();

        Reply reply = walk.attempt(Map.of("kanal", "portal, portal"));

        assertThat(reply.status()).isIn(204, 400, 422);
        if (reply.status() == 204) {
            assertThat(office.published(walk.instance())).hasSize(1);
            assertThat(office.articlesTitled("Kanal dua kali")).isEqualTo(1);
        }
    }

    /** Completing the task is refused, and it lies where it lay, untouched. */
    private String assertTaskStays(SopWalk walk, Map<String, Object> variables) {
        JsonNode before = openTask(walk);

        String message = refused(office, () -> walk.attempt(variables));

        assertThat(openTask(walk)).isEqualTo(before);
        return message;
    }

    private JsonNode openTask(SopWalk walk) {
        JsonNode tasks = office.tasks(walk.role(), walk.instance(), walk.taskKey());
        assertThat(tasks).as(walk.taskKey() + " is open").hasSize(1);
        return tasks.get(0);
    }

    private static Map<String, Object> typed(String type, Object value) {
        Map<String, Object> dto = new HashMap<>();
        dto.put("type", type);
        dto.put("value", value);
        return dto;
    }
}
