package id.sophumas.sop.change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is found between a shipped SOP and the same file as somebody might have edited it. */
class VersionChangesTest {

    private String file;

    @BeforeEach
    void read() throws IOException {
        file = Files.readString(Path.of("processes/rilis-media-sosial.bpmn"));
    }

    @Test
    void shouldFindNothingInTheSameFileWrittenOtherwise() {
        VersionChanges changes =
                to(file.replace("executionPlatformVersion=\"7.24.0\"", "executionPlatformVersion=\"7.25.0\"")
                        .replace("camunda:modelerTemplateVersion=\"1\"", "camunda:modelerTemplateVersion=\"2\"")
                        .replace("\"timerEventDefinition_", "\"timer_")
                        .replace("xmlns:camunda", "xmlns:c7")
                        .replace("camunda:", "c7:"));

        assertThat(changes.parts()).isEmpty();
        assertThat(changes.isLayoutOnly()).isTrue();
        assertThat(changes.moved()).isEmpty();
    }

    @Test
    void shouldNameTheStepWhoseStandardChangedAndItsTimer() {
        VersionChanges changes = to(file.replace("PT20M", "P1D"));

        assertThat(changes.parts())
                .extracting(change -> change.part().id(), PartChange::facts)
                .containsExactly(
                        tuple("userTask_menyerahkanFinal", List.of(new FactChange("properti:waktu", "PT20M", "P1D"))),
                        tuple(
                                "boundary_menyerahkanFinal",
                                List.of(new FactChange("timerEventDefinition/timeDuration", "PT20M", "P1D"))));
        assertThat(changes.parts().get(1).part().owner()).isEqualTo("userTask_menyerahkanFinal");
    }

    @Test
    void shouldFindAnotherRoleLaneFormDecisionFlowAndIdentity() {
        VersionChanges changes = to(
                file.replace("forms/rilis.html", "forms/dokumentasi.html")
                        .replace("name=\"Menyerahkan final materi\"", "name=\"Menyerahkan materi final\"")
                        .replace("${keputusan == 'tidak'}", "${keputusan != 'setuju'}")
                        .replace("value=\"2018-05-02\"", "value=\"2026-05-02\"")
                        .replace("kasubbagPublikasi=kabagHublemHumas", "kasubbagPublikasi=karoKumSidhal")
                        .replace("<bpmn:flowNodeRef>userTask_merilis</bpmn:flowNodeRef>\n", "")
                        .replace(
                                "<bpmn:flowNodeRef>userTask_menyerahkanFinal</bpmn:flowNodeRef>",
                                "<bpmn:flowNodeRef>userTask_menyerahkanFinal</bpmn:flowNodeRef><bpmn:flowNodeRef>userTask_merilis</bpmn:flowNodeRef>"));

        assertThat(changes.parts().stream().flatMap(change -> change.facts().stream()))
                .contains(
                        new FactChange("formulir", "rilis.html", "dokumentasi.html"),
                        new FactChange("name", "Menyerahkan final materi", "Menyerahkan materi final"),
                        new FactChange("conditionExpression", "${keputusan == 'tidak'}", "${keputusan != 'setuju'}"),
                        new FactChange("properti:sop.tanggalEfektif", "2018-05-02", "2026-05-02"),
                        new FactChange("properti:sop.atasan/kasubbagPublikasi", "kabagHublemHumas", "karoKumSidhal"),
                        new FactChange("lajur", "lane_pelaksanaPublikasi", "lane_kasubbagPublikasi"));
    }

    @Test
    void shouldTellAPartThatWasAddedOrRemoved() {
        String added = file.replaceFirst(
                "<bpmn:sequenceFlow ", "<bpmn:task id=\"task_baru\" name=\"Baru\" /><bpmn:sequenceFlow ");

        assertThat(to(added).parts())
                .singleElement()
                .satisfies(change -> assertThat(change.isAdded()).isTrue())
                .satisfies(change -> assertThat(change.part().name()).isEqualTo("Baru"));
        assertThat(VersionChanges.between(version(added), version(file)).parts())
                .singleElement()
                .satisfies(change -> assertThat(change.isRemoved()).isTrue());
    }

    @Test
    void shouldSayOfWhatOnlyStandsElsewhereThatItWasMoved() {
        String moved = file.replaceFirst("(bpmnElement=\"userTask_merilis\"[^>]*>\\s*<dc:Bounds x=\")\\d+", "$19999");

        VersionChanges changes = to(moved);

        assertThat(changes.isLayoutOnly()).isTrue();
        assertThat(changes.moved()).containsExactly("userTask_merilis");
    }

    @Test
    void shouldNotOverlookWhatNobodyThoughtOf() {
        VersionChanges changes = to(file.replaceFirst(
                "<bpmn:userTask id=\"userTask_merilis\"",
                "<bpmn:userTask id=\"userTask_merilis\" camunda:priority=\"90\""));

        assertThat(changes.parts())
                .flatExtracting(PartChange::facts)
                .containsExactly(new FactChange("camunda:priority", null, "90"));
    }

    private VersionChanges to(String changed) {
        assertThat(changed).isNotEqualTo(file);
        return VersionChanges.between(version(file), version(changed));
    }

    private static BpmnVersion version(String xml) {
        return BpmnVersion.read(xml.getBytes(StandardCharsets.UTF_8));
    }
}
