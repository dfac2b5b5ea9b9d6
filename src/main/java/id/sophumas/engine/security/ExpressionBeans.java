package id.sophumas.engine.security;

import java.util.AbstractMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.beans.factory.BeanFactory;

/**
 * The beans that a BPMN file or a shared filter may name in an expression: these and no others. Each is looked up when it is used, so that the engine can be
 * built before the beans that need it.
 */
class ExpressionBeans extends AbstractMap<Object, Object> {

    private static final Set<String> NAMES = Set.of(
            "laporKeterlambatan",
            "siapkanPenayangan",
            "tayangkan",
            "bacaKembali",
            "catatPenyampaian",
            "rencanaTayang",
            "peranRalat",
            "peranDigantikan",
            "kerjakanRalat");

    private final BeanFactory beans;

    ExpressionBeans(BeanFactory beans) {
        this.beans = beans;
    }

    @Override
    public boolean containsKey(Object name) {
        return name instanceof String text && NAMES.contains(text) && beans.containsBean(text);
    }

    @Override
    public Object get(Object name) {
        return containsKey(name) ? beans.getBean((String) name) : null;
    }

    @Override
    public Set<Map.Entry<Object, Object>> entrySet() {
        return NAMES.stream()
                .filter(this::containsKey)
                .map(name -> Map.entry((Object) name, beans.getBean(name)))
                .collect(Collectors.toUnmodifiableSet());
    }
}
