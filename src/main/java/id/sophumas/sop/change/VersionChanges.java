package id.sophumas.sop.change;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * What makes one version another one.
 *
 * @param parts the parts that say something else, were added or removed: those of the later file in its order, then those removed
 * @param moved ids of the parts of both whose place or size on the diagram is another
 */
public record VersionChanges(List<PartChange> parts, Set<String> moved) {

    /** Compares by id: a step that was drawn anew under another id was removed and another one added. */
    public static VersionChanges between(BpmnVersion before, BpmnVersion after) {
        List<PartChange> changes = new ArrayList<>();
        after.parts().forEach((id, part) -> {
            Part old = before.part(id);
            List<FactChange> facts = old == null ? List.of() : facts(old, part);
            if (old == null || !facts.isEmpty()) {
                changes.add(new PartChange(old, part, facts));
            }
        });
        before.parts().values().stream()
                .filter(part -> after.part(part.id()) == null)
                .forEach(part -> changes.add(new PartChange(part, null, List.of())));
        return new VersionChanges(changes, moved(before.layout(), after.layout()));
    }

    /** Whether what the SOP says is the same in both. */
    public boolean isLayoutOnly() {
        return parts.isEmpty();
    }

    private static List<FactChange> facts(Part before, Part after) {
        List<FactChange> changes = new ArrayList<>();
        if (!before.type().equals(after.type())) {
            changes.add(new FactChange("jenis", before.type(), after.type()));
        }
        Set<String> names = new LinkedHashSet<>(after.facts().keySet());
        names.addAll(before.facts().keySet());
        names.stream()
                .filter(name -> !Objects.equals(before.fact(name), after.fact(name)))
                .forEach(name -> changes.add(new FactChange(name, before.fact(name), after.fact(name))));
        return changes;
    }

    private static Set<String> moved(Map<String, String> before, Map<String, String> after) {
        Set<String> moved = new LinkedHashSet<>();
        after.forEach((id, place) -> {
            if (before.containsKey(id) && !before.get(id).equals(place)) {
                moved.add(id);
            }
        });
        return moved;
    }
}
