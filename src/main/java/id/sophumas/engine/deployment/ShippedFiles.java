package id.sophumas.engine.deployment;

import id.sophumas.sop.FormReference;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.ResourcePatternResolver;
import org.springframework.stereotype.Component;

/** The BPMN files and forms that come with the application, under the names they are deployed by. */
@Component
class ShippedFiles {

    private final Map<String, Resource> processes;
    private final Map<String, Resource> forms;

    ShippedFiles(ResourcePatternResolver resources) throws IOException {
        this.processes = byName(resources.getResources("classpath:processes/*.bpmn"));
        this.forms = byName(resources.getResources("classpath:forms/*"));
    }

    /** File names in {@code processes/}, sorted. */
    Set<String> processes() {
        return processes.keySet();
    }

    /** File names in {@code forms/}, sorted. */
    Set<String> forms() {
        return forms.keySet();
    }

    /** The keys of the forms that a step may embed: of those that come with the application, never of a file that somebody sent. */
    Set<String> embeddable() {
        return forms().stream()
                .filter(form -> form.endsWith(".html"))
                .map(FormReference.EMBEDDED::concat)
                .collect(Collectors.toUnmodifiableSet());
    }

    byte[] process(String name) {
        return bytes(processes.get(name));
    }

    byte[] form(String name) {
        return bytes(forms.get(name));
    }

    private static Map<String, Resource> byName(Resource[] found) {
        Map<String, Resource> byName = new TreeMap<>();
        Arrays.stream(found)
                .filter(resource -> resource.getFilename() != null
                        && !resource.getFilename().isEmpty())
                .forEach(resource -> byName.put(resource.getFilename(), resource));
        return byName;
    }

    private static byte[] bytes(Resource resource) {
        try (InputStream stream = resource.getInputStream()) {
            return stream.readAllBytes();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
