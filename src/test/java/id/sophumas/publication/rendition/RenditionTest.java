package id.sophumas.publication.rendition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.sophumas.channel.Attachment;
import id.sophumas.channel.Fit;
import id.sophumas.channel.LedgerKey;
import id.sophumas.channel.Post;
import id.sophumas.materi.Author;
import id.sophumas.materi.MateriDraft;
import id.sophumas.materi.MateriService;
import id.sophumas.materi.MateriVersion;
import id.sophumas.materi.MediaDraft;
import id.sophumas.materi.MediaStore;
import id.sophumas.materi.Samples;
import id.sophumas.materi.Sha256;
import id.sophumas.materi.TaggedPictures;
import id.sophumas.publication.Posts;
import id.sophumas.publication.PublicationTestApplication;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.awt.image.BufferedImage;
import java.awt.image.ComponentColorModel;
import java.awt.image.DataBuffer;
import java.awt.image.WritableRaster;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Consumer;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What becomes of real pictures on their way to the platforms, as {@code capabilities.yaml} describes them. */
@SpringBootTest(
        classes = PublicationTestApplication.class,
        webEnvironment = WebEnvironment.NONE,
        properties = {
            "spring.datasource.url=jdbc:h2:mem:rendition;DB_CLOSE_DELAY=-1",
            "sop.media.path=target/test-media"
        })
class RenditionTest {

    private static final Color RED = new Color(200, 30, 30);
    private static final Color BLUE = new Color(20, 60, 200);

    @Autowired
    Fitting fitting;

    @Autowired
    MateriService contents;

    @Autowired
    Posts posts;

    @Autowired
    MediaStore store;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void nothingMadeYet() {
        jdbc.sql("delete from olahan").update();
    }

    @Test
    void shouldTakeThePlaceOutOfAPhotographForEveryChannelThatShowsIt() throws Exception {
        byte[] photo = TaggedPictures.jpegWithExif(halves("jpg", 800, 600), 1, true);
        for (String kanal : List.of("portal", "wordpress", "email", "instagram", "x", "telegram")) {
            Attachment sent = fitted(kanal, "foto.jpg", photo);

            assertThat(text(sent)).as(kanal).doesNotContain("Exif").doesNotContain("http://ns.adobe.com");
            assertThat(sent.lebar()).isEqualTo(800);
            assertThat(seen(sent, 0.25, 0.5)).satisfies(is(RED));
        }
    }

    @Test
    void shouldSendACleanPictureThatFitsAsItIs() throws Exception {
        byte[] photo = TaggedPictures.jpegWithExif(halves("jpg", 800, 600), 1, false);
        for (String kanal : List.of("portal", "wordpress", "email", "instagram", "facebook")) {
            assertThat(bytes(fitted(kanal, "foto.jpg", photo))).as(kanal).isEqualTo(photo);
        }
        assertThat(jdbc.sql("select count(*) from olahan").query(Integer.class).single())
                .isZero();
    }

    @Test
    void shouldStandUprightHoweverTheCameraWasHeld() throws Exception {
        // Red is where the upper left corner of the scene is, seen upright; the sensor saw it turned and mirrored.
        for (int orientation = 1; orientation <= 8; orientation++) {
            byte[] photo = TaggedPictures.jpegWithExif(asSensorSaw(orientation), orientation, true);
            Attachment sent = fitted("portal", "foto.jpg", photo);

            assertThat(List.of(sent.lebar(), sent.tinggi()))
                    .as("orientation %d", orientation)
                    .containsExactly(600, 400);
            assertThat(seen(sent, 0.1, 0.1)).as("orientation %d", orientation).satisfies(is(RED));
            assertThat(seen(sent, 0.9, 0.1)).satisfies(is(BLUE));
            assertThat(seen(sent, 0.1, 0.9)).satisfies(is(BLUE));
        }
    }

    @Test
    void shouldPutWhiteUnderWhatIsTransparent() throws Exception {
        BufferedImage emblem = new BufferedImage(600, 600, BufferedImage.TYPE_INT_ARGB);
        Graphics2D pen = emblem.createGraphics();
        pen.setColor(RED);
        pen.fillRect(0, 0, 300, 600);
        pen.dispose();

        Attachment sent = fitted("instagram", "lambang.png", encoded(emblem, "png"));

        assertThat(sent.jenis()).isEqualTo("image/jpeg");
        assertThat(sent.nama()).isEqualTo("lambang.jpg");
        assertThat(seen(sent, 0.2, 0.5)).satisfies(is(RED));
        assertThat(seen(sent, 0.8, 0.5)).satisfies(is(Color.WHITE));
    }

