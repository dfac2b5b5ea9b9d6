package id.sophumas.engine.guard;

import java.util.Set;
import org.camunda.bpm.engine.impl.variable.ValueTypeResolverImpl;
import org.camunda.bpm.engine.variable.type.ValueType;

/**
 * The types of values that come in from outside: one text, number, date or yes. An object, XML, bytes or a file in a variable is refused (400)
 * where a request is read, before the engine looks at it; files belong to a content or a task, and have doors of their own.
 */
class PlainTypes extends ValueTypeResolverImpl {

    static final Set<ValueType> ALL = Set.of(
            ValueType.NULL,
            ValueType.STRING,
            ValueType.BOOLEAN,
            ValueType.INTEGER,
            ValueType.LONG,
            ValueType.SHORT,
            ValueType.DOUBLE,
            ValueType.DATE);

    /** @return the type; null where values of that name are not taken */
    @Override
    public ValueType typeForName(String name) {
        ValueType type = super.typeForName(name);
        return type != null && ALL.contains(type) ? type : null;
    }
}
