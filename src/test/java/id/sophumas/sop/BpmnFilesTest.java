package id.sophumas.sop;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Lane;
import org.camunda.bpm.model.bpmn.instance.Participant;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnEdge;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnShape;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What every file in {@code processes/} promises as a drawing, whichever SOP it carries. */
class BpmnFilesTest {

    static List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("processes"))) {
            return files.filter(file -> file.toString().endsWith(".bpmn"))
                    .sorted()
                    .toList();
        }
    }

    @Test
    void shouldHoldTheFiveSopsAndTheApplicationsOwnProcesses() throws IOException {
        assertThat(files())
                .extracting(file -> file.getFileName().toString())
                .containsExactly(
                        "dokumentasi-kegiatan.bpmn",
                        "media-sosial-jdih.bpmn",
                        "mobilisasi-media.bpmn",
                        "penayangan.bpmn",
                        "pengunggahan-informasi.bpmn",
                        "ralat.bpmn",
                        "rilis-media-sosial.bpmn");
    }

    @ParameterizedTest
    @MethodSource("files")
    void shouldBeValidAgainstTheBpmnSchema(Path file) throws IOException {
        Bpmn.validateModel(read(file)); // throws ModelValidationException
    }

    @ParameterizedTest
    @MethodSource("files")
    void shouldBeNamedAfterItsOnlyProcess(Path file) throws IOException {
        assertThat(read(file).getModelElementsByType(Process.class))
                .extracting(process -> process.getId() + ".bpmn")
                .containsExactly(file.getFileName().toString());
    }

    @ParameterizedTest
    @MethodSource("files")
    void shouldUseChosenIdsOnly(Path file) throws IOException {
        BpmnModelInstance model = read(file);
        assertThat(Stream.of(FlowElement.class, Lane.class, Participant.class)
                        .flatMap(type -> model.getModelElementsByType(type).stream())
                        .map(BaseElement::getId))
                .isNotEmpty()
                .allMatch(id -> id.matches("[a-z][a-zA-Z]*_[a-z][a-zA-Z0-9]*"), "typePrefix_camelCase");
    }

    @ParameterizedTest
    @MethodSource("files")
    void shouldDrawEveryNodeAndLaneOnce(Path file) throws IOException {
        BpmnModelInstance model = read(file);
        List<String> drawn = model.getModelElementsByType(BpmnShape.class).stream()
                .map(shape -> shape.getBpmnElement().getId())
                .toList();
        assertThat(drawn).doesNotHaveDuplicates();
        assertThat(drawn).containsAll(ids(model.getModelElementsByType(FlowNode.class)));
        assertThat(drawn).containsAll(ids(model.getModelElementsByType(Lane.class)));
        assertThat(drawn).containsAll(ids(model.getModelElementsByType(Participant.class)));
    }

    @ParameterizedTest
    @MethodSource("files")
    void shouldDrawEveryFlowOnce(Path file) throws IOException {
        BpmnModelInstance model = read(file);
        assertThat(model.getModelElementsByType(BpmnEdge.class))
                .extracting(edge -> edge.getBpmnElement().getId())
                .containsExactlyInAnyOrderElementsOf(ids(model.getModelElementsByType(SequenceFlow.class)));
    }

    @ParameterizedTest
    @MethodSource("files")
    void shouldPutEveryNodeOfAPoolIntoExactlyOneLane(Path file) throws IOException {
        BpmnModelInstance model = read(file);
        Collection<Lane> lanes = model.getModelElementsByType(Lane.class);
        if (!lanes.isEmpty()) {
            assertThat(lanes.stream().flatMap(lane -> lane.getFlowNodeRefs().stream()))
                    .extracting(FlowNode::getId)
                    .containsExactlyInAnyOrderElementsOf(ids(model.getModelElementsByType(FlowNode.class)));
        }
    }

    private static Set<String> ids(Collection<? extends BaseElement> elements) {
        return elements.stream().map(BaseElement::getId).collect(Collectors.toSet());
    }

    private static BpmnModelInstance read(Path file) throws IOException {
        try (InputStream stream = Files.newInputStream(file)) {
            return Bpmn.readModelFromStream(stream);
        }
    }
}