    @Test
    void shouldReadWebp() throws Exception {
        Attachment lossy = fitted("email", "foto.webp", TaggedPictures.webp());
        assertThat(lossy.jenis()).isEqualTo("image/jpeg");
        assertThat(seen(lossy, 0.2, 0.5)).satisfies(is(RED));
        assertThat(seen(lossy, 0.8, 0.5)).satisfies(is(BLUE));

        Attachment transparent = fitted("email", "lambang.webp", TaggedPictures.transparentWebp());
        assertThat(seen(transparent, 0.2, 0.2)).satisfies(is(RED));
        assertThat(seen(transparent, 0.2, 0.8)).satisfies(is(Color.WHITE));

        Attachment turned = fitted("portal", "tegak.webp", TaggedPictures.webpWithExif(6, true));
        assertThat(List.of(turned.lebar(), turned.tinggi())).containsExactly(64, 96);
        assertThat(seen(turned, 0.5, 0.1)).satisfies(is(RED));
        assertThat(seen(turned, 0.5, 0.9)).satisfies(is(BLUE));
    }

    @Test
    void shouldReadAPictureForPrint() throws Exception {
        Attachment sent = fitted("facebook", "cetak.jpg", TaggedPictures.cmykJpeg());

        assertThat(seen(sent, 0.2, 0.5)).satisfies(is(Color.RED));
        assertThat(seen(sent, 0.8, 0.5)).satisfies(is(Color.BLUE));
        assertThat(ImageIO.read(new ByteArrayInputStream(bytes(sent)))
                        .getRaster()
                        .getNumBands())
                .isEqualTo(3);
    }

