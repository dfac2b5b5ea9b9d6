package id.sophumas.engine.deployment;

import id.sophumas.identity.Organisasi;
import id.sophumas.identity.Peran;
import id.sophumas.refusal.RequestRefused;
import id.sophumas.sop.FormReference;
import id.sophumas.sop.RuleViolation;
import id.sophumas.sop.SopRules;
import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.impl.bpmn.deployer.BpmnDeployer;
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
    private final Set<String> roles;

    DeploymentCheck(ShippedFiles shipped, Organisasi organisasi) {
        this.shipped = shipped;
        this.roles = organisasi.peran().stream().map(Peran::id).collect(Collectors.toUnmodifiableSet());
    }

    /**
     * Refuses files that break the rules.
     *
     * @param files name to bytes
     * @param own whether the application deploys its own files
     * @throws RequestRefused (INVALID) naming each file, element and what is missing
     */
    void check(Map<String, byte[]> files, boolean own) {
        Set<String> knownForms = new HashSet<>(shipped.forms());
        files.keySet().stream()
                .filter(name -> name.endsWith(".form"))
                .map(DeploymentCheck::baseName)
                .forEach(knownForms::add);
        SopRules rules = new SopRules(roles, knownForms);
        List<RuleViolation> violations = new ArrayList<>();
        if (!own) {
            violations.addAll(FileNames.check(files.keySet()));
        }
        files.forEach((name, bytes) -> {
            if (isBpmn(name)) {
                violations.addAll(
                        own && isTechnical(bytes) ? rules.checkTechnical(name, bytes) : sop(name, bytes, rules));
            } else if (!own && name.endsWith(".form")) {
                violations.addAll(FormFile.check(name, bytes));
            }
        });
        if (violations.isEmpty()) {
            violations.addAll(twice(files));
        }
        if (!violations.isEmpty()) {
            throw RequestRefused.invalid(violations.stream()
                    .map(RuleViolation::toString)
                    .collect(Collectors.joining("\n", "Berkas tidak dipasang karena menyalahi aturan SOP:\n", "")));
        }
    }

    /** Two files of one deployment that would be the same process; asked of files that are in order. */
    private static List<RuleViolation> twice(Map<String, byte[]> files) {
        List<RuleViolation> violations = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        files.forEach((name, bytes) -> {
            if (isBpmn(name)) {
                keys(bytes).stream()
                        .filter(key -> !seen.add(key))
                        .forEach(key -> violations.add(new RuleViolation(
                                name, key, "ada dua berkas dengan kunci proses ini. Keluarkan salah satunya.")));
            }
        });
        return violations;
    }

    private static List<RuleViolation> sop(String name, byte[] bytes, SopRules rules) {
        List<RuleViolation> violations = new ArrayList<>(rules.check(name, bytes));
        if (violations.isEmpty()) {
            technicalKey(bytes)
                    .forEach(key -> violations.add(new RuleViolation(
                            name, key, "kunci ini milik proses teknis aplikasi. Pakai id proses lain.")));
        }
        return violations;
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

    /** Whether the engine would read a file of this name as BPMN. */
    static boolean isBpmn(String name) {
        return Arrays.stream(BpmnDeployer.BPMN_RESOURCE_SUFFIXES).anyMatch(name::endsWith);
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
