package id.sophumas.web.agency;

import static org.assertj.core.api.Assertions.assertThat;

import id.sophumas.materi.Samples;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmblemTest {

    @TempDir
    private Path folder;

    @Test
    void shouldHaveAnEmblemOfItsOwnWhereNoneIsGiven() {
        Emblem emblem = Emblem.of(null);

        assertThat(emblem.type()).isEqualTo("image/svg+xml");
        assertThat(emblem.complaint()).isNull();
    }

    @Test
    void shouldTakeAPictureWhateverItsFileIsCalled() throws IOException {
        byte[] picture = Samples.jpeg(40, 40);

        Emblem emblem = Emblem.of(file("lambang.png", picture));

        assertThat(emblem.type()).isEqualTo("image/jpeg");
        assertThat(emblem.bytes()).isEqualTo(picture);
        assertThat(emblem.complaint()).isNull();
    }

    @Test
    void shouldTakeADrawing() throws IOException {
        String drawing = "<?xml version=\"1.0\"?><svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 1 1\"/>";

        assertThat(Emblem.of(file("lambang.svg", drawing.getBytes())).type()).isEqualTo("image/svg+xml");
    }

    @Test
    void shouldSayThatAFileIsNoPictureAndGoOnWithItsOwn() throws IOException {
        Emblem emblem = Emblem.of(file("lambang.svg", "<html><script>alert(1)</script></html>".getBytes()));

        assertThat(emblem.complaint()).contains("lambang.svg").endsWith("bukan gambar PNG, JPEG, atau SVG.");
        assertThat(emblem.bytes()).isEqualTo(Emblem.of(null).bytes());
    }

    @Test
    void shouldSayThatAFileIsNotThere() {
        Emblem emblem = Emblem.of(folder.resolve("tidak-ada.png"));

        assertThat(emblem.complaint()).contains("tidak-ada.png").endsWith("tidak ada atau tidak dapat dibaca.");
    }

    @Test
    void shouldSayThatAFileIsTooLarge() throws IOException {
        byte[] picture = Arrays.copyOf(Samples.jpeg(40, 40), (int) Emblem.MAX_BYTES + 1);

        assertThat(Emblem.of(file("besar.jpg", picture)).complaint()).endsWith("lebih besar dari 1 MB.");
    }

    private Path file(String name, byte[] bytes) throws IOException {
        return Files.write(folder.resolve(name), bytes);
    }
}
