package id.sophumas.engine.security;

import java.beans.FeatureDescriptor;
import java.util.Iterator;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.impl.juel.jakarta.el.BeanELResolver;
import org.camunda.bpm.impl.juel.jakarta.el.ELContext;
import org.camunda.bpm.impl.juel.jakarta.el.ELException;
import org.camunda.bpm.impl.juel.jakarta.el.ELResolver;

/**
 * What stands behind a dot in an expression: two properties of the execution and the methods offered of the application's own beans. On
 * whatever else there is nothing: no property, no method, no class. It stands last, and in the place of the resolvers that reach everything.
 */
class OfferedMembers extends ELResolver {

    private static final Set<String> OF_EXECUTION = Set.of("processInstanceId", "processBusinessKey");
    private static final Map<String, Set<String>> METHODS = Map.of(
            "rencanaTayang", Set.of("kanal", "ditolak", "pemberitahuan", "waktu", "penyampai"),
            "peranRalat", Set.of("penyusun", "penyetuju", "pelaksana", "pengusul", "kiriman"),
            "peranDigantikan", Set.of("daftar"));

    private final Map<Object, Object> beans;
    private final BeanELResolver members = new BeanELResolver(true);

    /** @param beans the beans offered, by name */
    OfferedMembers(Map<Object, Object> beans) {
        this.beans = beans;
    }

    @Override
    public Object getValue(ELContext context, Object base, Object property) {
        if (base == null) {
            return null;
        }
        if (base instanceof DelegateExecution && OF_EXECUTION.contains(property)) {
            return members.getValue(context, base, property);
        }
        throw notOffered(property);
    }

    @Override
    public Object invoke(ELContext context, Object base, Object method, Class<?>[] types, Object[] given) {
        boolean offered = METHODS.entrySet().stream()
                .filter(bean -> bean.getValue().contains(String.valueOf(method)))
                .anyMatch(bean -> base != null && base == beans.get(bean.getKey()));
        if (!offered) {
            throw notOffered(method);
        }
        return members.invoke(context, base, method, types, given);
    }

    @Override
    public void setValue(ELContext context, Object base, Object property, Object value) {
        throw notOffered(property);
    }

    @Override
    public Class<?> getType(ELContext context, Object base, Object property) {
        return null;
    }

    @Override
    public boolean isReadOnly(ELContext context, Object base, Object property) {
        return true;
    }

    @Override
    public Iterator<FeatureDescriptor> getFeatureDescriptors(ELContext context, Object base) {
        return null;
    }

    @Override
    public Class<?> getCommonPropertyType(ELContext context, Object base) {
        return Object.class;
    }

    private static ELException notOffered(Object member) {
        return new ELException("Ekspresi tidak boleh memakai \"" + member + "\".");
    }
}
