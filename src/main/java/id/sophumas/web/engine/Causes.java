package id.sophumas.web.engine;

import java.util.stream.Stream;

/** An exception and what caused it, outermost first. */
final class Causes {

    /** Chains are short; one that runs in a circle ends here. */
    private static final int LIMIT = 30;

    private Causes() {}

    static Stream<Throwable> of(Throwable thrown) {
        return Stream.iterate(thrown, cause -> cause != null, Throwable::getCause)
                .limit(LIMIT);
    }
}
