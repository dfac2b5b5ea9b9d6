package id.sophumas.sop;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.xml.ModelException;

/**
 * What a BPMN file must say before the engine may run it: an identity sheet, and a role, a mutu baku and a timer on every activity. The
 * same rules hold for the files that come with the application and for those a process owner deploys from the Modeler.
 */
public final class SopRules {

    private final Set<String> knownRoles;
    private final Set<String> knownForms;

    /**
     * @param knownRoles ids of all roles of the organisation, superiors included; groups that are none (auditors, administrators, process
     *     owners) must not be among them
     * @param knownForms names of the forms that may be referred to, with their ending ({@code rilis.html})
     */
    public SopRules(Set<String> knownRoles, Set<String> knownForms) {
        this.knownRoles = Set.copyOf(knownRoles);
        this.knownForms = Set.copyOf(knownForms);
    }

    /**
     * Checks one SOP file.
     *
     * @param file its name, for the messages
     * @param xml its bytes
     * @return everything that is wrong, in the order of the file; empty where nothing is
     */
    public List<RuleViolation> check(String file, byte[] xml) {
        List<RuleViolation> unheard = vocabulary(file, xml, false);
        if (!unheard.isEmpty()) {
            return unheard;
        }
        BpmnModelInstance model;
        try {
            model = Bpmn.readModelFromStream(new ByteArrayInputStream(xml));
        } catch (ModelException broken) {
            return List.of(new RuleViolation(
                    file,
                    "-",
                    "berkas bukan BPMN 2.0 yang sah. Buka di Camunda Modeler, perbaiki, lalu simpan kembali."));
        }
        List<RuleViolation> violations = new ArrayList<>();
        List<Process> processes = List.copyOf(model.getModelElementsByType(Process.class));
        if (processes.size() != 1 || !processes.get(0).isExecutable()) {
            violations.add(new RuleViolation(
                    file,
                    "-",
                    "harus memuat tepat satu proses, dan proses itu dapat dijalankan (isExecutable); ditemukan "
                            + processes.size() + "."));
            return violations;
        }
        Process process = processes.get(0);
        new IdentityRules(file, knownRoles, knownForms).check(process, violations);
        new RoleRules(file, knownRoles).check(process, violations);
        TaskRules taskRules = new TaskRules(file, knownRoles, knownForms);
        List<UserTask> tasks = SopReader.userTasks(process);
        tasks.forEach(task -> taskRules.check(task, violations));
        model.getModelElementsByType(UserTask.class).stream()
                .filter(task -> !tasks.contains(task))
                .forEach(task -> violations.add(new RuleViolation(
                        file,
                        task.getId(),
                        "kegiatan berada di dalam subproses. Letakkan langsung dalam proses SOP.")));
        return violations;
    }

    /**
     * Checks a file of one of the application's own processes, which is no SOP: only that it holds nothing but what such a file may.
     *
     * @param file its name, for the messages
     * @param xml its bytes
     */
    public List<RuleViolation> checkTechnical(String file, byte[] xml) {
        return vocabulary(file, xml, true);
    }

    private static List<RuleViolation> vocabulary(String file, byte[] xml, boolean technical) {
        XmlElement root;
        try {
            root = XmlFile.read(xml);
        } catch (XmlFile.Unreadable unreadable) {
            return List.of(new RuleViolation(file, "-", unreadable.getMessage()));
        }
        if (VocabularyRules.isForCamunda8(root)) {
            return List.of(new RuleViolation(
                    file,
                    "-",
                    "berkas ini dibuat untuk Camunda 8, sedangkan aplikasi ini memakai Camunda 7. Buat diagram baru di"
                            + " Camunda Modeler dengan pilihan Camunda 7."));
        }
        List<RuleViolation> violations = new ArrayList<>();
        new VocabularyRules(file, technical).check(root, violations);
        return violations;
    }
}
