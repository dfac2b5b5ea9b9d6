package id.sophumas.sop;

import java.util.Optional;
import java.util.Set;
import org.camunda.bpm.model.bpmn.impl.BpmnModelConstants;
import org.camunda.bpm.model.bpmn.instance.FlowElement;

/**
 * The form an element names.
 *
 * @param file file name with its ending; null where the element names no form, or one outside {@code forms/}
 */
public record FormReference(String file) {

    private static final String EMBEDDED = "embedded:deployment:forms/";

    /** Reads the reference off a start event or a user task. */
    public static FormReference of(FlowElement element) {
        String ref = element.getAttributeValueNs(BpmnModelConstants.CAMUNDA_NS, "formRef");
        if (ref != null && !ref.isBlank()) {
            return new FormReference(ref + ".form");
        }
        String key = element.getAttributeValueNs(BpmnModelConstants.CAMUNDA_NS, "formKey");
        return new FormReference(key != null && key.startsWith(EMBEDDED) ? key.substring(EMBEDDED.length()) : null);
    }

    /** What is wrong with it, in Indonesian; empty where the form is one of those known. */
    Optional<String> problem(Set<String> knownForms) {
        if (file == null) {
            return Optional.of("formulir belum ditentukan (formRef, atau formKey " + EMBEDDED + "<nama>.html).");
        }
        return knownForms.contains(file)
                ? Optional.empty()
                : Optional.of("formulir \"" + file + "\" tidak ada dalam folder forms/.");
    }
}
