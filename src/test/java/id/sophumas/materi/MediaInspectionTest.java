package id.sophumas.materi;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.springframework.util.unit.DataSize;

class MediaInspectionTest {

    private final MediaInspection inspection = new MediaInspection(new MediaProperties(
            Path.of("tidak-dipakai"),
            DataSize.ofMegabytes(1),
            DataSize.ofMegabytes(1),
            DataSize.ofMegabytes(1),
            1_000_000,
            1));

    @Test
    void shouldTellEachAcceptedKindAndItsSize() throws IOException {
        assertThat(look("a.jpg", Samples.jpeg(64, 48))).isEqualTo(seen(MediaType.JPEG, 64, 48));
        assertThat(look("A.JPEG", Samples.jpeg(64, 48))).isEqualTo(seen(MediaType.JPEG, 64, 48));
        assertThat(look("a.jpg", Samples.turnedJpeg(64, 48))).isEqualTo(seen(MediaType.JPEG, 48, 64));
        assertThat(look("a.png", Samples.png(64, 48))).isEqualTo(seen(MediaType.PNG, 64, 48));
        assertThat(look("a.webp", Samples.webp(640, 480))).isEqualTo(seen(MediaType.WEBP, 640, 480));
        assertThat(look("a.mp4", Samples.mp4())).isEqualTo(new MediaInspection.Inspected(MediaType.MP4, null));
        byte[] quicktime = Samples.mp4();
        System.arraycopy("qt  ".getBytes(), 0, quicktime, 8, 4);
        assertThat(look("a.MOV", quicktime)).isEqualTo(new MediaInspection.Inspected(MediaType.QUICKTIME, null));
        assertThat(look("a.pdf", "%PDF-1.7\n".getBytes()))
                .isEqualTo(new MediaInspection.Inspected(MediaType.PDF, null));
    }

    @Test
    void shouldReadTheOtherTwoKindsOfWebpHeaders() throws IOException {
        byte[] lossless = Samples.webp(1, 1);
        lossless[15] = 'L';
        lossless[20] = 0x2F;
        int bits = 399 | 299 << 14;
        for (int i = 0; i < 4; i++) {
            lossless[21 + i] = (byte) (bits >> 8 * i);
        }
        assertThat(look("a.webp", lossless)).isEqualTo(seen(MediaType.WEBP, 400, 300));
        byte[] extended = Samples.webp(1, 1);
        extended[15] = 'X';
        for (int i = 23; i < 30; i++) {
            extended[i] = 0;
        }
        extended[24] = (byte) 0x8F;
        extended[25] = 0x01;
        extended[27] = 0x2B;
        extended[28] = 0x01;
        assertThat(look("a.webp", extended)).isEqualTo(seen(MediaType.WEBP, 400, 300));
    }

    private MediaInspection.Inspected look(String name, byte[] bytes) throws IOException {
        return inspection.inspect(Samples.file(name, bytes));
    }

    private static MediaInspection.Inspected seen(MediaType type, int width, int height) {
        return new MediaInspection.Inspected(type, new ImageSize(width, height));
    }
}
