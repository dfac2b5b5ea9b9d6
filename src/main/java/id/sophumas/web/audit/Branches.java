package id.sophumas.web.audit;

import id.sophumas.sop.change.BpmnVersion;
import id.sophumas.sop.change.Part;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * How often each way out of a decision was taken. The engine keeps no record of flows; but whoever came to a node that one flow alone leads to
 * came along it, and of a decision's ways the last one was taken as often as is left.
 */
final class Branches {

    private final BpmnVersion version;
    private final Map<String, Integer> entered;

    /** @param entered by id of the node, how often it was entered by runs on this version */
    Branches(BpmnVersion version, Map<String, Integer> entered) {
        this.version = version;
        this.entered = entered;
    }

    /** The flows out of all gateways that part the way; those whose count the history does not tell are not in it. */
    Map<String, Integer> counts() {
        Map<String, Integer> counts = new HashMap<>();
        version.ofType("exclusiveGateway").stream()
                .map(gateway -> flows("sourceRef", gateway.id()))
                .filter(ways -> ways.size() > 1)
                .forEach(ways -> count(ways, counts));
        return counts;
    }

    private void count(List<Part> ways, Map<String, Integer> counts) {
        List<Part> open =
                ways.stream().filter(way -> !isOnlyWayToItsTarget(way)).toList();
        ways.stream()
                .filter(this::isOnlyWayToItsTarget)
                .forEach(way -> counts.put(way.id(), entered.getOrDefault(way.fact("targetRef"), 0)));
        if (open.size() == 1) {
            int known = ways.stream()
                    .mapToInt(way -> counts.getOrDefault(way.id(), 0))
                    .sum();
            int left = entered.getOrDefault(ways.get(0).fact("sourceRef"), 0) - known;
            // Less than nothing where an administrator has set runs down beyond the decision.
            if (left >= 0) {
                counts.put(open.get(0).id(), left);
            }
        }
    }

    private boolean isOnlyWayToItsTarget(Part way) {
        return flows("targetRef", way.fact("targetRef")).size() == 1;
    }

    private List<Part> flows(String end, String node) {
        return version.ofType("sequenceFlow").stream()
                .filter(flow -> node.equals(flow.fact(end)))
                .toList();
    }
}
