package id.sophumas.sop;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.camunda.bpm.model.bpmn.instance.Process;

/**
 * Who may stand in an SOP, and in what relation: roles of the organisation only, nobody their own superior, and no role that writes,
 * decides and releases the same content.
 */
final class RoleRules {

    private final String file;
    private final Set<String> knownRoles;

    RoleRules(String file, Set<String> knownRoles) {
        this.file = file;
        this.knownRoles = knownRoles;
    }

    void check(Process process, List<RuleViolation> violations) {
        Sop sop = SopReader.read(process);
        sop.atasan().forEach((role, superior) -> {
            known("sop.atasan", role, process.getId(), violations);
            known("sop.atasan", superior, process.getId(), violations);
            if (isAbove(role, superior, sop.atasan())) {
                violations.add(new RuleViolation(
                        file,
                        process.getId(),
                        "properti sop.atasan menjadikan peran " + role
                                + " atasannya sendiri. Tulis atasan yang sebenarnya."));
            }
        });
        sop.steps().stream()
                .filter(step -> step.reportsTo() != null)
                .forEach(step -> known("melapor", step.reportsTo(), step.id(), violations));
        alone(sop)
                .forEach(role -> violations.add(new RuleViolation(
                        file,
                        process.getId(),
                        "peran " + role + " menyusun, memutuskan, dan menayangkan materi yang sama. Berikan"
                                + " keputusan atau penayangannya kepada peran lain.")));
    }

    private void known(String property, String role, String element, List<RuleViolation> violations) {
        if (!knownRoles.contains(role)) {
            violations.add(new RuleViolation(
                    file,
                    element,
                    "properti " + property + " menyebut \"" + role
                            + "\", yang bukan peran dalam data organisasi. Pakai peran yang terdaftar."));
        }
    }

    /** Whether the way up from the superior comes back to the role. */
    private static boolean isAbove(String role, String superior, Map<String, String> superiors) {
        Set<String> seen = new HashSet<>();
        for (String next = superior; next != null && seen.add(next); next = superiors.get(next)) {
            if (next.equals(role)) {
                return true;
            }
        }
        return false;
    }

    /** The roles that need nobody else. Who only revises what another role drafted is not alone with it. */
    private static Set<String> alone(Sop sop) {
        Set<String> drafters = roles(sop, Step::drafts);
        Set<String> writers = drafters.isEmpty() ? roles(sop, Step::revises) : drafters;
        Set<String> alone = new HashSet<>(writers);
        alone.retainAll(roles(sop, Step::decides));
        alone.retainAll(roles(sop, Step::isPublishing));
        return alone;
    }

    private static Set<String> roles(Sop sop, Predicate<Step> which) {
        return sop.steps().stream()
                .filter(which)
                .map(Step::role)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
    }
}
