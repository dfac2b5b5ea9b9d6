package id.sophumas.sop;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javax.xml.namespace.QName;

/**
 * All that a BPMN file may hold: which elements, with which attributes, under which other elements. It is what the shipped SOPs, the
 * application's own processes and the element templates use, and what the Camunda Modeler adds to such files by itself. Whatever is not
 * here is refused: a list of what is forbidden would always lack something.
 */
final class Vocabulary {

    static final String CAMUNDA = "http://camunda.org/schema/1.0/bpmn";

    /** The engine's own second spelling of the namespace above. */
    static final String ACTIVITI = "http://activiti.org/bpmn";

    /** What files for another engine use, which has the same Modeler. */
    static final String CAMUNDA_8 = "http://camunda.org/schema/zeebe/1.0";

    private static final Map<String, String> NAMESPACES = Map.of(
            "http://www.omg.org/spec/BPMN/20100524/MODEL",
            "bpmn",
            "http://www.omg.org/spec/BPMN/20100524/DI",
            "bpmndi",
            "http://www.omg.org/spec/DD/20100524/DC",
            "dc",
            "http://www.omg.org/spec/DD/20100524/DI",
            "di",
            "http://www.w3.org/2001/XMLSchema-instance",
            "xsi",
            "http://camunda.org/schema/modeler/1.0",
            "modeler",
            "http://bpmn.io/schema/bpmn/biocolor/1.0",
            "bioc",
            "http://www.omg.org/spec/BPMN/non-normative/color/1.0",
            "color",
            CAMUNDA,
            "camunda",
            ACTIVITI,
            "camunda");

    private static final String TEMPLATE =
            "camunda:modelerTemplate camunda:modelerTemplateVersion camunda:modelerTemplateIcon";
    private static final String COLOURS = "bioc:stroke bioc:fill color:background-color color:border-color color:color";
    private static final String FORM = "camunda:formKey camunda:formRef camunda:formRefBinding";
    private static final String ARTIFACTS = "bpmn:textAnnotation bpmn:association bpmn:group";
    private static final String NODE = "bpmn:documentation bpmn:extensionElements bpmn:incoming bpmn:outgoing";
    private static final String FLOW =
            "bpmn:startEvent bpmn:endEvent bpmn:userTask bpmn:boundaryEvent bpmn:exclusiveGateway bpmn:callActivity"
                    + " bpmn:intermediateCatchEvent bpmn:intermediateThrowEvent bpmn:sequenceFlow " + ARTIFACTS;

    /** Element: attributes: elements that may stand in it. Every BPMN element may have an id, which is not said each time. */
    private static final String COMMON = """
            bpmn:definitions: name targetNamespace exporter exporterVersion modeler:executionPlatform modeler:executionPlatformVersion
                : bpmn:collaboration bpmn:process bpmn:category bpmndi:BPMNDiagram
            bpmn:collaboration: name: bpmn:documentation bpmn:participant %1$s
            bpmn:participant: name processRef: bpmn:documentation
            bpmn:category: name: bpmn:categoryValue
            bpmn:categoryValue: value:
            bpmn:process: name isExecutable camunda:candidateStarterGroups camunda:versionTag camunda:historyTimeToLive
                camunda:isStartableInTasklist %2$s: bpmn:documentation bpmn:extensionElements bpmn:laneSet %3$s
            bpmn:laneSet: name: bpmn:lane
            bpmn:lane: name: bpmn:documentation bpmn:flowNodeRef
            bpmn:flowNodeRef::
            bpmn:documentation: textFormat:
            bpmn:incoming::
            bpmn:outgoing::
            bpmn:extensionElements:: camunda:properties
            camunda:properties:: camunda:property
            camunda:property: name value:
            bpmn:startEvent: name %4$s %2$s: %5$s
            bpmn:endEvent: name %2$s: %5$s bpmn:messageEventDefinition
            bpmn:messageEventDefinition: camunda:delegateExpression:
            bpmn:userTask: name camunda:candidateGroups %4$s %2$s: %5$s
            bpmn:boundaryEvent: name cancelActivity attachedToRef %2$s: %5$s bpmn:timerEventDefinition
            bpmn:timerEventDefinition:: bpmn:timeDuration bpmn:timeDate
            bpmn:timeDuration: xsi:type:
            bpmn:timeDate: xsi:type:
            bpmn:exclusiveGateway: name default %2$s: %5$s
            bpmn:intermediateCatchEvent: name %2$s: %5$s bpmn:timerEventDefinition bpmn:linkEventDefinition
            bpmn:intermediateThrowEvent: name %2$s: %5$s bpmn:linkEventDefinition
            bpmn:linkEventDefinition: name:
            bpmn:callActivity: name calledElement camunda:asyncBefore %2$s: %5$s bpmn:multiInstanceLoopCharacteristics
            bpmn:callActivity/bpmn:extensionElements:: camunda:properties camunda:in
            camunda:in: businessKey source sourceExpression target:
            bpmn:multiInstanceLoopCharacteristics: camunda:collection camunda:elementVariable:
            bpmn:sequenceFlow: name sourceRef targetRef: bpmn:documentation bpmn:conditionExpression
            bpmn:conditionExpression: xsi:type:
            bpmn:textAnnotation: textFormat: bpmn:text
            bpmn:text::
            bpmn:association: sourceRef targetRef associationDirection:
            bpmn:group: categoryValueRef:
            bpmndi:BPMNDiagram: name: bpmndi:BPMNPlane
            bpmndi:BPMNPlane: bpmnElement: bpmndi:BPMNShape bpmndi:BPMNEdge
            bpmndi:BPMNShape: bpmnElement isHorizontal isExpanded isMarkerVisible %6$s: dc:Bounds bpmndi:BPMNLabel
            bpmndi:BPMNEdge: bpmnElement sourceElement targetElement %6$s: di:waypoint bpmndi:BPMNLabel
            bpmndi:BPMNLabel: %6$s: dc:Bounds
            dc:Bounds: x y width height:
            di:waypoint: x y:
            """.formatted(ARTIFACTS, TEMPLATE, FLOW, FORM, NODE, COLOURS);

