package id.sophumas.engine.doors;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.camunda.bpm.engine.impl.interceptor.Command;

/** A field of one of the engine's commands, which tell what they are about to do in no other way. */
public final class CommandField {

    private CommandField() {}

    /**
     * What the field holds.
     *
     * @return null where it holds nothing
     * @throws IllegalStateException where there is no such field, as may be after an update of the engine: nobody gets through then
     */
    public static <T> T of(Command<?> command, String name, Class<T> type) {
        try {
            Field field = field(command.getClass(), name);
            field.setAccessible(true);
            return type.cast(field.get(command));
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(command.getClass() + " has no " + name, e);
        }
    }

    /** What the fields hold whose name contains this word, whatever its case; without those that hold nothing or say no. */
    static List<Object> mentioning(Command<?> command, String word) {
        List<Object> found = new ArrayList<>();
        for (Class<?> each = command.getClass(); each != Object.class; each = each.getSuperclass()) {
            for (Field field : each.getDeclaredFields()) {
                if (field.getName().toLowerCase(Locale.ROOT).contains(word)
                        && !Modifier.isStatic(field.getModifiers())) {
                    found.add(of(command, field.getName(), Object.class));
                }
            }
        }
        found.removeIf(value -> value == null || Boolean.FALSE.equals(value));
        return found;
    }

    private static Field field(Class<?> type, String name) throws NoSuchFieldException {
        for (Class<?> each = type; each != Object.class; each = each.getSuperclass()) {
            for (Field field : each.getDeclaredFields()) {
                if (field.getName().equals(name)) {
                    return field;
                }
            }
        }
        throw new NoSuchFieldException(name);
    }
}
