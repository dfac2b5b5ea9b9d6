package id.sophumas.sop;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperties;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperty;

/** The extension properties of one BPMN element, as the element templates of the Modeler write them. */
final class SopProperties {

    private final Map<String, String> values;

    private SopProperties(Map<String, String> values) {
        this.values = values;
    }

    static SopProperties of(BaseElement element) {
        Map<String, String> values = new LinkedHashMap<>();
        if (element.getExtensionElements() != null) {
            for (CamundaProperties properties :
                    element.getExtensionElements().getChildElementsByType(CamundaProperties.class)) {
                for (CamundaProperty property : properties.getCamundaProperties()) {
                    if (property.getCamundaName() != null && property.getCamundaValue() != null) {
                        values.put(
                                property.getCamundaName(),
                                property.getCamundaValue().strip());
                    }
                }
            }
        }
        return new SopProperties(values);
    }

    /** The value, or empty where the property is missing or blank. */
    Optional<String> get(String name) {
        return Optional.ofNullable(values.get(name)).filter(value -> !value.isEmpty());
    }

    /** The value, or "" where it is missing. */
    String text(String name) {
        return get(name).orElse("");
    }

    boolean isTrue(String name) {
        return "true".equals(values.get(name));
    }

    /** All properties whose name begins with the prefix, without it, in the file's order. */
    Map<String, String> withPrefix(String prefix) {
        Map<String, String> found = new LinkedHashMap<>();
        values.forEach((name, value) -> {
            if (name.startsWith(prefix)) {
                found.put(name.substring(prefix.length()), value);
            }
        });
        return found;
    }
}
