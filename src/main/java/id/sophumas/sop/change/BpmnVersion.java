package id.sophumas.sop.change;

import java.io.ByteArrayInputStream;
import java.util.Collection;
import java.util.Map;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;

/**
 * A BPMN file, taken apart.
 *
 * @param parts by id, in the file's order
 * @param layout where each part stands on the diagram, by its id, as a text that says nothing but whether two places are the same
 */
public record BpmnVersion(Map<String, Part> parts, Map<String, String> layout) {

    /** Reads a file that the engine has taken. */
    public static BpmnVersion read(byte[] file) {
        BpmnModelInstance model = Bpmn.readModelFromStream(new ByteArrayInputStream(file));
        return new PartReader(model).read();
    }

    /** A part, or null where there is none of this id. */
    public Part part(String id) {
        return parts.get(id);
    }

    /** All parts of a type, in the file's order. */
    public Collection<Part> ofType(String type) {
        return parts.values().stream().filter(part -> part.type().equals(type)).toList();
    }
}
