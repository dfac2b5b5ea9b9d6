package id.sophumas.browser;

import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.Store.CloseableResource;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Gives every test class the same Chromium, which starts once; their officials share nothing in it. */
final class OneChromium implements ParameterResolver {

    private static final Namespace HERE = Namespace.create(OneChromium.class);

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Chromium.class;
    }

    @Override
    public Chromium resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return context.getRoot()
                .getStore(HERE)
                .getOrComputeIfAbsent(Running.class, none -> new Running(Chromium.start()), Running.class)
                .chromium();
    }

    private record Running(Chromium chromium) implements CloseableResource {

        @Override
        public void close() {
            chromium.close();
        }
    }
}
