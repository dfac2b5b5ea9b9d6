package id.sophumas.materi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import id.sophumas.refusal.RequestRefused;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.util.unit.DataSize;

class MediaInspectionTest {

    private final MediaInspection inspection = new MediaInspection(
            new MediaProperties(
                    Path.of("tidak-dipakai"),
                    DataSize.ofMegabytes(1),
                    DataSize.ofMegabytes(1),
                    DataSize.ofMegabytes(1),
                    1_000_000,
                    1,
                    DataSize.ofMegabytes(1)),
            new UnfoldedPictures());

    @Test
    void shouldTellEachAcceptedKindAndItsSize() throws IOException {
        assertThat(look("a.jpg", Samples.jpeg(64, 48))).isEqualTo(seen(MediaType.JPEG, 64, 48));
        assertThat(look("A.JPEG", Samples.jpeg(64, 48))).isEqualTo(seen(MediaType.JPEG, 64, 48));
        assertThat(look("a.jpg", Samples.turnedJpeg(64, 48))).isEqualTo(seen(MediaType.JPEG, 48, 64));
        assertThat(look("a.png", Samples.png(64, 48))).isEqualTo(seen(MediaType.PNG, 64, 48));
        assertThat(look("a.webp", TaggedPictures.webp())).isEqualTo(seen(MediaType.WEBP, 96, 64));
        assertThat(look("a.mp4", Samples.mp4())).isEqualTo(new MediaInspection.Inspected(MediaType.MP4, null));
        assertThat(look("a.MOV", SampleFilms.mov(4)))
                .isEqualTo(new MediaInspection.Inspected(MediaType.QUICKTIME, null));
        assertThat(look("a.pdf", Samples.pdf())).isEqualTo(new MediaInspection.Inspected(MediaType.PDF, null));
    }

    @Test
    void shouldShowPicturesUprightWhateverTheirKind() throws IOException {
        assertThat(look("a.png", TaggedPictures.pngWithExif(Samples.png(64, 48), 6, false)))
                .isEqualTo(seen(MediaType.PNG, 48, 64));
        assertThat(look("a.webp", TaggedPictures.webpWithExif(8, false))).isEqualTo(seen(MediaType.WEBP, 64, 96));
    }

    @Test
    void shouldRefuseAFilmThatIsNone() {
        for (byte[] none : List.of(SampleFilms.none(), SampleFilms.sound(4))) {
            assertThatThrownBy(() -> look("film.mp4", none))
                    .isInstanceOf(RequestRefused.class)
                    .hasMessage("Berkas \"film.mp4\" rusak atau bukan video MP4 yang sah.");
        }
    }

    @Test
    void shouldTellEachKindOfDocumentThatIsFiled() throws IOException {
        assertThat(filed("a.pdf", Samples.pdf())).isEqualTo(MediaType.PDF);
        assertThat(filed("a.jpg", Samples.jpeg(8, 8))).isEqualTo(MediaType.JPEG);
        assertThat(filed("a.mp4", Samples.mp4())).isEqualTo(MediaType.MP4);
        assertThat(filed("a.docx", Samples.docx())).isEqualTo(MediaType.DOCX);
        assertThat(filed("a.XLSX", Samples.office("spreadsheetml.sheet"))).isEqualTo(MediaType.XLSX);
        assertThat(filed("a.pptx", Samples.office("presentationml.presentation")))
                .isEqualTo(MediaType.PPTX);
        assertThat(filed("a.odt", Samples.odt())).isEqualTo(MediaType.ODT);
        assertThat(filed("a.txt", "Daftar hadir\n1. Ibu Ratna – Kabag\n".getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(MediaType.TEXT);
    }

    @Test
    void shouldFindTheTypeOfADocumentWhoseProgramWritesItsListOfPartsLast() throws IOException {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        parts.put("word/media/gambar.png", Samples.png(400, 400));
        parts.put(
                "[Content_Types].xml",
                "<Types><Override ContentType='application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml'/></Types>"
                        .getBytes(StandardCharsets.UTF_8));
        assertThat(filed("a.docx", Samples.zip(parts))).isEqualTo(MediaType.DOCX);
    }

    static Stream<Arguments> disguised() {
        Map<String, byte[]> unfolding = new LinkedHashMap<>();
        unfolding.put("nol.bin", new byte[130 * 1024 * 1024]);
        unfolding.put("[Content_Types].xml", new byte[0]);
        return Stream.of(
                arguments("lembar-kerja.docx", Samples.office("spreadsheetml.sheet")),
                arguments("templat.docx", Samples.office("wordprocessingml.template")),
                arguments(
                        "makro.docx",
                        Samples.zip(Map.of(
                                "[Content_Types].xml",
                                "<Override ContentType=\"application/vnd.ms-word.document.macroEnabled.main+xml\"/>"
                                        .getBytes(StandardCharsets.UTF_8)))),
                arguments("arsip.docx", Samples.zip(Map.of("surat.txt", new byte[] {'a'}))),
                arguments("membesar.xlsx", Samples.zip(unfolding)),
                arguments("terpotong.docx", Arrays.copyOf(Samples.docx(), 60)),
                arguments("naskah.odt", Samples.docx()),
                arguments("naskah.docx", Samples.odt()),
                arguments("halaman.txt", "<!DOCTYPE html><html><body>x</body></html>".getBytes(StandardCharsets.UTF_8)),
                arguments("perintah.txt", "#!/bin/sh\nrm -rf /\n".getBytes(StandardCharsets.UTF_8)),
                arguments("program.txt", "MZ\u0090\0\3\0\0\0\4\0\0\0".getBytes(StandardCharsets.ISO_8859_1)),
                arguments("gambar.pdf", Samples.png(8, 8)));
    }

    @ParameterizedTest
    @MethodSource("disguised")
    void shouldRefuseToFileWhatIsNotWhatItsNameSays(String name, byte[] bytes) {
        assertThatThrownBy(() -> filed(name, bytes))
                .isInstanceOf(RequestRefused.class)
                .hasMessageContaining(name);
    }

    @Test
    void shouldTakeEachKindOnlyForWhatItIsTakenFor() {
        assertThatThrownBy(() -> look("a.docx", Samples.docx()))
                .isInstanceOf(RequestRefused.class)
                .hasMessageContaining("JPEG, PNG, WebP, MP4, MOV, atau PDF");
        assertThatThrownBy(() -> filed("a.mov", Samples.mp4()))
                .isInstanceOf(RequestRefused.class)
                .hasMessageContaining("ODT");
    }

    private MediaType filed(String name, byte[] bytes) throws IOException {
        return inspection
                .inspect(Samples.file(name, bytes), AcceptedTypes.DOCUMENTS)
                .type();
    }

    private MediaInspection.Inspected look(String name, byte[] bytes) throws IOException {
        return inspection.inspect(Samples.file(name, bytes), AcceptedTypes.CONTENT);
    }

    private static MediaInspection.Inspected seen(MediaType type, int width, int height) {
        return new MediaInspection.Inspected(type, new ImageSize(width, height));
    }
}
