package id.sophumas.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.springframework.http.HttpStatus;
import org.springframework.web.multipart.MultipartException;

class FullDiskTest {

    @Test
    @EnabledOnOs(OS.LINUX)
    void shouldTellThatTheServerHasNoRoomAndThatNothingWasSaved() {
        Throwable full = catchThrowable(() -> Files.writeString(Path.of("/dev/full"), "x"));

        // While it was kept, and while it was received.
        for (Exception thrown : new Exception[] {
            new UncheckedIOException((IOException) full), new MultipartException("Failed to parse", full)
        }) {
            HttpStatus status = ProblemStatus.of(thrown);
            assertThat(status).isEqualTo(HttpStatus.INSUFFICIENT_STORAGE);
            assertThat(ProblemText.title(status)).isEqualTo("Penyimpanan server penuh");
            assertThat(ProblemText.detail(status, thrown)).contains("belum tersimpan", "Beri tahu admin");
        }
    }

    @Test
    void shouldNotBlameTheDiskForOtherTrouble() {
        assertThat(FullDisk.causes(new UncheckedIOException(new IOException()))).isFalse();
        assertThat(FullDisk.causes(new MultipartException("No space left on device")))
                .isFalse();
    }
}
