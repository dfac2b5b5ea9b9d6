package id.sophumas.sop;

import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Lane;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.UserTask;

/**
 * Reads an SOP out of its BPMN file. It takes the file as it is and says nothing about its faults, so that a version that was deployed
 * under older rules can still be read; {@link SopRules} is what finds faults.
 */
public final class SopReader {

    /** The property by which a process says that it is an SOP. */
    static final String NOMOR = "sop.nomor";

    private SopReader() {}

    /**
     * Reads one process.
     *
     * @param model a parsed BPMN file
     * @param key id of the process in it
     * @return empty where there is no such process, it has no user task, or it carries no SOP number (a technical process)
     */
    public static Optional<Sop> read(BpmnModelInstance model, String key) {
        return model.getModelElementsByType(Process.class).stream()
                .filter(process -> key.equals(process.getId()))
                .findFirst()
                .filter(process -> SopProperties.of(process).get(NOMOR).isPresent())
                .filter(process -> !userTasks(process).isEmpty())
                .map(SopReader::read);
    }

    static Sop read(Process process) {
        SopProperties properties = SopProperties.of(process);
        Map<String, String> identity = properties.withPrefix("sop.");
        return new Sop(
                process.getId(),
                process.getCamundaVersionTag(),
                properties.get("sop.nama").orElse(process.getName()),
                properties.text(NOMOR),
                identity,
                roleNames(process),
                atasan(properties.text("sop.atasan")),
                steps(process));
    }

    /** The user tasks in the order of the SOP's table: along the flow from the start, loops not followed twice. */
    static List<UserTask> userTasks(Process process) {
        Map<String, FlowNode> ordered = new LinkedHashMap<>();
        process.getChildElementsByType(StartEvent.class).forEach(start -> follow(start, ordered));
        process.getChildElementsByType(UserTask.class).forEach(task -> ordered.putIfAbsent(task.getId(), task));
        return ordered.values().stream()
                .filter(UserTask.class::isInstance)
                .map(UserTask.class::cast)
                .sorted(java.util.Comparator.comparingInt(SopReader::urut))
                .toList();
    }

    private static void follow(FlowNode node, Map<String, FlowNode> seen) {
        if (seen.putIfAbsent(node.getId(), node) == null) {
            node.getOutgoing().stream().map(SequenceFlow::getTarget).forEach(next -> follow(next, seen));
        }
    }

    private static int urut(UserTask task) {
        String urut = SopProperties.of(task).text("urut");
        return urut.matches("\\d{1,4}") ? Integer.parseInt(urut) : Integer.MAX_VALUE;
    }

    private static List<Step> steps(Process process) {
        AtomicInteger position = new AtomicInteger();
        return userTasks(process).stream()
                .map(task -> step(task, position.incrementAndGet()))
                .toList();
    }

    private static Step step(UserTask task, int position) {
        SopProperties properties = SopProperties.of(task);
        return new Step(
                position,
                properties.text("urut"),
                task.getId(),
                task.getCamundaCandidateGroups(),
                task.getName(),
                documentation(task),
                new MutuBaku(properties.text("kelengkapan"), properties.text("waktu"), properties.text("output")),
                properties.get("kembaliKe"),
                properties.isTrue("menyusun"),
                properties.isTrue("merevisi"),
                list(properties.text("menayangkan"), ","),
                list(properties.text("memberitahu"), ","),
                properties.get("melapor").orElse(null),
                properties.isTrue("mengarsipkan"),
                properties.isTrue("menandatangani"),
                properties.get("mulaiHitung").orElse(null));
    }

    private static String documentation(UserTask task) {
        return task.getDocumentations().stream()
                .map(documentation -> documentation.getTextContent().strip())
                .collect(Collectors.joining("\n"));
    }

    private static Map<String, String> roleNames(Process process) {
        Map<String, String> names = new LinkedHashMap<>();
        Collection<Lane> lanes = process.getModelInstance().getModelElementsByType(Lane.class);
        for (Lane lane : lanes) {
            lane.getFlowNodeRefs().stream()
                    .filter(UserTask.class::isInstance)
                    .map(node -> ((UserTask) node).getCamundaCandidateGroups())
                    .filter(role -> role != null)
                    .forEach(role -> names.putIfAbsent(role, lane.getName()));
        }
        return names;
    }

    private static Map<String, String> atasan(String text) {
        Map<String, String> superiors = new LinkedHashMap<>();
        for (String pair : list(text, ";")) {
            String[] sides = pair.split("=", 2);
            if (sides.length == 2) {
                superiors.put(sides[0].strip(), sides[1].strip());
            }
        }
        return superiors;
    }

    private static List<String> list(String text, String separator) {
        return Arrays.stream(text.split(separator))
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .toList();
    }
}
