package id.sophumas.materi;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.actuate.health.Health;
import org.springframework.util.unit.DataSize;

class PenyimpananHealthIndicatorTest {

    private static final DataSize NO_MATTER = DataSize.ofMegabytes(1);

    @TempDir
    private Path folder;

    @Test
    void shouldWarnBeforeThereIsNoRoomLeftForMedia() {
        Health health = warningBelow(folder, DataSize.ofTerabytes(1_000_000));

        assertThat(health.getStatus().getCode()).isEqualTo("PERINGATAN");
        assertThat(health.getDetails().get("bebas").toString()).endsWith("MB");
    }

    @Test
    void shouldSayNothingWhileThereIsRoom() {
        assertThat(warningBelow(folder, DataSize.ofBytes(1)).getStatus().getCode())
                .isEqualTo("UP");
    }

    @Test
    void shouldWarnWhereTheFolderIsGone() {
        assertThat(warningBelow(folder.resolve("dicabut"), DataSize.ofBytes(1))
                        .getStatus()
                        .getCode())
                .isEqualTo("PERINGATAN");
    }

    private static Health warningBelow(Path folder, DataSize room) {
        return new PenyimpananHealthIndicator(new MediaProperties(folder, NO_MATTER, NO_MATTER, NO_MATTER, 1, 1, room))
                .health();
    }
}
