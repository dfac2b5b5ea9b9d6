package id.sophumas.jar;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** The packaged application as a process of its own, in a working directory of its own, as an office would run it. */
public final class RunningJar implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final Path LOGS = Path.of("target", "jar-logs");

    private final Path directory;
    private final List<String> flags;
    private final List<String> settings = new ArrayList<>();
    private final HttpClient probe =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();
    private final int fixedPort;
    private int port;
    private Process process;
    private Duration readyAfter;
    private Duration processorTime;

    /** @param flags options of the Java virtual machine */
    public RunningJar(Path directory, List<String> flags) {
        this(directory, flags, 0);
    }

    /** @param port where it listens at every start; 0 for another free one each time */
    public RunningJar(Path directory, List<String> flags, int port) {
        this.directory = directory;
        this.flags = flags;
        this.fixedPort = port;
    }

    /** With the options that the README recommends, which the build passes in {@code app.flags}. */
    public static RunningJar in(Path directory) {
        return new RunningJar(directory, recommendedFlags());
    }

    /** From now on it starts with these settings, each {@code key=value}. */
    public RunningJar with(String... more) {
        Stream.of(more).map("--"::concat).forEach(settings::add);
        return this;
    }

    public static List<String> recommendedFlags() {
        return Stream.of(System.getProperty("app.flags", "").split(" "))
                .filter(flag -> !flag.isBlank())
                .toList();
    }

    public static Path packaged() {
        String jar = System.getProperty("app.jar");
        if (jar == null) {
            throw new IllegalStateException("app.jar says where the packaged application is; run this by mvn verify");
        }
        return Path.of(jar);
    }

    public RunningJar start() {
        return start(packaged());
    }

    /** Starts the process and waits until it calls itself healthy. */
    public RunningJar start(Path jar) {
        port = fixedPort == 0 ? freePort() : fixedPort;
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(flags);
        command.addAll(List.of("-jar", jar.toAbsolutePath().toString(), "--server.port=" + port));
        command.addAll(settings);
        long begin = System.nanoTime();
        try {
            Files.createDirectories(LOGS);
            process = new ProcessBuilder(command)
                    .directory(directory.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(Redirect.appendTo(logFile().toFile()))
                    .start();
        } catch (IOException cannotStart) {
            throw new UncheckedIOException(cannotStart);
        }
        await("the application answers UP on /actuator/health")
                .atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(50))
                .until(() -> !process.isAlive() || healthy());
        readyAfter = Duration.ofNanos(System.nanoTime() - begin);
        processorTime = process.info().totalCpuDuration().orElse(Duration.ZERO);
        if (!process.isAlive()) {
            throw new IllegalStateException("The application ended by itself:\n" + log());
        }
        return this;
    }

    /** Ends the process in the orderly way. */
    public void stop() {
        process.destroy();
        end();
    }

    /** Ends the process as a power cut would: {@code kill -9}. */
    public void kill() {
        process.destroyForcibly();
        end();
    }

    public boolean isRunning() {
        return process != null && process.isAlive();
    }

    public URI base() {
        return URI.create("http://localhost:" + port);
    }

    public long pid() {
        return process.pid();
    }

    /** From the start of the process to the first healthy answer. */
    public Duration readyAfter() {
        return readyAfter;
    }

    /** What the process has cost until it was ready; on a busy machine this says more than the time that passed. */
    public Duration processorTime() {
        return processorTime;
    }

    public Path directory() {
        return directory;
    }

    /** Everything the application has said since its first start in this directory. */
    public String log() {
        try {
            return Files.readString(logFile());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    @Override
    public void close() {
        if (isRunning()) {
            stop();
        }
    }

    /** Outside the working directory, so that it is still there when a failed test is looked into. */
    private Path logFile() {
        return LOGS.resolve(
                directory.toAbsolutePath().getParent().getFileName() + "-" + directory.getFileName() + ".log");
    }

    private void end() {
        try {
            if (!process.waitFor(60, TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor();
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    private boolean healthy() throws InterruptedException {
        HttpRequest health =
                HttpRequest.newBuilder(base().resolve("/actuator/health")).build();
        try {
            var answer = probe.send(health, BodyHandlers.ofString());
            return answer.statusCode() == 200 && answer.body().contains("\"UP\"");
        } catch (IOException notYet) {
            return false;
        }
    }

    public static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException none) {
            throw new UncheckedIOException(none);
        }
    }
}
