package id.sophumas.attack;

import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Gives every class the same running application of the suite's profile; who stops it starts it again. */
public final class Besieged implements ParameterResolver {

    static final String PROFILE = "attack.profile";
    static final String PRODUCTION = "production";

    private static final Namespace HERE = Namespace.create(Besieged.class);

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Fortress.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        boolean isProduction = context.getConfigurationParameter(PROFILE)
                .filter(PRODUCTION::equals)
                .isPresent();
        return context.getRoot()
                .getStore(HERE)
                .getOrComputeIfAbsent(
                        Fortress.class,
                        none -> isProduction ? Fortress.ofProduction() : Fortress.ofTryout(),
                        Fortress.class);
    }
}
