package id.sophumas.materi;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class WebpHeaderTest {

    @Test
    void shouldReadTheHeaderOfALossyPicture() throws IOException {
        assertThat(WebpHeader.read(new ByteArrayInputStream(Samples.webp(640, 480))))
                .isEqualTo(new ImageSize(640, 480));
    }

    @Test
    void shouldReadTheOtherTwoKindsOfHeaders() throws IOException {
        byte[] lossless = Samples.webp(1, 1);
        lossless[15] = 'L';
        lossless[20] = 0x2F;
        int bits = 399 | 299 << 14;
        for (int i = 0; i < 4; i++) {
            lossless[21 + i] = (byte) (bits >> 8 * i);
        }
        assertThat(WebpHeader.read(new ByteArrayInputStream(lossless))).isEqualTo(new ImageSize(400, 300));
        byte[] extended = Samples.webp(1, 1);
        extended[15] = 'X';
        for (int i = 23; i < 30; i++) {
            extended[i] = 0;
        }
        extended[24] = (byte) 0x8F;
        extended[25] = 0x01;
        extended[27] = 0x2B;
        extended[28] = 0x01;
        assertThat(WebpHeader.read(new ByteArrayInputStream(extended))).isEqualTo(new ImageSize(400, 300));
    }
}
