package id.sophumas.sop;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.UserTask;

/** What the process itself must carry: the SOP's identity sheet, who starts it, and how long its history is kept. */
final class IdentityRules {

    private static final Map<String, String> REQUIRED = Map.of(
            "sop.nama", "nama SOP",
            "sop.nomor", "nomor SOP",
            "sop.instansi", "instansi",
            "sop.disahkanOleh", "pejabat yang mengesahkan",
            "sop.atasan", "atasan tiap peran");

    private final String file;
    private final Set<String> knownRoles;
    private final Set<String> knownForms;

    IdentityRules(String file, Set<String> knownRoles, Set<String> knownForms) {
        this.file = file;
        this.knownRoles = knownRoles;
        this.knownForms = knownForms;
    }

    void check(Process process, List<RuleViolation> violations) {
        SopProperties properties = SopProperties.of(process);
        REQUIRED.entrySet().stream().sorted(Map.Entry.comparingByKey()).forEach(required -> {
            if (properties.get(required.getKey()).isEmpty()) {
                violations.add(violation(
                        process, "properti " + required.getKey() + " (" + required.getValue() + ") belum diisi."));
            }
        });
        if (process.getCamundaHistoryTimeToLiveString() == null) {
            violations.add(violation(process, "masa simpan riwayat (historyTimeToLive) belum diisi, misalnya P3650D."));
        }
        List<UserTask> tasks = SopReader.userTasks(process);
        if (tasks.isEmpty()) {
            violations.add(violation(process, "tidak memuat satu pun kegiatan (user task)."));
            return;
        }
        starter(process, tasks.get(0), violations);
        superiors(process, tasks, violations);
        process.getChildElementsByType(StartEvent.class)
                .forEach(start -> FormReference.of(start)
                        .problem(knownForms)
                        .ifPresent(problem -> violations.add(new RuleViolation(file, start.getId(), problem))));
    }

    private void starter(Process process, UserTask first, List<RuleViolation> violations) {
        String starter = process.getCamundaCandidateStarterGroups();
        if (starter == null || !starter.equals(first.getCamundaCandidateGroups())) {
            violations.add(violation(
                    process,
                    "peran yang memulai (candidateStarterGroups) harus peran kegiatan pertama, yaitu "
                            + first.getCamundaCandidateGroups() + "."));
        }
    }

    private void superiors(Process process, List<UserTask> tasks, List<RuleViolation> violations) {
        Map<String, String> superiors = SopReader.read(process).atasan();
        tasks.stream()
                .map(UserTask::getCamundaCandidateGroups)
                .filter(role -> role != null && knownRoles.contains(role))
                .distinct()
                .filter(role -> !knownRoles.contains(superiors.getOrDefault(role, "")))
                .forEach(role -> violations.add(violation(
                        process,
                        "properti sop.atasan tidak menyebut atasan yang dikenal untuk peran " + role + ". Tulis " + role
                                + "=<peran atasan>.")));
    }

    private RuleViolation violation(Process process, String message) {
        return new RuleViolation(file, process.getId(), message);
    }
}
