package id.sophumas.web.audit;

import id.sophumas.sop.change.BpmnVersion;
import id.sophumas.sop.change.Part;
import id.sophumas.web.audit.PetaView.Cabang;
import id.sophumas.web.audit.PetaView.Simpul;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Counts what lies between the steps of an SOP: events, posting, and the ways out of its decisions. */
@Component
class PetaNodes {

    /** What is told beside the steps, by its element name in BPMN. */
    private static final Set<String> SHOWN = Set.of(
            "startEvent",
            "endEvent",
            "exclusiveGateway",
            "parallelGateway",
            "inclusiveGateway",
            "eventBasedGateway",
            "callActivity",
            "serviceTask",
            "subProcess",
            "boundaryEvent",
            "intermediateCatchEvent",
            "intermediateThrowEvent");

    private final SopVersions versions;

    PetaNodes(SopVersions versions) {
        this.versions = versions;
    }

    /** What was entered beside the steps, over all versions counted. */
    List<Simpul> entered(BpmnVersion bpmn, Map<String, Map<String, Integer>> byVersion) {
        Map<String, Integer> entered = sum(byVersion);
        return bpmn.parts().values().stream()
                .filter(part -> SHOWN.contains(part.type()) && entered.containsKey(part.id()))
                .map(part -> new Simpul(part.id(), part.type(), PartWords.part(bpmn, part), entered.get(part.id())))
                .toList();
    }

    private static Map<String, Integer> sum(Map<String, Map<String, Integer>> byVersion) {
        Map<String, Integer> sum = new HashMap<>();
        byVersion.values().forEach(counts -> counts.forEach((node, count) -> sum.merge(node, count, Integer::sum)));
        return sum;
    }

    /** By id of the flow, over the versions counted, each by its own diagram; null where one of them does not tell. */
    private Map<String, Integer> branchCounts(List<SopVersion> counted, Map<String, Map<String, Integer>> entered) {
        Map<String, Integer> sum = new HashMap<>();
        List<SopVersion> used = counted.stream()
                .filter(version -> entered.containsKey(version.definisi()))
                .toList();
        for (SopVersion version : used) {
            BpmnVersion bpmn = BpmnVersion.read(versions.bpmn(version));
            Map<String, Integer> counts = new Branches(bpmn, entered.get(version.definisi())).counts();
            bpmn.ofType("sequenceFlow").forEach(flow -> {
                Integer before = sum.getOrDefault(flow.id(), 0);
                Integer here = counts.get(flow.id());
                sum.put(flow.id(), before == null || here == null ? null : before + here);
            });
        }
        return sum;
    }

    /** How often each way out of a decision was taken. */
    List<Cabang> branches(BpmnVersion bpmn, List<SopVersion> counted, Map<String, Map<String, Integer>> entered) {
        Map<String, Integer> counts = branchCounts(counted, entered);
        List<Cabang> branches = new ArrayList<>();
        for (Part gateway : bpmn.ofType("exclusiveGateway")) {
            List<Part> ways = bpmn.ofType("sequenceFlow").stream()
                    .filter(flow -> gateway.id().equals(flow.fact("sourceRef")))
                    .toList();
            if (ways.size() > 1) {
                ways.forEach(way -> branches.add(new Cabang(
                        way.id(),
                        gateway.name(),
                        way.name(),
                        target(bpmn, way),
                        counts.containsKey(way.id()) ? counts.get(way.id()) : Integer.valueOf(0))));
            }
        }
        return branches;
    }

    /** The next node that has a name: joins have none. */
    private static String target(BpmnVersion bpmn, Part way) {
        Part node = bpmn.part(way.fact("targetRef"));
        for (int steps = 0; node.name().isEmpty() && steps < bpmn.parts().size(); steps++) {
            String here = node.id();
            Part next = bpmn.ofType("sequenceFlow").stream()
                    .filter(flow -> here.equals(flow.fact("sourceRef")))
                    .findFirst()
                    .map(flow -> bpmn.part(flow.fact("targetRef")))
                    .orElse(null);
            if (next == null) {
                return "";
            }
            node = next;
        }
        return node.name();
    }
}
