package id.sophumas.engine.deployment;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.delegate.Expression;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;

/**
 * Every object that the engine made of a BPMN file, found by following its fields and not by asking for what one thinks of: what is not
 * known to be there is found too. Each belongs to the scope (the process or an activity) from which it was reached first.
 */
final class ParsedGraph {

    private static final String ENGINE = "org.camunda.bpm.engine.impl.";

    private final Set<Object> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Deque<ScopeImpl> scopes = new ArrayDeque<>();
    private final Map<ScopeImpl, List<Object>> parts = new LinkedHashMap<>();

    /**
     * @param process the process
     * @param more what else the engine made for it; null where nothing
     * @return the parts of each scope, the scope itself first; values such as text and numbers are no parts
     */
    static Map<ScopeImpl, List<Object>> of(ScopeImpl process, Object more) {
        ParsedGraph graph = new ParsedGraph();
        graph.later(process);
        while (!graph.scopes.isEmpty()) {
            ScopeImpl scope = graph.scopes.pop();
            List<Object> found = new ArrayList<>();
            graph.parts.put(scope, found);
            graph.follow(scope, found);
            if (scope == process && more != null) {
                graph.follow(more, found);
            }
        }
        return graph.parts;
    }

    private void later(ScopeImpl scope) {
        if (seen.add(scope)) {
            scopes.add(scope);
        }
    }

    private void follow(Object start, List<Object> found) {
        Deque<Object> open = new ArrayDeque<>();
        open.push(start);
        while (!open.isEmpty()) {
            Object next = open.pop();
            if (next instanceof Map<?, ?> map) {
                map.forEach((key, value) -> {
                    push(key, open);
                    push(value, open);
                });
            } else if (next instanceof Iterable<?> many) {
                many.forEach(one -> push(one, open));
            } else if (next instanceof Object[] many) {
                Arrays.stream(many).forEach(one -> push(one, open));
            } else {
                found.add(next);
                if (isEngines(next)) {
                    fields(next).forEach(value -> push(value, open));
                }
            }
        }
    }

    private void push(Object value, Deque<Object> open) {
        if (value instanceof ScopeImpl scope) {
            later(scope);
        } else if (value != null && !isValue(value) && seen.add(value)) {
            open.push(value);
        }
    }

    private static boolean isValue(Object object) {
        Class<?> type = object.getClass();
        return object instanceof CharSequence
                || object instanceof Number
                || object instanceof Boolean
                || object instanceof Enum<?>
                || type.isArray() && type.getComponentType().isPrimitive();
    }

    /** An expression is looked at as a whole: behind it stands the whole engine. */
    private static boolean isEngines(Object object) {
        return object.getClass().getName().startsWith(ENGINE)
                && !object.getClass().isAnonymousClass()
                && !(object instanceof Expression);
    }

    private static List<Object> fields(Object object) {
        List<Object> values = new ArrayList<>();
        for (Class<?> type = object.getClass(); type != Object.class; type = type.getSuperclass()) {
            for (Field field : type.getDeclaredFields()) {
                if (!Modifier.isStatic(field.getModifiers()) && !field.getType().isPrimitive()) {
                    values.add(value(field, object));
                }
            }
        }
        return values;
    }

    private static Object value(Field field, Object object) {
        try {
            field.setAccessible(true);
            return field.get(object);
        } catch (IllegalAccessException closed) {
            throw new IllegalStateException("The engine's own classes are open", closed);
        }
    }
}
