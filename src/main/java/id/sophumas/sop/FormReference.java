package id.sophumas.sop;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.camunda.bpm.model.bpmn.impl.BpmnModelConstants;
import org.camunda.bpm.model.bpmn.instance.FlowElement;

/**
 * The form an element names.
 *
 * @param file file name with its ending; null where the element names no form, or one outside {@code forms/}
 */
public record FormReference(String file) {

    /** How the key of an embedded form begins; the file's name follows. */
    public static final String EMBEDDED = "embedded:deployment:forms/";

    private static final Pattern HTML = Pattern.compile("[a-zA-Z0-9-]+\\.html");
    private static final Pattern NAME = Pattern.compile("[a-zA-Z0-9_-]+");

    /** Reads the reference off a start event or a user task. */
    public static FormReference of(FlowElement element) {
        String ref = attribute(element, "formRef");
        String key = attribute(element, "formKey");
        if (ref != null) {
            return new FormReference(key == null && NAME.matcher(ref).matches() ? ref + ".form" : null);
        }
        return new FormReference(key != null && key.startsWith(EMBEDDED) ? html(key) : null);
    }

    /** In either spelling of the namespace; no file has both. */
    private static String attribute(FlowElement element, String name) {
        String value = element.getAttributeValueNs(BpmnModelConstants.CAMUNDA_NS, name);
        return value == null ? element.getAttributeValueNs(BpmnModelConstants.ACTIVITI_NS, name) : value;
    }

    /** A page is embedded by its key, a Camunda form never: what is no page would be shown as one. */
    private static String html(String key) {
        String file = key.substring(EMBEDDED.length());
        return HTML.matcher(file).matches() ? file : null;
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
