package id.sophumas.attack;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import id.sophumas.jar.Draft;
import id.sophumas.jar.Office;
import id.sophumas.jar.Person;
import id.sophumas.jar.Reply;
import id.sophumas.jar.SopWalk;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Content belongs to one run of one SOP, a start and a completion take what their form has, and a signature is for what was seen. */
@TestInstance(Lifecycle.PER_CLASS)
@ExtendWith(Besieged.class)
class ContentAttackIT {

    private static final String VICTIM = "rilis-media-sosial";
    private static final String THIEF = "dokumentasi-kegiatan";
    private static final String STARTER = "kabagKominfoHumas";
    private static final String SIGNING = "userTask_memeriksaKonsep";

    private final Office office;

    ContentAttackIT(Fortress fortress) {
        office = fortress.office();
    }

    static Stream<Arguments> wrongStarts() {
        return Stream.of(
                wrong("materiId", text("6f1c1d0e-0000-4000-8000-000000000000")),
                wrong("keputusan", text("setuju")),
                wrong("kanal", text("portal")),
                wrong("versiTayang", Map.of("value", 1, "type", "Integer")),
                wrong("bertindakSebagai", text("Plh. Bupati")),
                wrong("apaSaja", text("a")),
                wrong("penerima", Map.of("value", 7, "type", "Integer")),
                wrong("penerima", Map.of("value", Map.of("a", 1))),
                wrong("penerima", Map.of("value", "AQ==", "type", "Bytes")),
                wrong("penerima", file()),
                wrong("penerima", object("application/json", "{}")),
                wrong("penerima", object("application/x-java-serialized-object", "rO0ABQ==")),
                wrong("penerima", Map.of("value", "<a/>", "type", "Xml")),
                wrong(
                        "penerima",
                        Map.of("value", "stafHumas", "type", "String", "valueInfo", Map.of("transient", true))),
                wrong("penerima", text("stafHumas")),
                wrong("judul", Map.of("value", "{}", "type", "Json")),
                wrong("judul", object("application/json", "{\"a\":1}")),
                wrong("judul", Map.of("value", true, "type", "Boolean")),
                wrong("dasar", Map.of("value", 7, "type", "Long")),
                wrong("waktuKegiatan", text("nanti")),
                wrong("terkait", Map.of("value", 1.5, "type", "Double")),
                wrong("kunciMulai", Map.of("value", 1, "type", "Integer")));
    }

    @ParameterizedTest
    @MethodSource("wrongStarts")
    void shouldStartNothingWithWhatTheStartFormHasNot(Map<String, Object> wrong) {
        int before = runs();
        Map<String, Object> variables = new LinkedHashMap<>(Map.of("judul", text("Mulai yang keliru")));
        variables.putAll(wrong);
        for (String door : List.of("start", "submit-form")) {
            String path = "/process-definition/key/" + THIEF + "/" + door;
            assertRefused(office.as(STARTER).post("/engine-rest" + path, Map.of("variables", variables)));
            assertRefused(
                    office.as(STARTER).post("/engine-rest/engine/default" + path, Map.of("variables", variables)));
            assertRefused(office.as(STARTER)
                    .post(
                            "/engine-rest/process-definition/" + definition() + "/" + door,
                            Map.of("variables", variables)));
        }

        assertThat(runs()).isEqualTo(before);
    }

    @Test
    void shouldStartNothingWithABusinessKeyThatCannotBeKept() {
        int before = runs();
        for (String key : List.of("a".repeat(256), "a\r\nb", "a\u0000b")) {
            assertRefused(office.as(STARTER)
                    .post(
                            "/engine-rest/process-definition/key/" + THIEF + "/start",
                            Map.of("businessKey", key, "variables", Map.of("judul", text("Kunci keliru")))));
        }

        assertThat(runs()).isEqualTo(before);
    }

    @Test
    void shouldNotTakeAnotherSopsDraftAtTheStart() {
        String draft = drafted().materiId();

        Reply stolen = office.tryStart(STARTER, THIEF, Map.of("judul", text("Curian"), "materiId", text(draft)));

        assertRefused(stolen);
    }

    @Test
    void shouldNotTakeAnotherRunsDraftAtTheDraftingStep() {
        String draft = drafted().materiId();
        SopWalk thief = office.start(THIEF, "Curian di langkah penyusunan").untilDraft();
        SopWalk sibling = office.start(VICTIM, "Curian di SOP yang sama").untilDraft();

        assertThat(thief.attempt(Map.of("materiId", text(draft))).status()).isEqualTo(403);
        assertThat(sibling.attempt(Map.of("materiId", text(draft))).status()).isEqualTo(409);
        thief.untilEnd();
    }

    @Test
    void shouldTakeNoVariableWithACompletionThatItsFormHasNot() {
        SopWalk walk = office.start(THIEF, "Isian selundupan");
        String foreign = drafted().materiId();
        for (Map.Entry<String, Object> smuggled : Map.<String, Object>of(
                        "materiId", text(foreign),
                        "sha256Tayang", text("a".repeat(64)),
                        "versiTayang", Map.of("value", 1, "type", "Integer"),
                        "bertindakSebagai", text("Plh. Bupati"),
                        "keputusan", text("setuju"),
                        "instruksi", file(),
                        "apaSaja", text("a"))
                .entrySet()) {
            assertRefused(walk.attempt(Map.of(smuggled.getKey(), smuggled.getValue())));
        }
        walk.untilEnd();
    }

    @Test
    void shouldSignNothingUnseen() {
        SopWalk walk = office.start(VICTIM, "Ditandatangani setelah dilihat").until(SIGNING);
        Map<String, Object> yes = Map.of("keputusan", text("setuju"));
        assertRefused(walk.attempt(yes));
        Map<String, Object> seen =
                Map.of("keputusan", text("setuju"), "versiDitinjau", Map.of("value", 1, "type", "Integer"));
        office.as("kasubbagPublikasi")
                .put(
                        "/api/materi/" + walk.materiId(),
                        Draft.of("Judul yang diganti diam-diam").form())
                .expect(200);

        assertThat(walk.attempt(seen).status()).isEqualTo(409);

        walk.untilEnd();
    }

    /** A run of the other SOP whose content nobody has decided on. */
    private SopWalk drafted() {
        SopWalk walk = office.start(VICTIM, "Draf yang belum diputuskan").untilDraft();
        return walk.pass();
    }

    /** Of the attacked SOP alone: postings of other runs go on meanwhile. */
    private int runs() {
        return office.count("history/process-instance/count?processDefinitionKey=" + THIEF);
    }

    private String definition() {
        Person starter = office.as(STARTER);
        JsonNode found = starter.get("/engine-rest/process-definition?latestVersion=true&key=" + THIEF)
                .expect(200)
                .json();
        return found.get(0).get("id").asText();
    }

    private static void assertRefused(Reply reply) {
        assertThat(reply.status()).as(reply.request() + ": " + reply.text()).isEqualTo(400);
    }

    private static Arguments wrong(String name, Object value) {
        return Arguments.of(Named.of(name + " " + value, Map.of(name, value)));
    }

    private static Map<String, Object> text(String value) {
        return Map.of("value", value, "type", "String");
    }

    private static Map<String, Object> file() {
        return Map.of(
                "value", "AQ==", "type", "File", "valueInfo", Map.of("filename", "a.html", "mimeType", "text/html"));
    }

    private static Map<String, Object> object(String format, String value) {
        return Map.of(
                "value",
                value,
                "type",
                "Object",
                "valueInfo",
                Map.of("objectTypeName", "java.util.HashMap", "serializationDataFormat", format));
    }
}
