package id.sophumas.jar;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The packaged jar started the way the README recommends, unpacked and with what Java has loaded kept in an archive: two hundred starts take
 * half the time.
 */
record Unpacked(Path jar, List<String> flags) {

    /** @param directory empty, for the unpacked jar and a first run */
    static Unpacked into(Path directory) {
        try {
            Path app = directory.resolve("app");
            Process unpacking = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-Djarmode=tools",
                            "-jar",
                            RunningJar.packaged().toAbsolutePath().toString(),
                            "extract",
                            "--destination",
                            app.toString())
                    .inheritIO()
                    .start();
            if (unpacking.waitFor() != 0) {
                throw new IllegalStateException("The jar could not be unpacked");
            }
            Path jar = app.resolve(RunningJar.packaged().getFileName());
            String archive = directory.resolve("app.jsa").toString();
            RunningJar first = new RunningJar(
                    Files.createDirectory(directory.resolve("pertama")), with("-XX:ArchiveClassesAtExit=" + archive));
            first.start(jar);
            first.stop();
            return new Unpacked(jar, with("-XX:SharedArchiveFile=" + archive));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    private static List<String> with(String flag) {
        List<String> flags = new ArrayList<>(RunningJar.recommendedFlags());
        flags.add(flag);
        return flags;
    }
}
