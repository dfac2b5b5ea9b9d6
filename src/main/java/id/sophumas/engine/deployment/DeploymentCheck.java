package id.sophumas.engine.deployment;

import id.sophumas.refusal.RequestRefused;
import id.sophumas.sop.FormReference;
import id.sophumas.sop.RuleViolation;
import id.sophumas.sop.SopRules;
import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.xml.ModelException;
import org.springframework.stereotype.Component;

/** Decides whether the files of a deployment may go into the engine, and which forms must go with them. */
@Component
class DeploymentCheck {

    /** The application's own processes: not SOPs, and not for anyone else to replace. */
    static final Set<String> TECHNICAL = Set.of("penayangan", "ralat");

    private final ShippedFiles shipped;

    DeploymentCheck(ShippedFiles shipped) {
        this.shipped = shipped;
    }

    /**
     * Refuses files that break the rules.
     *
     * @param files name to bytes
     * @param knownRoles ids of all roles
     * @param own whether the application deploys its own files
     * @throws RequestRefused (INVALID) naming each file, element and what is missing
     */
    void check(Map<String, byte[]> files, Set<String> knownRoles, boolean own) {
        Set<String> knownForms = new HashSet<>(shipped.forms());
        files.keySet().forEach(name -> knownForms.add(baseName(name)));
        SopRules rules = new SopRules(knownRoles, knownForms);
        List<RuleViolation> violations = new ArrayList<>();
        files.forEach((name, bytes) -> {
            if (isBpmn(name)) {
                if (!(own && isTechnical(bytes))) {
                    violations.addAll(rules.check(name, bytes));
                    technicalKey(bytes)
                            .forEach(key -> violations.add(new RuleViolation(
                                    name, key, "kunci ini milik proses teknis aplikasi. Pakai id proses lain.")));
                }
            } else if (!own && !name.endsWith(".form")) {
                violations.add(new RuleViolation(
                        name, "-", "hanya berkas .bpmn dan .form yang dapat dipasang. Keluarkan berkas ini."));
            }
        });
        if (!violations.isEmpty()) {
            throw RequestRefused.invalid(violations.stream()
                    .map(RuleViolation::toString)
                    .collect(Collectors.joining("\n", "Berkas tidak dipasang karena menyalahi aturan SOP:\n", "")));
        }
    }

    /** The shipped forms that the BPMN files name and that the deployment does not bring itself. */
    Set<String> missingForms(Map<String, byte[]> files) {
        Set<String> brought =
                files.keySet().stream().map(DeploymentCheck::baseName).collect(Collectors.toSet());
        Set<String> missing = new TreeSet<>();
        files.forEach((name, bytes) -> {
            if (isBpmn(name) && !keys(bytes).isEmpty()) {
                formsOf(read(bytes)).stream()
                        .filter(form ->
                                !brought.contains(form) && shipped.forms().contains(form))
                        .forEach(missing::add);
            }
        });
        return missing;
    }

    static boolean isBpmn(String name) {
        return name.endsWith(".bpmn") || name.endsWith(".bpmn20.xml");
    }

    /** The keys of the executable processes in a file; empty where it cannot be read. */
    static Set<String> keys(byte[] bytes) {
        try {
            return read(bytes).getModelElementsByType(Process.class).stream()
                    .filter(Process::isExecutable)
                    .map(Process::getId)
                    .collect(Collectors.toSet());
        } catch (ModelException broken) {
            return Set.of();
        }
    }

    private static Set<String> technicalKey(byte[] bytes) {
        return keys(bytes).stream().filter(TECHNICAL::contains).collect(Collectors.toSet());
    }

    private static boolean isTechnical(byte[] bytes) {
        Set<String> keys = keys(bytes);
        return !keys.isEmpty() && TECHNICAL.containsAll(keys);
    }

    private static Set<String> formsOf(BpmnModelInstance model) {
        Set<FlowElement> elements = new HashSet<>(model.getModelElementsByType(UserTask.class));
        elements.addAll(model.getModelElementsByType(StartEvent.class));
        return elements.stream()
                .map(element -> FormReference.of(element).file())
                .filter(form -> form != null)
                .collect(Collectors.toSet());
    }

    private static BpmnModelInstance read(byte[] bytes) {
        return Bpmn.readModelFromStream(new ByteArrayInputStream(bytes));
    }

    private static String baseName(String name) {
        return name.substring(name.lastIndexOf('/') + 1);
    }
}
