package id.sophumas.engine.guard;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.delegate.Expression;
import org.camunda.bpm.engine.impl.form.FormDefinition;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.CamundaFormDefinitionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ResourceEntity;
import org.springframework.stereotype.Component;

/**
 * The names of the fields that a form asks for, read from the form as it was deployed with its process: a run that was begun with an earlier
 * form is held to that one.
 */
@Component
class FormFields {

    private static final Pattern HTML_FIELD = Pattern.compile("cam-variable-name\\s*=\\s*[\"']([^\"']+)[\"']");
    private static final String EMBEDDED = "embedded:deployment:";
    private static final ObjectMapper JSON = new ObjectMapper();

    /** By process definition and element; neither ever changes. */
    private final Map<String, Optional<Set<String>>> known = new ConcurrentHashMap<>();

    /** The fields of a step's form; empty where it has none that is deployed with it. */
    Optional<Set<String>> ofTask(CommandContext context, ProcessDefinitionEntity definition, String step) {
        return of(
                context,
                definition,
                step,
                definition.getTaskDefinitions().get(step).getFormDefinition());
    }

    /** The fields of a process's start form; empty as before. */
    Optional<Set<String>> ofStart(CommandContext context, ProcessDefinitionEntity definition) {
        return of(context, definition, "", definition.getStartFormDefinition());
    }

    private Optional<Set<String>> of(
            CommandContext context, ProcessDefinitionEntity definition, String element, FormDefinition form) {
        return known.computeIfAbsent(
                definition.getId() + "/" + element,
                key -> source(context, definition.getDeploymentId(), form).map(FormFields::names));
    }

    private static Optional<ResourceEntity> source(CommandContext context, String deployment, FormDefinition form) {
        Optional<String> file = literal(form == null ? null : form.getFormKey())
                .filter(key -> key.startsWith(EMBEDDED))
                .map(key -> key.substring(EMBEDDED.length()));
        Optional<CamundaFormDefinitionEntity> referred = literal(
                        form == null ? null : form.getCamundaFormDefinitionKey())
                .map(key ->
                        context.getCamundaFormDefinitionManager().findDefinitionByDeploymentAndKey(deployment, key));
        return referred.map(found -> resource(context, found.getDeploymentId(), found.getResourceName()))
                .or(() -> file.map(name -> resource(context, deployment, name)));
    }

    private static ResourceEntity resource(CommandContext context, String deployment, String name) {
        return context.getResourceManager().findResourceByDeploymentIdAndResourceName(deployment, name);
    }

    private static Optional<String> literal(Expression text) {
        return Optional.ofNullable(text).map(Expression::getExpressionText);
    }

    private static Set<String> names(ResourceEntity form) {
        String text = new String(form.getBytes(), StandardCharsets.UTF_8);
        if (!form.getName().endsWith(".form")) {
            return HTML_FIELD
                    .matcher(text)
                    .results()
                    .map(found -> found.group(1))
                    .collect(Collectors.toSet());
        }
        Set<String> keys = new HashSet<>();
        try {
            collect(JSON.readTree(text), keys);
        } catch (IOException noForm) {
            throw new UncheckedIOException(noForm);
        }
        return keys;
    }

    /** Groups of a Camunda Form stand in each other; a repeated one sends everything below its path. */
    private static void collect(JsonNode component, Set<String> keys) {
        for (String name : new String[] {"key", "path"}) {
            String key = component.path(name).asText();
            if (!key.isEmpty()) {
                keys.add(key.split("\\.")[0]);
            }
        }
        component.path("components").forEach(inner -> collect(inner, keys));
    }
}
