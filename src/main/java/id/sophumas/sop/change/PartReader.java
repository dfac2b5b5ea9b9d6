package id.sophumas.sop.change;

import id.sophumas.sop.FormReference;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.impl.BpmnModelConstants;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

/**
 * Takes a BPMN file apart by its elements as they stand there, not by those that somebody thought of: what the reader does not know is told as
 * well, so that no change goes unseen.
 */
final class PartReader {

    private static final String BPMN = "http://www.omg.org/spec/BPMN/20100524/MODEL";
    private static final String DIAGRAM = "http://www.omg.org/spec/BPMN/20100524/DI";
    private static final String SCHEMA = "http://www.w3.org/2001/XMLSchema-instance";

    /** Which part they hold says the part itself. */
    private static final Set<String> SAID_ELSEWHERE = Set.of("incoming", "outgoing", "flowNodeRef");

    /** They have an id, and say something of what they stand in. */
    private static final Set<String> BELONGING = Set.of(
            "laneSet",
            "multiInstanceLoopCharacteristics",
            "standardLoopCharacteristics",
            "ioSpecification",
            "conditionExpression");

    /** The form, said once whichever way it is named; and what the Modeler notes for itself. */
    private static final Set<String> LEFT_OUT = Set.of(
            "id", "camunda:formKey", "camunda:formRef", "camunda:modelerTemplate", "camunda:modelerTemplateVersion");

    private final BpmnModelInstance model;
    private final Element root;
    private final Map<String, Part> parts = new LinkedHashMap<>();
    private final Map<String, String> lanes = new LinkedHashMap<>();
    private final Map<String, String> layout = new LinkedHashMap<>();

    PartReader(BpmnModelInstance model) {
        this.model = model;
        Object source = model.getDocument().getDomSource().getNode();
        this.root = source instanceof Document document ? document.getDocumentElement() : (Element) source;
    }

    BpmnVersion read() {
        NodeList members = root.getElementsByTagNameNS(BPMN, "flowNodeRef");
        for (int at = 0; at < members.getLength(); at++) {
            Element lane = (Element) members.item(at).getParentNode();
            lanes.put(members.item(at).getTextContent().strip(), lane.getAttribute("id"));
        }
        children(root).forEach(child -> {
            if (DIAGRAM.equals(child.getNamespaceURI())) {
                place(child);
            } else {
                take(child, new LinkedHashMap<>(), "");
            }
        });
        return new BpmnVersion(parts, layout);
    }

    /** An element is a part of its own, or says something of the part it stands in. */
    private void take(Element element, Map<String, String> facts, String path) {
        if (isPart(element)) {
            Map<String, String> own = new LinkedHashMap<>();
            String id = element.getAttribute("id");
            String owner = element.hasAttribute("attachedToRef") ? element.getAttribute("attachedToRef") : null;
            parts.put(id, new Part(id, element.getLocalName(), owner, own));
            attributes(element, own, "");
            if (lanes.containsKey(id)) {
                own.put("lajur", lanes.get(id));
            }
            if (model.getModelElementById(id) instanceof FlowElement step) {
                form(step, own);
            }
            inner(element, own, "");
        } else {
            attributes(element, facts, path + "/");
            inner(element, facts, path);
        }
    }

    private void inner(Element element, Map<String, String> facts, String path) {
        List<Element> children = children(element);
        if (children.isEmpty() && !path.isEmpty() && !element.getTextContent().isBlank()) {
            put(facts, path, element.getTextContent().strip());
        }
        for (Element child : children) {
            String name = child.getLocalName();
            if (SAID_ELSEWHERE.contains(name) && BPMN.equals(child.getNamespaceURI())) {
                continue;
            }
            if (name.equals("property") && child.hasAttribute("name")) {
                property(child.getAttribute("name"), child.getAttribute("value").strip(), facts);
            } else if (name.equals("documentation")) {
                put(facts, "dokumentasi", child.getTextContent().strip());
            } else if (name.equals("laneSet") || name.equals("extensionElements") || name.equals("properties")) {
                inner(child, facts, path);
            } else {
                take(child, facts, path.isEmpty() ? name : path + "/" + name);
            }
        }
    }

    private static void property(String name, String value, Map<String, String> facts) {
        if (!name.equals("sop.atasan")) {
            put(facts, "properti:" + name, value);
            return;
        }
        for (String pair : value.split(";")) {
            String[] sides = pair.split("=", 2);
            put(facts, "properti:" + name + "/" + sides[0].strip(), sides.length == 2 ? sides[1].strip() : "");
        }
    }

    private static void form(FlowElement step, Map<String, String> facts) {
        String key = step.getAttributeValueNs(BpmnModelConstants.CAMUNDA_NS, "formKey");
        String file = FormReference.of(step).file();
        if (file != null || key != null) {
            facts.put("formulir", file == null ? key : file);
        }
    }

    private static void attributes(Element element, Map<String, String> facts, String path) {
        IntStream.range(0, element.getAttributes().getLength())
                .mapToObj(element.getAttributes()::item)
                .filter(attribute -> !attribute.getNodeName().startsWith("xmlns"))
                .filter(attribute -> !SCHEMA.equals(attribute.getNamespaceURI()))
                .filter(attribute -> !LEFT_OUT.contains(name(attribute)))
                .forEach(attribute -> put(facts, path + name(attribute), attribute.getNodeValue()));
    }

    /** Whatever prefix the file gives the engine's namespace. */
    private static String name(Node attribute) {
        return BpmnModelConstants.CAMUNDA_NS.equals(attribute.getNamespaceURI())
                ? "camunda:" + attribute.getLocalName()
                : attribute.getNodeName();
    }

    /** Of several of the same name each has a number. */
    private static void put(Map<String, String> facts, String name, String value) {
        String free = name;
        for (int number = 2; facts.containsKey(free); number++) {
            free = name + " " + number;
        }
        facts.put(free, value);
    }

    private static boolean isPart(Element element) {
        return BPMN.equals(element.getNamespaceURI())
                && element.hasAttribute("id")
                && !BELONGING.contains(element.getLocalName())
                && !element.getLocalName().endsWith("EventDefinition");
    }

    private void place(Element diagram) {
        List<Element> plane = new ArrayList<>();
        children(diagram).forEach(child -> plane.addAll(children(child)));
        plane.forEach(shape -> layout.put(shape.getAttribute("bpmnElement"), numbers(shape)));
    }

    private static String numbers(Element shape) {
        String own = children(shape).stream().map(PartReader::numbers).collect(Collectors.joining(" "));
        StringBuilder all = new StringBuilder(shape.getLocalName());
        for (String name : List.of("x", "y", "width", "height", "isHorizontal", "isExpanded")) {
            if (shape.hasAttribute(name)) {
                all.append(' ').append(name).append('=').append(shape.getAttribute(name));
            }
        }
        return own.isEmpty() ? all.toString() : all + " (" + own + ")";
    }

    private static List<Element> children(Element element) {
        List<Element> children = new ArrayList<>();
        for (Node child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element nested) {
                children.add(nested);
            }
        }
        return children;
    }
}
