package id.sophumas.publication.rendition;

import static org.assertj.core.api.Assertions.assertThat;

import id.sophumas.materi.TaggedPictures;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * 50 megapixels, the most that is taken in, unfold to 150 MB and turned to as much again. The application runs in 256 MB, of which it fills
 * about half by itself; so the other half must do.
 */
class SmallHeapTest {

    private static final String HEAP = "-Xmx120m";

    @TempDir
    Path folder;

    @Test
    void shouldTurnFiftyMegapixelsIntoTheLargestRendition() throws Exception {
        byte[] photo = TaggedPictures.jpegWithExif(blank("jpg"), 6, true);
        assertThat(made(photo, "image/jpeg", 3060, 4080)).isGreaterThan(10_000);
    }

    @Test
    void shouldMakeFiftyMegapixelsOfAPngSmall() throws Exception {
        assertThat(made(blank("png"), "image/png", 1440, 1080)).isGreaterThan(1_000);
    }

    private int made(byte[] picture, String type, int width, int height) throws IOException, InterruptedException {
        Path file = Files.write(folder.resolve("gambar"), picture);
        Process java = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        HEAP,
                        "-Xshare:auto",
                        "-cp",
                        System.getProperty("java.class.path"),
                        SmallHeap.class.getName(),
                        file.toString(),
                        type,
                        String.valueOf(width),
                        String.valueOf(height))
                .redirectErrorStream(true)
                .start();
        String said = new String(java.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(java.waitFor(1, TimeUnit.MINUTES)).isTrue();
        assertThat(said.strip()).matches("\\d+");
        return Integer.parseInt(said.strip());
    }

    private static byte[] blank(String format) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(8160, 6120, BufferedImage.TYPE_3BYTE_BGR), format, out);
        return out.toByteArray();
    }
}