    @Test
    void shouldKeepTheColoursOfAPictureThatMeasuresThemInItsOwnWay() throws Exception {
        BufferedImage half = new BufferedImage(400, 400, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = half.createGraphics();
        pen.setColor(new Color(128, 128, 128));
        pen.fillRect(0, 0, 400, 400);
        pen.dispose();
        byte[] linear = TaggedPictures.jpegWithProfile(
                encoded(half, "jpg"),
                ICC_Profile.getInstance(ColorSpace.CS_LINEAR_RGB).getData());

        Attachment sent = fitted("portal", "linier.jpg", TaggedPictures.jpegWithExif(linear, 1, true));

        // Half of the light is 188 of 255 in the way that everybody measures.
        assertThat(seen(sent, 0.5, 0.5)).satisfies(is(new Color(188, 188, 188)));
    }

    @Test
    void shouldReadDeepAndGreyPictures() throws Exception {
        WritableRaster deep = new ComponentColorModel(
                        ColorSpace.getInstance(ColorSpace.CS_sRGB), false, false, 1, DataBuffer.TYPE_USHORT)
                .createCompatibleWritableRaster(400, 400);
        int[] red = {200 * 257, 30 * 257, 30 * 257};
        for (int y = 0; y < 400; y++) {
            for (int x = 0; x < 400; x++) {
                deep.setPixel(x, y, red);
            }
        }
        BufferedImage picture = new BufferedImage(
                new ComponentColorModel(
                        ColorSpace.getInstance(ColorSpace.CS_sRGB), false, false, 1, DataBuffer.TYPE_USHORT),
                deep,
                false,
                null);
        assertThat(seen(fitted("instagram", "dalam.png", encoded(picture, "png")), 0.5, 0.5))
                .satisfies(is(RED));

        BufferedImage grey = new BufferedImage(400, 400, BufferedImage.TYPE_BYTE_GRAY);
        Attachment sent = fitted("portal", "kelabu.jpg", TaggedPictures.jpegWithExif(encoded(grey, "jpg"), 1, true));
        assertThat(seen(sent, 0.5, 0.5)).satisfies(is(Color.BLACK));
    }

    @Test
    void shouldMakeALargePhotographAsSmallAsThePlatformTakesIt() throws Exception {
        Attachment sent = fitted("instagram", "besar.jpg", halves("jpg", 6480, 4860));

        assertThat(List.of(sent.lebar(), sent.tinggi())).containsExactly(1440, 1080);
        assertThat(sent.ukuran()).isLessThan(8388608);
        assertThat(seen(sent, 0.48, 0.5)).satisfies(is(RED));
        assertThat(seen(sent, 0.52, 0.5)).satisfies(is(BLUE));
    }

    @Test
    void shouldPadWithWhiteOrCropTheMiddleAsTheAuthorChose() throws Exception {
        byte[] banner = halves("jpg", 1200, 400);

        Attachment padded = fitted("instagram", "spanduk.jpg", banner, "bantalan");
        assertThat((double) padded.lebar() / padded.tinggi()).isBetween(1.90, 1.91);
        assertThat(seen(padded, 0.02, 0.5)).satisfies(is(RED));
        assertThat(seen(padded, 0.98, 0.5)).satisfies(is(BLUE));
        assertThat(seen(padded, 0.5, 0.1)).satisfies(is(Color.WHITE));
        assertThat(seen(padded, 0.5, 0.9)).satisfies(is(Color.WHITE));

        Attachment cropped = fitted("instagram", "spanduk.jpg", banner, "potong");
        assertThat(List.of(cropped.lebar(), cropped.tinggi())).containsExactly(764, 400);
        assertThat(seen(cropped, 0.1, 0.02)).satisfies(is(RED));
        assertThat(seen(cropped, 0.9, 0.98)).satisfies(is(BLUE));
        assertThat(seen(cropped, 0.48, 0.5)).satisfies(is(RED));
        assertThat(seen(cropped, 0.52, 0.5)).satisfies(is(BLUE));
    }

    @Test
    void shouldDrawNoHairlineBesideAPictureThatOnlyBecomesSmaller() throws Exception {
        BufferedImage black = new BufferedImage(1999, 1501, BufferedImage.TYPE_INT_RGB);
        Attachment sent = fitted("instagram", "hitam.png", encoded(black, "png"));

        BufferedImage picture = ImageIO.read(new ByteArrayInputStream(bytes(sent)));
        for (int at = 0; at < picture.getWidth(); at++) {
            assertThat(picture.getRGB(at, 0) & 0xFF).isLessThan(16);
            assertThat(picture.getRGB(at, picture.getHeight() - 1) & 0xFF).isLessThan(16);
        }
        for (int at = 0; at < picture.getHeight(); at++) {
            assertThat(picture.getRGB(0, at) & 0xFF).isLessThan(16);
            assertThat(picture.getRGB(picture.getWidth() - 1, at) & 0xFF).isLessThan(16);
        }
    }

    @Test
    void shouldStayBelowTheLimitOfBytesByQualityFirstAndBySizeThen() throws Exception {
        BufferedImage noise = new BufferedImage(3400, 3400, BufferedImage.TYPE_INT_RGB);
        Random random = new Random(3);
        for (int y = 0; y < 3400; y++) {
            for (int x = 0; x < 3400; x++) {
                noise.setRGB(x, y, random.nextInt(0x1000000));
            }
        }
        byte[] photo = encoded(noise, "jpg");
        assertThat(photo.length).isGreaterThan(4194304);

        Attachment sent = fitted("facebook", "derau.jpg", photo);

        assertThat(sent.ukuran()).isLessThanOrEqualTo(4194304).isGreaterThan(2_000_000);
        assertThat(sent.lebar()).isLessThan(3400).isGreaterThan(1500);
        assertThat(bytes(sent)).hasSize((int) sent.ukuran());
    }

    @Test
    void shouldMakeTheSameBytesAgainAndMakeThemOnce() throws Exception {
        byte[] photo = TaggedPictures.jpegWithExif(halves("jpg", 1700, 900), 6, true);
        Attachment first = fitted("x", "foto.jpg", photo);
        assertThat(fitted("x", "sama.jpg", photo).sha256()).isEqualTo(first.sha256());
        assertThat(jdbc.sql("select count(*) from olahan").query(Integer.class).single())
                .isEqualTo(1);

        jdbc.sql("delete from olahan").update();

        assertThat(fitted("x", "foto.jpg", photo).sha256()).isEqualTo(first.sha256());
        assertThat(store.contains(first.sha256())).isTrue();
    }

    @Test
    void shouldSayWhatIsUnreadableAndRememberIt() throws Exception {
        byte[] whole = halves("png", 900, 900);
        byte[] broken = Arrays.copyOf(whole, whole.length / 2);
        // Taken in by a version that did not look to the end.
        Attachment kept = written("rusak.png", whole, null);
        Attachment file = new Attachment(
                kept.nama(),
                kept.teksAlternatif(),
                kept.jenis(),
                broken.length,
                Sha256.of(broken),
                kept.lebar(),
                kept.tinggi(),
                kept.alamat(),
                () -> new ByteArrayInputStream(broken));

        assertThat(fitting.fit(post(file), file)).isInstanceOf(Fit.Converted.class);
        assertThatThrownBy(() -> fitting.fitted(post(file), file))
                .isInstanceOf(Unfit.class)
                .hasMessage("Gambar \"rusak.png\" rusak sehingga tidak dapat diubah untuk kanal ini.");
        assertThat(fitting.fit(post(file), file))
                .isEqualTo(
                        new Fit.Impossible("Gambar \"rusak.png\" rusak sehingga tidak dapat diubah untuk kanal ini."));
    }

    @Test
    void shouldLeaveToTheChannelsOwnRulesWhatCannotBeMadeToFit() throws Exception {
        byte[] line = halves("jpg", 2000, 1);
        assertThat(bytes(fitted("instagram", "garis.jpg", line))).isEqualTo(line);
    }

    /** The picture of a scene whose upper left quarter is red, as a camera held that way stores it: 600 x 400 seen upright. */
    private static byte[] asSensorSaw(int orientation) {
        boolean turned = orientation >= 5;
        int width = turned ? 400 : 600;
        int height = turned ? 600 : 400;
        boolean redRight = List.of(2, 3, 7, 8).contains(orientation);
        boolean redBelow = List.of(3, 4, 6, 7).contains(orientation);
        BufferedImage picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = picture.createGraphics();
        pen.setColor(BLUE);
        pen.fillRect(0, 0, width, height);
        pen.setColor(RED);
        pen.fillRect(redRight ? width / 2 : 0, redBelow ? height / 2 : 0, width / 2, height / 2);
        pen.dispose();
        return encoded(picture, "jpg");
    }

    private static byte[] halves(String format, int width, int height) {
        BufferedImage picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = picture.createGraphics();
        pen.setColor(RED);
        pen.fillRect(0, 0, width / 2, height);
        pen.setColor(BLUE);
        pen.fillRect(width / 2, 0, width - width / 2, height);
        pen.dispose();
        return encoded(picture, format);
    }

    private static byte[] encoded(BufferedImage picture, String format) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            ImageIO.write(picture, format, out);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toByteArray();
    }

