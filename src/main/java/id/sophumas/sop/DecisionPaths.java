package id.sophumas.sop;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.camunda.bpm.model.bpmn.instance.ExclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.UserTask;

/** Where the flows out of a deciding activity lead, through gateways and joins, to the next activity. */
final class DecisionPaths {

    /**
     * @param target id of the activity or other node the path ends at
     * @param isRefusal whether the path is taken where {@code keputusan} is "tidak"
     */
    record Path(String target, boolean isRefusal) {}

    private DecisionPaths() {}

    static List<Path> after(UserTask task) {
        List<Path> paths = new ArrayList<>();
        task.getOutgoing().forEach(flow -> follow(flow, false, new HashSet<>(), paths));
        return paths;
    }

    private static void follow(SequenceFlow flow, boolean refused, Set<String> seen, List<Path> paths) {
        boolean refusal = refused || isRefusal(flow);
        FlowNode target = flow.getTarget();
        if (target instanceof ExclusiveGateway && seen.add(target.getId())) {
            target.getOutgoing().forEach(next -> follow(next, refusal, seen, paths));
        } else {
            paths.add(new Path(target.getId(), refusal));
        }
    }

    private static boolean isRefusal(SequenceFlow flow) {
        return flow.getConditionExpression() != null
                && flow.getConditionExpression()
                        .getTextContent()
                        .replace(" ", "")
                        .equals("${keputusan=='tidak'}");
    }
}
