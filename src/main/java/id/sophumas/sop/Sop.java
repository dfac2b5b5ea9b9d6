package id.sophumas.sop;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * One SOP as its BPMN file states it.
 *
 * @param key process id, stable over all versions
 * @param versionTag the version the process owner gave it; null where none
 * @param name the SOP's title
 * @param nomor the SOP's number
 * @param identity the other lines of the identity sheet (instansi, dasarHukum, ...) by name, in the file's order
 * @param roleNames role id to the lane's name, in the diagram's order
 * @param atasan role to the superior role that learns of its delays; superiors may stand outside the SOP
 * @param steps the activities in the table's order; never empty
 */
public record Sop(
        String key,
        String versionTag,
        String name,
        String nomor,
        Map<String, String> identity,
        Map<String, String> roleNames,
        Map<String, String> atasan,
        List<Step> steps) {

    /** The step with this user task id. */
    public Optional<Step> step(String id) {
        return steps.stream().filter(step -> step.id().equals(id)).findFirst();
    }

    /** How long the whole may take, loops included: ISO 8601, working time; empty where the SOP does not say. */
    public Optional<String> total() {
        return Optional.ofNullable(identity.get("total"));
    }

    /** The roles that perform at least one step. */
    public Set<String> roles() {
        return steps.stream().map(Step::role).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** The role that starts the SOP: that of the first step. */
    public String starter() {
        return steps.get(0).role();
    }

    /** The roles that may write content: those of the steps that draft or revise. */
    public Set<String> writers() {
        return steps.stream().filter(Step::writes).map(Step::role).collect(Collectors.toSet());
    }

    /** The step that publishes, the last one where there are several; empty where the SOP publishes nothing. */
    public Optional<Step> publishing() {
        return steps.stream().filter(Step::isPublishing).reduce((first, second) -> second);
    }

    /** The last decision before the given step: the one whose approval a release rests on. Empty in an SOP without one. */
    public Optional<Step> approvalBefore(Step publishing) {
        return steps.stream()
                .filter(Step::decides)
                .filter(step -> step.position() < publishing.position())
                .reduce((first, second) -> second);
    }
}
