package id.sophumas.jar;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.Store.CloseableResource;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Gives every test class the same running application, which starts once; who stops it starts it again. */
final class SharedOffice implements ParameterResolver {

    private static final Namespace HERE = Namespace.create(SharedOffice.class);

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Office.class;
    }

    @Override
    public Office resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return context.getRoot()
                .getStore(HERE)
                .getOrComputeIfAbsent(Running.class, none -> Running.begin(), Running.class)
                .office();
    }

    private record Running(Path directory, RunningJar jar, Office office) implements CloseableResource {

        static Running begin() {
            try {
                Path directory = Files.createTempDirectory("kantor");
                // What a killed node held, its posts and its jobs, is free after seconds instead of a minute.
                RunningJar jar = RunningJar.in(Files.createDirectory(directory.resolve("kerja")))
                        .with(Trap.TAKEN_OVER_SOON.toArray(String[]::new))
                        .with("sop.publication.check=1s");
                return new Running(directory, jar.start(), new Office(jar));
            } catch (IOException noRoom) {
                throw new IllegalStateException(noRoom);
            }
        }

        @Override
        public void close() throws IOException {
            jar.close();
            try (Stream<Path> files = Files.walk(directory)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }
}
