package id.sophumas.sop;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.ExclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What a BPMN file and the rules read of a step, the step's form sends. */
class FormVariablesTest {

    private static final Pattern VARIABLE = Pattern.compile("cam-variable-name=\"(\\w+)\"");
    private static final Pattern READ = Pattern.compile("\\$\\{\\s*(\\w+)\\s*[=!]=");

    static Stream<Named<JsonNode>> sops() {
        return Specification.sops().map(sop -> Named.of(sop.get("key").asText(), sop));
    }

    @ParameterizedTest
    @MethodSource("sops")
    void theFormOfEachStepSendsWhatTheStepIsFor(JsonNode spec) throws IOException {
        BpmnModelInstance model = model(spec);
        for (JsonNode step : Specification.steps(spec)) {
            Set<String> sent = sent(model.getModelElementById(step.get("id").asText()));
            String id = step.get("id").asText();
            if (step.has("decision")) {
                assertThat(sent).as(id).contains("keputusan", "catatan", "versiDitinjau");
            }
            if (step.has("drafts")) {
                assertThat(sent).as(id).contains("materiId");
            }
            if (step.has("publishes")) {
                assertThat(sent).as(id).contains("kanal", "waktuTayang", "versiDitinjau");
            }
            assertThat(sent).as(id).isNotEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("sops")
    void theStartFormSendsTheTitleAndEveryDateAStepsClockStartsAt(JsonNode spec) throws IOException {
        Set<String> sent = sent(
                model(spec).getModelElementsByType(StartEvent.class).iterator().next());

        assertThat(sent).contains("judul", "dasar", "terkait");
        Specification.steps(spec).stream()
                .filter(step -> step.has("clockStarts"))
                .forEach(step ->
                        assertThat(sent).contains(step.get("clockStarts").asText()));
    }

    @ParameterizedTest
    @MethodSource("sops")
    void everyVariableThatAGatewayAsksForIsSentByTheStepBeforeIt(JsonNode spec) throws IOException {
        for (ExclusiveGateway gateway : model(spec).getModelElementsByType(ExclusiveGateway.class)) {
            Set<String> read = new TreeSet<>();
            gateway.getOutgoing().stream()
                    .filter(flow -> flow.getConditionExpression() != null)
                    .forEach(flow -> {
                        Matcher variable =
                                READ.matcher(flow.getConditionExpression().getTextContent());
                        while (variable.find()) {
                            read.add(variable.group(1));
                        }
                    });
            if (!read.isEmpty()) {
                UserTask before = (UserTask) gateway.getPreviousNodes().singleResult();
                assertThat(sent(before)).as(gateway.getId()).containsAll(read);
            }
        }
    }

    private static Set<String> sent(FlowElement element) throws IOException {
        String file = FormReference.of(element).file();
        String form = text("/forms/" + file);
        Set<String> variables = new TreeSet<>();
        if (file.endsWith(".form")) {
            new ObjectMapper().readTree(form).get("components").forEach(component -> {
                if (component.has("key")) {
                    variables.add(component.get("key").asText());
                }
            });
        } else {
            Matcher field = VARIABLE.matcher(form);
            while (field.find()) {
                variables.add(field.group(1));
            }
        }
        return variables;
    }

    private static BpmnModelInstance model(JsonNode spec) throws IOException {
        try (InputStream file = FormVariablesTest.class.getResourceAsStream(
                "/processes/" + spec.get("file").asText())) {
            return Bpmn.readModelFromStream(file);
        }
    }

    private static String text(String resource) throws IOException {
        try (InputStream stream = FormVariablesTest.class.getResourceAsStream(resource)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
