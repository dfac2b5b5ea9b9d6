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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

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

    @ParameterizedTest
    @ValueSource(strings = {"moov", "trak", "mdia"})
    void shouldRefuseBoxesNestedWithoutEnd(String name) {
        int levels = 200_000;
        ByteBuffer nested = ByteBuffer.allocate(8 + levels * 8);
        nested.putInt(nested.capacity()).put("moov".getBytes(StandardCharsets.US_ASCII));
        while (nested.hasRemaining()) {
            nested.putInt(nested.remaining()).put(name.getBytes(StandardCharsets.US_ASCII));
        }
        assertThatThrownBy(() -> mp4(nested.array())).isInstanceOf(IOException.class);
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 1, 7, 8, 15, -1, Long.MAX_VALUE, Long.MIN_VALUE, Integer.MAX_VALUE})
    void shouldRefuseBoxesOfSizesThatCannotBe(long size) {
        byte[] film = SampleFilms.mp4(10);
        ByteBuffer wide = ByteBuffer.allocate(16 + film.length);
        wide.putInt(1)
                .put("moov".getBytes(StandardCharsets.US_ASCII))
                .putLong(size)
                .put(film);
        assertThatThrownBy(() -> mp4(wide.array())).isInstanceOf(IOException.class);
    }

    @Test
    void shouldReadABoxOfWideSize() throws IOException {
        byte[] film = SampleFilms.mp4(10);
        ByteBuffer wide = ByteBuffer.allocate(24 + film.length);
        wide.putInt(1)
                .put("free".getBytes(StandardCharsets.US_ASCII))
                .putLong(24)
                .putLong(0)
                .put(film);
        assertThat(mp4(wide.array()).length()).isEqualTo(Duration.ofSeconds(10));
    }

    @Test
    void shouldRefuseAFileOfNothingButEmptyBoxes() {
        ByteBuffer empty = ByteBuffer.allocate(8 * 200_000);
        while (empty.hasRemaining()) {
            empty.putInt(8).put("free".getBytes(StandardCharsets.US_ASCII));
        }
        assertThatThrownBy(() -> mp4(empty.array())).isInstanceOf(IOException.class);
    }

    /** Each byte of the description changed to the values that hurt most: a film or a refusal, and nothing else. */
    @Test
    void shouldSurviveEveryBrokenByte() {
        byte[] film = SampleFilms.mp4(10);
        for (int at = 0; at < film.length; at++) {
            for (int value : new int[] {0, 1, 0x7F, 0xFF}) {
                byte[] broken = film.clone();
                broken[at] = (byte) value;
                try {
                    mp4(broken);
                } catch (IOException refused) {
                    assertThat(refused).isNotNull();
                }
            }
        }
    }

    private static Film mp4(byte[] bytes) throws IOException {
        return Film.read(() -> new ByteArrayInputStream(bytes));
    }

    private static Film mov(byte[] bytes) throws IOException {
        return Film.read(() -> new ByteArrayInputStream(bytes));
    }
}
