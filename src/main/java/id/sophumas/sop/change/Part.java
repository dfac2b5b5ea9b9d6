package id.sophumas.sop.change;

import java.util.Map;

/**
 * One thing of a BPMN file that has an id: the process, a lane, a step, a flow, ...
 *
 * @param type its element name in BPMN, such as {@code userTask}
 * @param owner id of the step that a boundary event hangs on; null for everything else
 * @param facts all that the file says of it but its place on the diagram, by name: its attributes; {@code properti:} and the name for an
 *     extension property, of which {@code sop.atasan} is parted into its roles; {@code formulir}, {@code lajur}, {@code dokumentasi}; and for
 *     everything else the path of element names down to it. In the file's order.
 */
public record Part(String id, String type, String owner, Map<String, String> facts) {

    /** A fact, or null where the file does not say. */
    public String fact(String name) {
        return facts.get(name);
    }

    /** Its name on the diagram; empty where it has none. */
    public String name() {
        return facts.getOrDefault("name", "");
    }
}
