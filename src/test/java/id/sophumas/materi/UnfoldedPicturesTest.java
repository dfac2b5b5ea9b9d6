package id.sophumas.materi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.color.ColorSpace;
import java.awt.image.BufferedImage;
import java.awt.image.ComponentColorModel;
import java.awt.image.DataBuffer;
import java.awt.image.IndexColorModel;
import java.awt.image.WritableRaster;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import net.coobird.thumbnailator.Thumbnails;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** However a picture keeps its colours: what is transparent stays so when it is made smaller, and never becomes black. */
class UnfoldedPicturesTest {

    private static final int SIZE = 200;

    private final UnfoldedPictures pictures = new UnfoldedPictures();

    static Stream<Arguments> transparent() {
        return Stream.of(
                arguments("palette", png(painted(BufferedImage.TYPE_BYTE_INDEXED, transparentPalette()))),
                arguments("colours", png(painted(BufferedImage.TYPE_INT_ARGB, null))),
                arguments("grey", png(of(ColorSpace.CS_GRAY, DataBuffer.TYPE_BYTE))),
                arguments("deep colours", png(of(ColorSpace.CS_sRGB, DataBuffer.TYPE_USHORT))),
                arguments("deep grey", png(of(ColorSpace.CS_GRAY, DataBuffer.TYPE_USHORT))));
    }

    @ParameterizedTest
    @MethodSource("transparent")
    void shouldStayTransparentWhenMadeSmaller(String kind, byte[] png) throws IOException {
        BufferedImage small = smaller(png);

        assertThat(new Color(small.getRGB(5, 5), true).getAlpha()).as(kind).isZero();
        assertThat(new Color(small.getRGB(45, 45), true).getAlpha()).as(kind).isEqualTo(255);
    }

    @Test
    void shouldNotTurnTheEmblemOfAnOfficeBlack() throws IOException {
        byte[] emblem = given("lambang-palet-transparan.png");
        BufferedImage small = smaller(emblem);
        BufferedImage onWhite = new BufferedImage(small.getWidth(), small.getHeight(), BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = onWhite.createGraphics();
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, small.getWidth(), small.getHeight());
        pen.drawImage(small, 0, 0, null);
        pen.dispose();

        assertThat(new Color(onWhite.getRGB(0, 0))).isEqualTo(Color.WHITE);
    }

    @Test
    void shouldKeepTheColoursOfAPaletteWithoutTransparency() throws IOException {
        BufferedImage indexed = new BufferedImage(SIZE, SIZE, BufferedImage.TYPE_BYTE_INDEXED);
        Graphics2D pen = indexed.createGraphics();
        pen.setColor(Color.RED);
        pen.fillRect(0, 0, SIZE, SIZE);
        pen.dispose();

        assertThat(new Color(smaller(png(indexed)).getRGB(20, 20))).isEqualTo(Color.RED);
    }

    private BufferedImage smaller(byte[] png) throws IOException {
        return pictures.use(
                () -> new ByteArrayInputStream(png),
                "image/png",
                1,
                (picture, orientation) ->
                        Thumbnails.of(picture).forceSize(50, 50).asBufferedImage());
    }

    private static IndexColorModel transparentPalette() {
        return new IndexColorModel(8, 2, new byte[] {0, (byte) 200}, new byte[] {0, 30}, new byte[] {0, 30}, 0);
    }

    /** Transparent but for its lower right quarter. */
    private static BufferedImage painted(int type, IndexColorModel palette) {
        BufferedImage picture =
                palette == null ? new BufferedImage(SIZE, SIZE, type) : new BufferedImage(SIZE, SIZE, type, palette);
        quarter(picture);
        return picture;
    }

    private static BufferedImage of(int space, int depth) {
        ComponentColorModel colours = new ComponentColorModel(
                ColorSpace.getInstance(space), true, false, ComponentColorModel.TRANSLUCENT, depth);
        WritableRaster raster = colours.createCompatibleWritableRaster(SIZE, SIZE);
        BufferedImage picture = new BufferedImage(colours, raster, false, null);
        quarter(picture);
        return picture;
    }

    private static void quarter(BufferedImage picture) {
        Graphics2D pen = picture.createGraphics();
        pen.setColor(new Color(200, 30, 30));
        pen.fillRect(SIZE / 2, SIZE / 2, SIZE / 2, SIZE / 2);
        pen.dispose();
    }

    private static byte[] png(BufferedImage picture) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            ImageIO.write(picture, "png", out);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toByteArray();
    }

    private static byte[] given(String name) throws IOException {
        try (InputStream in = UnfoldedPicturesTest.class.getResourceAsStream("/cases/files/" + name)) {
            return in.readAllBytes();
        }
    }
}
