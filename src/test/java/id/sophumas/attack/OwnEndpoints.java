package id.sophumas.attack;

import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.annotation.MergedAnnotation;
import org.springframework.core.annotation.MergedAnnotations;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.stereotype.Controller;
import org.springframework.util.ClassUtils;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;

/** Every address of the application's own, as its controllers name them: a new one is attacked from its first day. */
final class OwnEndpoints {

    private OwnEndpoints() {}

    /**
     * One address and method.
     *
     * @param path with names in braces where something is to be filled in
     */
    record Endpoint(String method, String path) {

        /** The path with this in each gap. */
        String filled(String text) {
            return path.replaceAll("\\{[^/]*}", text.replace("$", "\\$"));
        }

        boolean isWriting() {
            return !method.equals("GET");
        }
    }

    static List<Endpoint> all() {
        var scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(new AnnotationTypeFilter(Controller.class));
        return scanner.findCandidateComponents("id.sophumas.web").stream()
                .map(found ->
                        ClassUtils.resolveClassName(found.getBeanClassName(), OwnEndpoints.class.getClassLoader()))
                .flatMap(type -> Stream.of(type.getDeclaredMethods()).flatMap(method -> of(type, method).stream()))
                .filter(endpoint -> endpoint.path().startsWith("/"))
                .distinct()
                .toList();
    }

    private static List<Endpoint> of(Class<?> type, Method method) {
        MergedAnnotation<RequestMapping> mapping =
                MergedAnnotations.from(method).get(RequestMapping.class);
        if (!mapping.isPresent()) {
            return List.of();
        }
        List<Endpoint> endpoints = new ArrayList<>();
        RequestMethod[] methods = mapping.getEnumArray("method", RequestMethod.class);
        for (String prefix : paths(MergedAnnotations.from(type).get(RequestMapping.class))) {
            for (String path : paths(mapping)) {
                for (RequestMethod each : methods.length == 0 ? new RequestMethod[] {RequestMethod.GET} : methods) {
                    endpoints.add(new Endpoint(each.name(), prefix + path));
                }
            }
        }
        return endpoints;
    }

    private static List<String> paths(MergedAnnotation<RequestMapping> mapping) {
        String[] paths = mapping.isPresent() ? mapping.getStringArray("path") : new String[0];
        return paths.length == 0 ? List.of("") : List.of(paths);
    }
}
