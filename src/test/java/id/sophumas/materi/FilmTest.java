package id.sophumas.materi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class FilmTest {

    @Test
    void shouldTellHowLongAndHowLargeAFilmIs() throws IOException {
        assertThat(mp4(SampleFilms.mp4(141.5))).isEqualTo(new Film(Duration.ofMillis(141_500), 1280, 720));
        assertThat(mov(SampleFilms.mov(2.04))).isEqualTo(new Film(Duration.ofMillis(2_040), 1280, 720));
    }

    @Test
    void shouldReadAContainerThatGoesUnderTheNameOfTheOther() throws IOException {
        assertThat(mov(SampleFilms.mp4(5)).length()).isEqualTo(Duration.ofSeconds(5));
        assertThat(mp4(SampleFilms.mov(5)).length()).isEqualTo(Duration.ofSeconds(5));
    }

    @Test
    void shouldLeaveOpenWhatTheContainerLeavesOpen() throws IOException {
        assertThat(mp4(SampleFilms.mp4(0)).length()).isNull();
    }

    @Test
    void shouldRefuseWhatIsNoMovingPicture() {
        byte[] whole = SampleFilms.mp4(10);
        for (byte[] bytes : new byte[][] {
            SampleFilms.none(), SampleFilms.sound(10), new byte[0], Arrays.copyOf(whole, 600), Arrays.copyOf(whole, 24)
        }) {
            assertThatThrownBy(() -> mp4(bytes)).isInstanceOf(IOException.class);
        }
    }

    @Test
    void shouldNotReserveTheMemoryThatABrokenFileAsksFor() {
        byte[] greedy = Arrays.copyOf(SampleFilms.mp4(10), 4096);
        ByteBuffer.wrap(greedy).putInt(24, Integer.MAX_VALUE).put(28, "udta".getBytes(StandardCharsets.US_ASCII));
        assertThatThrownBy(() -> mp4(greedy)).isInstanceOf(IOException.class);
    }

    private static Film mp4(byte[] bytes) throws IOException {
        return Film.read("video/mp4", () -> new ByteArrayInputStream(bytes));
    }

    private static Film mov(byte[] bytes) throws IOException {
        return Film.read("video/quicktime", () -> new ByteArrayInputStream(bytes));
    }
}
