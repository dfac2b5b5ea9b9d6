package id.sophumas.sop;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.TimerEventDefinition;
import org.camunda.bpm.model.bpmn.instance.UserTask;

/** What every activity must carry: a known role, its mutu baku, the timer that holds it to the standard, and a form. */
final class TaskRules {

    private static final Pattern STANDARD = Pattern.compile("P(?:(\\d{1,3})D)?(T(?:(\\d{1,4})H)?(?:(\\d{1,5})M)?)?");

    private final String file;
    private final Set<String> knownRoles;
    private final Set<String> knownForms;

    TaskRules(String file, Set<String> knownRoles, Set<String> knownForms) {
        this.file = file;
        this.knownRoles = knownRoles;
        this.knownForms = knownForms;
    }

    void check(UserTask task, List<RuleViolation> violations) {
        SopProperties properties = SopProperties.of(task);
        role(task, violations);
        for (String name : List.of("kelengkapan", "waktu", "output", "urut")) {
            if (properties.get(name).isEmpty()) {
                violations.add(violation(task, "mutu baku tidak lengkap: properti " + name + " belum diisi."));
            }
        }
        properties
                .get("waktu")
                .filter(waktu -> !isStandard(waktu))
                .ifPresent(waktu -> violations.add(violation(
                        task, "waktu \"" + waktu + "\" bukan durasi ISO 8601. Tulis misalnya PT10M, PT2H atau P1D.")));
        timer(task, properties, violations);
        properties.get("kembaliKe").ifPresent(target -> wayBack(task, target, violations));
        if (properties.get("menayangkan").isPresent() && !leadsToPosting(task)) {
            violations.add(violation(
                    task, "kegiatan ini menayangkan, tetapi tidak diikuti call activity ke proses \"penayangan\"."));
        }
        FormReference.of(task).problem(knownForms).ifPresent(problem -> violations.add(violation(task, problem)));
    }

    private void role(UserTask task, List<RuleViolation> violations) {
        String role = task.getCamundaCandidateGroups();
        if (role == null || role.isBlank()) {
            violations.add(violation(task, "peran pelaksana (candidateGroups) belum diisi."));
        } else if (!knownRoles.contains(role)) {
            violations.add(violation(
                    task,
                    "peran \"" + role + "\" tidak dikenal. Pakai satu peran yang terdaftar dalam data organisasi."));
        }
    }

    private void timer(UserTask task, SopProperties properties, List<RuleViolation> violations) {
        List<BoundaryEvent> timers = task.getModelInstance().getModelElementsByType(BoundaryEvent.class).stream()
                .filter(event -> task.equals(event.getAttachedTo()))
                .filter(event -> event.getEventDefinitions().stream().anyMatch(TimerEventDefinition.class::isInstance))
                .toList();
        if (timers.size() != 1) {
            violations.add(violation(
                    task,
                    "harus punya tepat satu timer batas mutu baku (boundary event), ditemukan " + timers.size() + "."));
            return;
        }
        BoundaryEvent timer = timers.get(0);
        if (timer.cancelActivity()) {
            violations.add(violation(timer, "timer mutu baku harus tidak memotong kegiatan (non-interrupting)."));
        }
        TimerEventDefinition definition =
                (TimerEventDefinition) timer.getEventDefinitions().iterator().next();
        String duration = definition.getTimeDuration() == null
                ? ""
                : definition.getTimeDuration().getTextContent().strip();
        if (!isStandard(duration)) {
            violations.add(violation(
                    timer, "timer \"" + duration + "\" bukan durasi ISO 8601. Tulis misalnya PT10M, PT2H atau P1D."));
        } else if (isStandard(properties.text("waktu")) && !sameStandard(duration, properties.text("waktu"))) {
            violations.add(violation(
                    timer, "timer " + duration + " berbeda dari waktu mutu baku " + properties.text("waktu") + "."));
        }
    }

    private void wayBack(UserTask task, String target, List<RuleViolation> violations) {
        if (!(task.getModelInstance().getModelElementById(target) instanceof UserTask)) {
            violations.add(
                    violation(task, "kembaliKe menunjuk \"" + target + "\", yang bukan kegiatan dalam proses ini."));
        } else if (DecisionPaths.after(task).stream()
                .noneMatch(path -> path.isRefusal() && path.target().equals(target))) {
            violations.add(violation(task, "tidak ada alur \"tidak\" yang kembali ke " + target + "."));
        }
    }

    private static boolean leadsToPosting(UserTask task) {
        return task.getSucceedingNodes().list().stream().anyMatch(TaskRules::isPosting);
    }

    private static boolean isPosting(FlowNode node) {
        return node instanceof CallActivity call && "penayangan".equals(call.getCalledElement());
    }

    /** Whether this is a duration as an SOP prints one: days, hours and minutes, more than nothing. */
    static boolean isStandard(String text) {
        Matcher matcher = STANDARD.matcher(text);
        return matcher.matches()
                && !"T".equals(matcher.group(2))
                && (days(text) > 0 || !time(text).isZero());
    }

    private static boolean sameStandard(String one, String other) {
        return days(one) == days(other) && time(one).equals(time(other));
    }

    private static long days(String text) {
        int time = text.indexOf('T');
        String date = time < 0 ? text : text.substring(0, time);
        return date.length() < 2 ? 0 : Duration.parse(date).toDays();
    }

    private static Duration time(String text) {
        int time = text.indexOf('T');
        return time < 0 ? Duration.ZERO : Duration.parse("P" + text.substring(time));
    }

    private RuleViolation violation(org.camunda.bpm.model.bpmn.instance.BaseElement element, String message) {
        return new RuleViolation(file, element.getId(), message);
    }
}
