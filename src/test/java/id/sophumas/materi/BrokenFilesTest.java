package id.sophumas.materi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import id.sophumas.refusal.RequestRefused;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.util.unit.DataSize;

/** A file that broke off on its way to us, or on the way to the phone it came from, is told at once and not by half a picture in public. */
class BrokenFilesTest {

    private final MediaInspection inspection = new MediaInspection(
            new MediaProperties(
                    Path.of("tidak-dipakai"),
                    DataSize.ofMegabytes(10),
                    DataSize.ofMegabytes(10),
                    DataSize.ofMegabytes(10),
                    50_000_000,
                    1,
                    DataSize.ofMegabytes(1)),
            new UnfoldedPictures());

    static Stream<Arguments> whole() {
        return Stream.of(
                arguments("foto.jpg", Samples.jpeg(640, 480)),
                arguments("unduhan.jpg", given("unduhan.jfif")),
                arguments("foto-gerak.jpg", given("motion-photo.jpg")),
                arguments("karusel.jpg", given("karusel-1-4x5.jpg")),
                arguments("gambar.png", Samples.png(640, 480)),
                arguments("lambang.png", given("lambang-palet-transparan.png")),
                arguments("foto.webp", given("foto.webp")),
                arguments("tembus.webp", TaggedPictures.transparentWebp()),
                arguments("naskah.pdf", Samples.longPdf()));
    }

    static Stream<Arguments> broken() {
        return whole().filter(file -> !"foto-gerak.jpg".equals(file.get()[0]))
                .flatMap(file ->
                        Stream.of(30, 50, 90, 98).map(percent -> arguments(file.get()[0], file.get()[1], percent)));
    }

    @ParameterizedTest
    @MethodSource("whole")
    void shouldTakeWhatIsWhole(String name, byte[] bytes) throws IOException {
        assertThat(inspection.inspect(Samples.file(name, bytes), AcceptedTypes.CONTENT))
                .isNotNull();
    }

    @ParameterizedTest
    @MethodSource("broken")
    void shouldRefuseWhatBrokeOff(String name, byte[] bytes, int percent) {
        byte[] part = Arrays.copyOf(bytes, bytes.length * percent / 100);

        assertThatThrownBy(() -> inspection.inspect(Samples.file(name, part), AcceptedTypes.CONTENT))
                .isInstanceOf(RequestRefused.class)
                .hasMessageContaining(name);
    }

    @ParameterizedTest
    @ValueSource(strings = {"foto-terpotong.jpg"})
    void shouldSayThatItIsBrokenAndWhatToDo(String name) {
        assertThatThrownBy(() -> inspection.inspect(Samples.file(name, given(name)), AcceptedTypes.CONTENT))
                .isInstanceOf(RequestRefused.class)
                .hasMessageContaining("terpotong atau rusak")
                .hasMessageContaining("unggah ulang");
    }

    private static byte[] given(String name) {
        try (InputStream in = BrokenFilesTest.class.getResourceAsStream("/cases/files/" + name)) {
            return in.readAllBytes();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