    private Attachment fitted(String kanal, String name, byte[] bytes) throws Unfit {
        return fitted(kanal, name, bytes, null);
    }

    private Attachment fitted(String kanal, String name, byte[] bytes, String framing) throws Unfit {
        Attachment file = written(name, bytes, framing);
        return fitting.fitted(post(kanal, file), file);
    }

    private static Post post(Attachment file) {
        return post("instagram", file);
    }

    private static Post post(String kanal, Attachment file) {
        return new Post(
                new LedgerKey("-", kanal, "-", "-", 1), "-", "Judul", "Isi", Optional.empty(), null, List.of(file));
    }

    private Attachment written(String name, byte[] bytes, String framing) {
        MateriVersion content = contents.create(
                new MateriDraft("Judul", "Isi", Map.of(), null, List.of(new MediaDraft(name, "", framing))),
                List.of(Samples.file(name, bytes)),
                new Author("pelaksana", Set.of("pelaksana")));
        return posts.post(new LedgerKey("-", "-", "-", content.materiId(), 1), content)
                .media()
                .get(0);
    }

    private static byte[] bytes(Attachment file) throws IOException {
        try (InputStream in = file.isi().getInputStream()) {
            return in.readAllBytes();
        }
    }

    private static String text(Attachment file) throws IOException {
        return new String(bytes(file), StandardCharsets.ISO_8859_1);
    }

    /** The colour at a place of the picture, from 0 to 1 across and down. */
    private static Color seen(Attachment file, double across, double down) throws IOException {
        BufferedImage picture = ImageIO.read(new ByteArrayInputStream(bytes(file)));
        assertThat(List.of(picture.getWidth(), picture.getHeight())).containsExactly(file.lebar(), file.tinggi());
        return new Color(picture.getRGB((int) (across * picture.getWidth()), (int) (down * picture.getHeight())));
    }

    private static Consumer<Color> is(Color expected) {
        return found -> {
            assertThat(found.getRed()).isBetween(expected.getRed() - 14, expected.getRed() + 14);
            assertThat(found.getGreen()).isBetween(expected.getGreen() - 14, expected.getGreen() + 14);
            assertThat(found.getBlue()).isBetween(expected.getBlue() - 14, expected.getBlue() + 14);
        };
    }
}
