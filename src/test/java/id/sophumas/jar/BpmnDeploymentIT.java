package id.sophumas.jar;

import static id.sophumas.jar.Refusal.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A process owner deploys from the Modeler; what breaks the rules of an SOP is refused whole, by name. */
@TestInstance(Lifecycle.PER_CLASS)
@ExtendWith(SharedOffice.class)
class BpmnDeploymentIT {

    private static final String FILE = "media-sosial-jdih.bpmn";
    private static final String KEY = "media-sosial-jdih";
    private static final String CREATE = "/engine-rest/deployment/create";
    private static final String TASK = "userTask_membuatKonsep";

    private final Office office;

    BpmnDeploymentIT(Office office) {
        this.office = office;
    }

    static Stream<Arguments> broken() {
        Bpmn good = Bpmn.of(FILE);
        return Stream.of(
                arguments(good.within(TASK, "<camunda:property name=\"waktu\"[^>]*/>", ""), TASK, "waktu"),
                arguments(good.within(TASK, "<camunda:property name=\"output\"[^>]*/>", ""), TASK, "output"),
                arguments(good.within(TASK, "<camunda:property name=\"kelengkapan\"[^>]*/>", ""), TASK, "kelengkapan"),
                arguments(
                        good.within(TASK, "name=\"waktu\" value=\"PT10M\"", "name=\"waktu\" value=\"10 menit\""),
                        TASK,
                        "ISO 8601"),
                arguments(good.within("boundary_membuatKonsep", ">PT10M<", ">10 menit<"), "membuatKonsep", "ISO 8601"),
                arguments(good.within("boundary_membuatKonsep", ">PT10M<", ">PT90M<"), "membuatKonsep", "PT10M"),
                arguments(good.within("boundary_membuatKonsep", "cancelActivity=\"false\" ", ""), "membuatKonsep", ""),
                arguments(
                        good.within(TASK, "camunda:candidateGroups=\"\\w+\"", "camunda:candidateGroups=\"peranTiada\""),
                        TASK,
                        "peranTiada"),
                arguments(good.within(TASK, " camunda:candidateGroups=\"\\w+\"", ""), TASK, "peran"),
                arguments(good.without(" camunda:historyTimeToLive=\"P3650D\""), KEY, "historyTimeToLive"),
                arguments(
                        good.without("<bpmn:boundaryEvent id=\"boundary_membuatKonsep\".*?</bpmn:boundaryEvent>")
                                .without("<bpmn:endEvent id=\"endEvent_membuatKonsep\".*?</bpmn:endEvent>")
                                .without("<bpmn:sequenceFlow id=\"flow_terlambatMembuatKonsep\"[^>]*?/>")
                                .without("<bpmn:flowNodeRef>(boundary|endEvent)_membuatKonsep</bpmn:flowNodeRef>")
                                .without(
                                        "<bpmndi:BPMNShape id=\"(boundary|endEvent)_membuatKonsep_di\".*?</bpmndi:BPMNShape>")
                                .without("<bpmndi:BPMNEdge id=\"flow_terlambatMembuatKonsep_di\".*?</bpmndi:BPMNEdge>"),
                        TASK,
                        "mutu baku"),
                arguments(
                        good.within(
                                "userTask_menyetujuiPengunggahan",
                                "name=\"kembaliKe\" value=\"\\w+\"",
                                "name=\"kembaliKe\" value=\"userTask_tiada\""),
                        "userTask_menyetujuiPengunggahan",
                        "userTask_tiada"));
    }

