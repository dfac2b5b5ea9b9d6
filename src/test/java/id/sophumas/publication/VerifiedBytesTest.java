package id.sophumas.publication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.sophumas.channel.Attachment;
import id.sophumas.channel.LedgerKey;
import id.sophumas.channel.Post;
import id.sophumas.materi.AlteredFile;
import id.sophumas.materi.Sha256;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is sent is what was hashed, whatever becomes of the stored file meanwhile. */
class VerifiedBytesTest {

    private final byte[] approved = new byte[300_000];

    @TempDir
    Path folder;

    private Path stored;
    private Path copies;
    private Post post;

    @BeforeEach
    void store() throws IOException {
        new Random(1).nextBytes(approved);
        stored = Files.write(folder.resolve("film.mp4"), approved);
        copies = Files.createDirectory(folder.resolve("unggahan"));
        Attachment file = new Attachment(
                "film.mp4",
                "",
                "video/mp4",
                approved.length,
                Sha256.of(approved),
                null,
                null,
                null,
                () -> Files.newInputStream(stored));
        LedgerKey key = new LedgerKey("p", "tiruan", "humas", "m", 1);
        Post written = new Post(key, "0".repeat(64), "Judul", "Isi", Optional.empty(), null, List.of(file));
        post = VerifiedBytes.of(written, copies);
    }

    @Test
    void shouldSendTheBytesThatWereHashedThoughTheFileIsSwappedInBetween() throws IOException {
        try (InputStream first = bytes()) {
            assertThat(first.readNBytes(10)).isEqualTo(Arrays.copyOf(approved, 10));
            Files.write(stored, new byte[approved.length]);

            assertThat(first.readAllBytes()).isEqualTo(Arrays.copyOfRange(approved, 10, approved.length));
        }
        try (InputStream again = bytes()) {
            assertThat(again.skip(100)).isEqualTo(100);
            assertThat(again.readAllBytes()).isEqualTo(Arrays.copyOfRange(approved, 100, approved.length));
        }
    }

    @Test
    void shouldSendNothingOfAFileThatWasSwappedBefore() throws IOException {
        Files.write(stored, new byte[approved.length]);

        assertThatThrownBy(this::bytes).isInstanceOf(AlteredFile.class);
        assertThat(copies).isEmptyDirectory();
    }

    @Test
    void shouldLeaveNothingThatCouldBeSwappedInItsTurn() throws IOException {
        try (InputStream open = bytes()) {
            assertThat(copies).isEmptyDirectory();
        }
        VerifiedBytes.release(post);
        Files.write(stored, new byte[approved.length]);

        assertThatThrownBy(this::bytes).isInstanceOf(AlteredFile.class);
    }

    private InputStream bytes() throws IOException {
        return post.media().get(0).isi().getInputStream();
    }
}