    /** What the application's own processes have besides. */
    private static final String TECHNICAL = COMMON + """
            bpmn:definitions:: bpmn:error
            bpmn:error: name errorCode:
            bpmn:process:: bpmn:serviceTask bpmn:subProcess
            bpmn:subProcess: name: %1$s %2$s bpmn:serviceTask bpmn:multiInstanceLoopCharacteristics
            bpmn:serviceTask: name camunda:asyncBefore camunda:asyncAfter camunda:delegateExpression: %1$s
            bpmn:serviceTask/bpmn:extensionElements:: camunda:properties camunda:failedJobRetryTimeCycle
            camunda:failedJobRetryTimeCycle::
            bpmn:boundaryEvent:: bpmn:errorEventDefinition
            bpmn:errorEventDefinition: errorRef:
            bpmn:userTask: camunda:assignee:
            """.formatted(NODE, FLOW);

    private final Map<String, Set<String>> attributes = new HashMap<>();
    private final Map<String, Set<String>> children = new HashMap<>();

    private Vocabulary(String rows) {
        for (String row : rows.replaceAll("\\n {4,}", " ").split("\\n")) {
            String[] cells = row.split(":(?= |:|$)", -1);
            add(attributes, cells[0], cells[1]);
            add(children, cells[0], cells[2]);
        }
    }

    /** What an SOP may hold. */
    static Vocabulary ofSop() {
        return new Vocabulary(COMMON);
    }

    /** What the application's own processes may hold. */
    static Vocabulary ofTechnical() {
        return new Vocabulary(TECHNICAL);
    }

    /** The name as this vocabulary writes it, {@code bpmn:userTask}; empty where its namespace is not one of those known. */
    static Optional<String> spelled(QName name) {
        if (name.getNamespaceURI().isEmpty()) {
            return Optional.of(name.getLocalPart());
        }
        return Optional.ofNullable(NAMESPACES.get(name.getNamespaceURI()))
                .map(prefix -> prefix + ":" + name.getLocalPart());
    }

    /** Whether an element may stand in another one. */
    boolean mayStandIn(String parent, String grandparent, String element) {
        return of(children, parent, grandparent).contains(element);
    }

    /** Whether an element may have this attribute. */
    boolean mayHave(String element, String attribute) {
        return attributes.getOrDefault(element, Set.of()).contains(attribute)
                || "id".equals(attribute) && element.startsWith("bpmn");
    }

    private static Set<String> of(Map<String, Set<String>> cells, String element, String parent) {
        Set<String> here = cells.get(parent + "/" + element);
        return here == null ? cells.getOrDefault(element, Set.of()) : here;
    }

    private static void add(Map<String, Set<String>> cells, String element, String names) {
        cells.merge(element, words(names), (one, other) -> {
            one.addAll(other);
            return one;
        });
    }

    private static Set<String> words(String names) {
        return Arrays.stream(names.strip().split("\\s+"))
                .filter(name -> !name.isEmpty())
                .collect(Collectors.toSet());
    }
}
