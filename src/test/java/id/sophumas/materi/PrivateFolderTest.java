package id.sophumas.materi;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Nobody else on the machine reads the data. */
@DisabledOnOs(OS.WINDOWS)
class PrivateFolderTest {

    @TempDir
    private Path directory;

    @Test
    void shouldMakeItForItsOwnerAlone() throws IOException {
        Path folder = new PrivateFolder(directory.resolve("data/media")).create();

        assertThat(mode(folder)).isEqualTo("rwx------");
        assertThat(mode(folder.getParent())).isEqualTo("rwx------");
    }

    @Test
    void shouldTakeFromOthersWhatWasOpenToThem() throws IOException {
        Path folder = Files.createDirectories(directory.resolve("data/ab"));
        Path file = Files.writeString(folder.resolve("berkas"), "isi");
        Path outside = Files.writeString(directory.resolve("luar"), "isi");
        Files.createSymbolicLink(folder.resolve("tautan"), outside);
        set(folder.getParent(), "rwxr-xr-x");
        set(folder, "rwxrwxrwx");
        set(file, "rw-r--r--");
        set(outside, "rw-r--r--");

        new PrivateFolder(folder.getParent()).secure();

        assertThat(mode(folder.getParent())).isEqualTo("rwx------");
        assertThat(mode(folder)).isEqualTo("rwx------");
        assertThat(mode(file)).isEqualTo("rw-------");
        assertThat(mode(outside)).as("what a link leads to is somebody else's").isEqualTo("rw-r--r--");
    }

    @Test
    void shouldTakeFromOthersWhatAnotherProgramWroteInIt() throws IOException {
        Path folder = new PrivateFolder(directory.resolve("data")).create();
        Path file = Files.writeString(folder.resolve("sop-humas.mv.db"), "isi");
        set(file, "rw-r--r--");

        new PrivateFolder(folder).secureFiles();

        assertThat(mode(file)).isEqualTo("rw-------");
    }

    @Test
    void shouldNotTakeWhatOthersNeed() {
        for (String shared : new String[] {"/", System.getProperty("user.dir"), System.getProperty("java.io.tmpdir")}) {
            assertThat(new PrivateFolder(Path.of(shared)).isOurs()).as(shared).isFalse();
        }
        assertThat(new PrivateFolder(Path.of("./data")).isOurs()).isTrue();
    }

    private static void set(Path file, String mode) throws IOException {
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(mode));
    }

    private static String mode(Path file) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
    }
}
