package id.sophumas.materi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.unit.DataSize;

class FileSystemMediaStoreTest {

    /** SHA-256 of "abc" (FIPS 180-2, appendix B.1). */
    private static final String ABC = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";

    @TempDir
    Path folder;

    FileSystemMediaStore store;

    @BeforeEach
    void open() throws IOException {
        store = new FileSystemMediaStore(properties());
    }

    @Test
    void shouldKeepBytesUnderTheirHash() throws IOException {
        StoredFile stored = store.put(new ByteArrayInputStream("abc".getBytes()));
        assertThat(stored).isEqualTo(new StoredFile(ABC, 3));
        assertThat(store.contains(ABC)).isTrue();
        try (InputStream in = new FileSystemMediaStore(properties()).open(ABC)) {
            assertThat(in).hasBinaryContent("abc".getBytes());
        }
    }

    @Test
    void shouldKeepTheSameBytesOnce() throws IOException {
        store.put(new ByteArrayInputStream("abc".getBytes()));
        FileTime kept = Files.getLastModifiedTime(files().get(0));
        store.put(new ByteArrayInputStream("abc".getBytes()));
        assertThat(files()).hasSize(1);
        assertThat(Files.getLastModifiedTime(files().get(0))).isEqualTo(kept);
    }

    /** The same length, and the time of the content set back: whoever alters a file may cover that. */
    @Test
    void shouldGiveNothingThatWasAlteredBehindItsBack() throws IOException {
        store.put(new ByteArrayInputStream("abc".getBytes()));
        store.open(ABC).close();
        Path file = files().get(0);
        FileTime kept = Files.getLastModifiedTime(file);

        Files.write(file, "abd".getBytes());
        Files.setLastModifiedTime(file, kept);

        assertThatThrownBy(() -> store.open(ABC)).isInstanceOf(AlteredFile.class);
        assertThat(store.isIntact(ABC)).isFalse();
        assertThat(new FileSystemMediaStore(properties()).isIntact(ABC)).isFalse();

        store.put(new ByteArrayInputStream("abc".getBytes()));
        try (InputStream in = store.open(ABC)) {
            assertThat(in).hasBinaryContent("abc".getBytes());
        }
    }

    @Test
    void shouldNeverHoldALargeFileWholeInMemory() throws IOException {
        long size = 64L * 1024 * 1024;
        Generated source = new Generated(size);
        assertThat(store.put(source).size()).isEqualTo(size);
        assertThat(source.largestRead).isLessThanOrEqualTo(1024 * 1024);
        assertThat(Files.size(files().get(0))).isEqualTo(size);
    }

    @Test
    void shouldLeaveNothingBehindWhenTheSourceBreaks() {
        InputStream broken = new Generated(1024 * 1024) {
            @Override
            public int read(byte[] target, int from, int length) throws IOException {
                int read = super.read(target, from, length);
                if (remaining < 512 * 1024) {
                    throw new IOException("connection lost");
                }
                return read;
            }
        };
        assertThatThrownBy(() -> store.put(broken))
                .isInstanceOf(IOException.class)
                .hasMessage("connection lost");
        assertThat(files()).isEmpty();
    }

    @Test
    void shouldNotFindWhatItDoesNotHaveNorLeaveItsFolder() throws IOException {
        Files.writeString(folder.resolve("rahasia"), "x");
        for (String key : List.of(ABC, "", "../rahasia", "ab/../../rahasia", ABC.toUpperCase(java.util.Locale.ROOT))) {
            assertThat(store.contains(key)).isFalse();
            assertThatThrownBy(() -> store.open(key)).isInstanceOf(NoSuchFileException.class);
        }
    }

    @Test
    void shouldClearAwayWhatAKilledProcessLeftButNoUploadUnderWay() throws IOException {
        MediaProperties properties = properties();
        Path old = Files.createFile(properties.uploadFolder().resolve("upload_1.tmp"));
        Path half = Files.createFile(properties.path().resolve("sementara").resolve("media1.tmp"));
        Path running = Files.createFile(properties.uploadFolder().resolve("upload_2.tmp"));
        FileTime longAgo = FileTime.from(Instant.parse("2020-01-01T00:00:00Z"));
        Files.setLastModifiedTime(old, longAgo);
        Files.setLastModifiedTime(half, longAgo);
        new FileSystemMediaStore(properties);
        assertThat(old).doesNotExist();
        assertThat(half).doesNotExist();
        assertThat(running).exists();
    }

    private MediaProperties properties() {
        DataSize size = DataSize.ofMegabytes(1);
        return new MediaProperties(folder.resolve("media"), size, size, size, 1, 1, size);
    }

    private List<Path> files() {
        try (Stream<Path> all = Files.walk(folder.resolve("media"))) {
            return all.filter(Files::isRegularFile).toList();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    /** As many bytes as wanted, without there ever being an array of them. */
    private static class Generated extends InputStream {

        long remaining;
        int largestRead;

        Generated(long size) {
            remaining = size;
        }

        @Override
        public int read() {
            return remaining-- > 0 ? 7 : -1;
        }

        @Override
        public int read(byte[] target, int from, int length) throws IOException {
            largestRead = Math.max(largestRead, length);
            if (remaining <= 0) {
                return -1;
            }
            int count = (int) Math.min(length, remaining);
            remaining -= count;
            return count;
        }

        @Override
        public byte[] readAllBytes() {
            throw new AssertionError("the whole file was asked for at once");
        }
    }
}
