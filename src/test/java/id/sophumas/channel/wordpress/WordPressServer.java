package id.sophumas.channel.wordpress;

import static org.assertj.core.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.abort;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A real WordPress, installed and started by {@code src/test/wordpress/start.sh} from the distribution's packages. */
final class WordPressServer implements AutoCloseable {

    private static final Path SCRIPT = Path.of("src/test/wordpress/start.sh");
    private static final String PACKAGES = "wordpress mariadb-server php-cli php-mysql";
    private static final long PATIENCE_SECONDS = 180;

    private final Process process;
    private final Map<String, String> settings;

    private WordPressServer(Process process, Map<String, String> settings) {
        this.process = process;
        this.settings = settings;
    }

    /**
     * Starts it; without the packages the tests are skipped, but never where CI says that it is CI.
     *
     * @param folder empty; everything the site writes is below it
     */
    static WordPressServer start(Path folder) throws Exception {
        if (!isInstalled()) {
            String message = "WordPress is not installed (apt-get install %s).".formatted(PACKAGES);
            if (Boolean.parseBoolean(System.getenv("CI"))) {
                fail(message);
            }
            abort(message);
        }
        Path errors = folder.resolve("start.log");
        Process process = new ProcessBuilder("bash", SCRIPT.toString(), folder.toString())
                .redirectError(errors.toFile())
                .start();
        try {
            Map<String, String> settings =
                    CompletableFuture.supplyAsync(() -> settings(process)).get(PATIENCE_SECONDS, TimeUnit.SECONDS);
            if (settings.size() < 3) {
                fail("WordPress did not start: " + Files.readString(errors));
            }
            return new WordPressServer(process, settings);
        } catch (Exception | AssertionError failure) {
            process.destroy();
            throw failure;
        }
    }

    /** {@code base-url}, {@code username} and {@code application-password}. */
    Map<String, String> settings() {
        return settings;
    }

    String baseUrl() {
        return settings.get("base-url");
    }

    private static Map<String, String> settings(Process process) {
        Map<String, String> read = new HashMap<>();
        try {
            BufferedReader out = process.inputReader();
            for (String line = out.readLine(); line != null; line = out.readLine()) {
                read.put(line.replaceFirst("=.*", ""), line.replaceFirst("[^=]*=", ""));
                if (read.containsKey("application-password")) {
                    return read;
                }
            }
            return read;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isInstalled() {
        return Files.isReadable(Path.of("/usr/share/wordpress/wp-load.php"))
                && List.of("bash", "php", "mariadbd", "mariadb-install-db").stream()
                        .allMatch(WordPressServer::isProgram);
    }

    private static boolean isProgram(String name) {
        Stream<String> folders =
                Stream.concat(Arrays.stream(System.getenv("PATH").split(":")), Stream.of("/usr/sbin"));
        return folders.anyMatch(folder -> Files.isExecutable(Path.of(folder, name)));
    }

    /** The script stops everything it started when its input ends. */
    @Override
    public void close() throws Exception {
        process.getOutputStream().close();
        if (!process.waitFor(30, TimeUnit.SECONDS)) {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
        }
    }
}
