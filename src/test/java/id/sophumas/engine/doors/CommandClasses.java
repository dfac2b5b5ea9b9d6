package id.sophumas.engine.doors;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.springframework.asm.ClassReader;
import org.springframework.asm.ClassVisitor;
import org.springframework.asm.Handle;
import org.springframework.asm.MethodVisitor;
import org.springframework.asm.Opcodes;
import org.springframework.asm.Type;

/**
 * Every command of the engine on the class path, out of the jars' byte code: named, nested and anonymous classes, and the classes in which a
 * lambda or a method reference becomes a command.
 */
final class CommandClasses {

    private static final String COMMAND = Type.getInternalName(Command.class);

    private final Map<String, ClassReader> classes = new HashMap<>();
    private final Set<String> lambdas = new TreeSet<>();

    private CommandClasses() {}

    /** Their names as {@link Class#getName()} has them; those of lambdas end in {@code $$Lambda}. */
    static Set<String> all() throws IOException {
        CommandClasses found = new CommandClasses();
        for (String jar : camundaJars().toList()) {
            found.read(jar);
        }
        Set<String> names = new TreeSet<>(found.lambdas);
        found.classes.forEach((name, type) -> {
            if ((type.getAccess() & Opcodes.ACC_ABSTRACT) == 0 && found.isCommand(name)) {
                names.add(name.replace('/', '.'));
            }
        });
        return names;
    }

    private static Stream<String> camundaJars() {
        return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> Path.of(entry).getFileName().toString().matches("camunda-.*\\.jar"));
    }

    private void read(String path) throws IOException {
        try (JarFile jar = new JarFile(path)) {
            for (JarEntry entry : Collections.list(jar.entries())) {
                if (entry.getName().endsWith(".class") && !entry.getName().startsWith("META-INF/")) {
                    ClassReader type = new ClassReader(jar.getInputStream(entry).readAllBytes());
                    classes.put(type.getClassName(), type);
                    type.accept(new Lambdas(type.getClassName()), ClassReader.SKIP_DEBUG);
                }
            }
        }
    }

    private boolean isCommand(String name) {
        ClassReader type = classes.get(name);
        return COMMAND.equals(name)
                || type != null
                        && (isCommand(type.getSuperName())
                                || List.of(type.getInterfaces()).stream().anyMatch(this::isCommand));
    }

    private final class Lambdas extends ClassVisitor {

        private final String name;

        Lambdas(String name) {
            super(Opcodes.ASM9);
            this.name = name;
        }

        @Override
        public MethodVisitor visitMethod(int access, String method, String type, String generic, String[] thrown) {
            return new MethodVisitor(Opcodes.ASM9) {
                @Override
                public void visitInvokeDynamicInsn(String made, String maker, Handle bootstrap, Object... arguments) {
                    if (COMMAND.equals(Type.getReturnType(maker).getInternalName())) {
                        lambdas.add(name.replace('/', '.') + "$$Lambda");
                    }
                }
            };
        }
    }
}