    @ParameterizedTest(name = "{1} {2}")
    @MethodSource("broken")
    void shouldRefuseAFileThatBreaksTheRulesAndNameTheFault(Bpmn bpmn, String element, String missing) {
        assertRefused(bpmn, element, missing);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "bukan XML",
                "<a/>",
                "<?xml version=\"1.0\"?><!DOCTYPE x [<!ENTITY y SYSTEM \"file:///etc/passwd\">]><x>&y;</x>"
            })
    void shouldRefuseWhatIsNoBpmnAtAll(String content) {
        String message = assertRefused(new Bpmn(FILE, content), "", "");

        assertThat(message).doesNotContain("root:");
    }

    @Test
    void shouldRefuseHalfAFile() {
        String whole = Bpmn.of(FILE).xml();

        assertRefused(new Bpmn(FILE, whole.substring(0, whole.length() / 2)), "", "");
    }

    @Test
    void shouldDeployNothingOfADeploymentThatHoldsOneBadFile() {
        Bpmn bad = Bpmn.of(FILE).within(TASK, "<camunda:property name=\"waktu\"[^>]*/>", "");
        Bpmn good = changed("dokumentasi-kegiatan.bpmn", "userTask_memilahHasil");
        Multipart both = good.deployment("Keduanya")
                .file(
                        bad.file(),
                        bad.file(),
                        "application/octet-stream",
                        bad.xml().getBytes());

        assertThat(refused(office, () -> office.as("pemilikProses").post(CREATE, both)))
                .contains(FILE, TASK, "waktu");
    }

    @ParameterizedTest
    @ValueSource(strings = {"kepalaBiroPerundangUndangan", "stafHumas", "auditor"})
    void shouldLetOnlyTheProcessOwnerDeploy(String other) {
        Bpmn good = changed(FILE, TASK);

        assertThat(office.as(other)
                        .post(CREATE, good.deployment("Bukan wewenangnya"))
                        .status())
                .isEqualTo(403);
        refused(office, () -> office.as(other).post(CREATE, good.deployment("Bukan wewenangnya")));
        String deployment = office.as("admin")
                .get("/engine-rest/deployment")
                .expect(200)
                .json()
                .get(0)
                .get("id")
                .asText();
        refused(office, () -> office.as(other).delete("/engine-rest/deployment/" + deployment + "?cascade=true"));
        assertThat(office.visitor().post(CREATE, good.deployment("Tanpa nama")).status())
                .isEqualTo(401);
    }

    @Test
    void shouldStartTheNewVersionAndFinishTheOldOneAfterAGoodDeployment() {
        SopWalk old = office.start(KEY, "Versi lama");
        int version = newest().get("version").asInt();

        office.as("pemilikProses")
                .post(CREATE, changed(FILE, TASK).deployment("SOP JDIH"))
                .expect(200);

        assertThat(newest().get("version").asInt()).isEqualTo(version + 1);
        SopWalk fresh = office.start(KEY, "Versi baru");
        assertThat(office.task(fresh.role(), fresh.instance(), fresh.taskKey())
                        .get("processDefinitionId")
                        .asText())
                .isEqualTo(newest().get("id").asText());
        Person starter = office.as("kepalaBiroPerundangUndangan");
        assertThat(starter.get("/engine-rest/process-definition/key/" + KEY + "/deployed-start-form")
                        .expect(200)
                        .text())
                .as("the form that the new version's start names is found")
                .contains("judul");
        starter.get("/engine-rest/task/" + fresh.task().get("id").asText() + "/deployed-form")
                .expect(200);
        fresh.until(TASK);
        JsonNode tenggat = office.as(fresh.role())
                .get("/api/tenggat/" + fresh.task().get("id").asText())
                .expect(200)
                .json();
        assertThat(tenggat.get("durasi").asText()).isEqualTo("PT15M");
        fresh.untilEnd();
        old.untilEnd();
        assertThat(office.published(fresh.instance())).hasSize(1);
        assertThat(office.published(old.instance())).hasSize(1);
    }

    private String assertRefused(Bpmn bpmn, String element, String missing) {
        Reply[] reply = new Reply[1];
        String message =
                refused(office, () -> reply[0] = office.as("pemilikProses").post(CREATE, bpmn.deployment("SOP JDIH")));
        assertThat(reply[0].status()).isEqualTo(400);
        assertThat(message).contains(bpmn.file(), element).containsIgnoringCase(missing);
        office.tryStart("kepalaBiroPerundangUndangan", KEY, Map.of("judul", "Versi yang berlaku tetap jalan"))
                .expect(200);
        return message;
    }

    /** A correct change: the step named takes fifteen minutes longer than nothing. */
    private static Bpmn changed(String file, String task) {
        String boundary = task.replace("userTask_", "boundary_");
        return Bpmn.of(file)
                .within(task, "name=\"waktu\" value=\"\\w+\"", "name=\"waktu\" value=\"PT15M\"")
                .within(boundary, ">P\\w+</bpmn:timeDuration>", ">PT15M</bpmn:timeDuration>");
    }

    private JsonNode newest() {
        List<JsonNode> found = List.of(office.as("admin")
                .get("/engine-rest/process-definition/key/" + KEY)
                .expect(200)
                .json());
        return found.get(0);
    }
}
