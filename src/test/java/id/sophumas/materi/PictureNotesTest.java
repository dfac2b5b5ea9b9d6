package id.sophumas.materi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.DeflaterOutputStream;
import org.junit.jupiter.api.Test;

class PictureNotesTest {

    private static final String XMP = "<x:xmpmeta xmlns:x='adobe:ns:meta/'>"
            + "<rdf:RDF xmlns:rdf='http://www.w3.org/1999/02/22-rdf-syntax-ns#'>"
            + "<rdf:Description xmlns:exif='http://ns.adobe.com/exif/1.0/' xmlns:xmp='http://ns.adobe.com/xap/1.0/' %s/>"
            + "</rdf:RDF></x:xmpmeta>";
    private static final String PLACE = XMP.formatted("exif:GPSLatitude='6,10.5S' exif:GPSLongitude='106,49.3E'");
    private static final String NO_PLACE = XMP.formatted("xmp:CreatorTool='Photoshop'");

    @Test
    void shouldFindThePlaceThatACameraNotedWhateverTheKind() throws IOException {
        assertThat(jpeg(TaggedPictures.jpegWithExif(Samples.jpeg(8, 8), 1, true)))
                .isTrue();
        assertThat(png(TaggedPictures.pngWithExif(Samples.png(8, 8), 1, true))).isTrue();
        assertThat(webp(TaggedPictures.webpWithExif(1, true))).isTrue();
        assertThat(jpeg(TaggedPictures.jpegWithXmp(Samples.jpeg(8, 8), PLACE))).isTrue();
        assertThat(png(TaggedPictures.pngWith(Samples.png(8, 8), "iTXt", bytes("XML:com.adobe.xmp\0\0\0\0\0" + PLACE))))
                .isTrue();
    }

    @Test
    void shouldSuspectTextsOfAPngThatItDoesNotUnpack() throws IOException {
        byte[] packed = deflated(NO_PLACE);
        assertThat(png(TaggedPictures.pngWith(
                        Samples.png(8, 8), "iTXt", joined("XML:com.adobe.xmp\0\1\0\0\0", packed))))
                .isTrue();
        assertThat(png(TaggedPictures.pngWith(Samples.png(8, 8), "zTXt", joined("XML:com.adobe.xmp\0\0", packed))))
                .isTrue();
        assertThat(png(TaggedPictures.pngWith(Samples.png(8, 8), "zTXt", joined("Raw profile type exif\0\0", packed))))
                .isTrue();
        assertThat(png(TaggedPictures.pngWith(Samples.png(8, 8), "zTXt", joined("Comment\0\0", packed))))
                .isFalse();
    }

    @Test
    void shouldFindNoPlaceWhereNoneIsNoted() throws IOException {
        assertThat(jpeg(Samples.jpeg(8, 8))).isFalse();
        assertThat(jpeg(TaggedPictures.jpegWithExif(Samples.jpeg(8, 8), 6, false)))
                .isFalse();
        assertThat(jpeg(TaggedPictures.jpegWithXmp(Samples.jpeg(8, 8), NO_PLACE)))
                .isFalse();
        assertThat(jpeg(TaggedPictures.cmykJpeg())).isFalse();
        assertThat(png(Samples.png(8, 8))).isFalse();
        assertThat(png(TaggedPictures.pngWith(
                        Samples.png(8, 8), "iTXt", bytes("XML:com.adobe.xmp\0\0\0\0\0" + NO_PLACE))))
                .isFalse();
        assertThat(webp(TaggedPictures.webp())).isFalse();
        assertThat(webp(TaggedPictures.webpWithExif(6, false))).isFalse();
    }

    @Test
    void shouldTellHowTheCameraWasHeldWhateverTheKind() throws IOException {
        assertThat(orientation("image/jpeg", TaggedPictures.jpegWithExif(Samples.jpeg(8, 8), 8, false)))
                .isEqualTo(8);
        assertThat(orientation("image/png", TaggedPictures.pngWithExif(Samples.png(8, 8), 6, false)))
                .isEqualTo(6);
        assertThat(orientation("image/webp", TaggedPictures.webpWithExif(3, false)))
                .isEqualTo(3);
        assertThat(orientation("image/png", Samples.png(8, 8))).isEqualTo(1);
        assertThat(orientation("image/png", TaggedPictures.pngWithExif(Samples.png(8, 8), 9, false)))
                .isEqualTo(1);
    }

    @Test
    void shouldTellWhatIsMeantForPrint() throws IOException {
        assertThat(read("image/jpeg", TaggedPictures.cmykJpeg()).forPrint()).isTrue();
        assertThat(read("image/jpeg", Samples.jpeg(8, 8)).forPrint()).isFalse();
        assertThat(read("image/png", Samples.png(8, 8)).forPrint()).isFalse();
    }

    @Test
    void shouldSaySoWhereItCannotRead() {
        assertThatThrownBy(() -> png(Samples.jpeg(8, 8))).isInstanceOf(IOException.class);
        assertThatThrownBy(() -> jpeg(Samples.png(8, 8))).isInstanceOf(IOException.class);
        assertThatThrownBy(() -> webp(new byte[3])).isInstanceOf(IOException.class);
    }

    private static boolean jpeg(byte[] bytes) throws IOException {
        return read("image/jpeg", bytes).located();
    }

    private static boolean png(byte[] bytes) throws IOException {
        return read("image/png", bytes).located();
    }

    private static boolean webp(byte[] bytes) throws IOException {
        return read("image/webp", bytes).located();
    }

    private static int orientation(String jenis, byte[] bytes) throws IOException {
        return read(jenis, bytes).orientation();
    }

    private static PictureNotes read(String jenis, byte[] bytes) throws IOException {
        return PictureNotes.read(jenis, new ByteArrayInputStream(bytes));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    private static byte[] deflated(String text) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (DeflaterOutputStream deflater = new DeflaterOutputStream(out)) {
            deflater.write(bytes(text));
        }
        return out.toByteArray();
    }

    private static byte[] joined(String head, byte[] rest) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(bytes(head));
        out.writeBytes(rest);
        return out.toByteArray();
    }
}
