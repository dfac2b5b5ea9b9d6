package id.sophumas.jar;

import static id.sophumas.jar.Refusal.message;
import static id.sophumas.jar.Refusal.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import id.sophumas.jar.Draft.Medium;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Content that breaks a rule is refused whole: no version, no file stays behind. */
@TestInstance(Lifecycle.PER_CLASS)
@ExtendWith(SharedOffice.class)
class BadContentIT {

    private static final String RILIS = "rilis-media-sosial";
    private static final byte[] FOTO = Pictures.jpeg(42);

    private final Office office;
    private SopWalk review;

    BadContentIT(Office office) {
        this.office = office;
    }

    @BeforeAll
    void openReview() {
        review = office.start(RILIS, "Materi yang baik").until("userTask_mereviuTeknis");
    }

    static Stream<Arguments> badDrafts() {
        Medium good = Medium.jpeg("foto.jpg", FOTO);
        return Stream.of(
                arguments("no title", Draft.of("")),
                arguments("blank title", Draft.of("  ")),
                arguments("title missing", Draft.of(null)),
                arguments("title with a control character", Draft.of("a\u0001b")),
                arguments("body with a control character", Draft.of("Kendali").withIsi("a\u0000b")),
                arguments("title far too long", Draft.of("a".repeat(100_000))),
                arguments("X text over 280", Draft.of("Teks X").withTeks("x", "a".repeat(281))),
                arguments("X text over 280 by weight", Draft.of("Teks X").withTeks("x", "\uD83D\uDE00".repeat(141))),
                arguments(
                        "Instagram text over 2200", Draft.of("Teks IG", good).withTeks("instagram", "a".repeat(2201))),
                arguments("Telegram text over 4096", Draft.of("Teks TG").withTeks("telegram", "a".repeat(4097))),
                arguments("text for an unknown channel", Draft.of("Teks apa").withTeks("tiktok", "halo")),
                arguments("empty file", Draft.of("Kosong", Medium.jpeg("kosong.jpg", new byte[0]))),
                arguments(
                        "picture over 20 MB",
                        Draft.of(
                                "Besar",
                                Medium.jpeg("besar.jpg", java.util.Arrays.copyOf(FOTO, 20 * 1024 * 1024 + 1)))),
                arguments(
                        "picture of far too many pixels",
                        Draft.of(
                                "Lebar", new Medium("lebar.png", "Lebar", "image/png", Pictures.blankPng(8000, 8000)))),
                arguments(
                        "page disguised as JPEG",
                        Draft.of(
                                "Samaran",
                                Medium.jpeg("foto.jpg", "<html><script>alert(1)</script></html>".getBytes()))),
                arguments(
                        "SVG with a script",
                        Draft.of(
                                "Samaran",
                                new Medium(
                                        "gambar.svg",
                                        "Gambar",
                                        "image/svg+xml",
                                        "<svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>"
                                                .getBytes()))),
                arguments("program disguised as JPEG", Draft.of("Samaran", Medium.jpeg("foto.jpg", elf()))),
                arguments(
                        "text disguised as JPEG",
                        Draft.of(
                                "Samaran",
                                Medium.jpeg(
                                        "foto.jpg", "bukan gambar".repeat(99).getBytes()))),
                arguments(
                        "beginning of a JPEG only",
                        Draft.of("Samaran", Medium.jpeg("foto.jpg", java.util.Arrays.copyOf(FOTO, 40)))),
                arguments("zip disguised as JPEG", Draft.of("Samaran", Medium.jpeg("foto.jpg", new byte[] {
                    0x50, 0x4b, 3, 4, 20, 0, 0, 0, 8, 0
                }))),
                arguments("media without a file", Draft.of("Tanpa berkas", Medium.kept("tiada.jpg"))),
                arguments("same name twice", Draft.of("Kembar", good, good)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("badDrafts")
    void shouldRefuseContentThatBreaksARule(String what, Draft draft) throws IOException {
        List<Path> before = stored();

        refused(office, () -> office.as("pelaksanaPublikasi").post("/api/materi", draft.form()));
        refused(office, () -> office.as("kasubbagPublikasi").put("/api/materi/" + review.materiId(), draft.form()));

        assertThat(stored()).isEqualTo(before);
        assertThat(office.as("auditor")
                        .get("/api/materi/" + review.materiId())
                        .expect(200)
                        .json()
                        .get("versi")
                        .asInt())
                .isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "../../../lolos.jpg",
                "..\\\\..\\\\lolos.jpg",
                "/tmp/lolos.jpg",
                "C:\\\\lolos.jpg",
                "lolos/../../x.jpg",
                "..",
                ".",
                "lolos.jpg/",
                "%2e%2e%2flolos.jpg"
            })
    void shouldRefuseFileNamesWithPathTricks(String name) throws IOException {
        List<Path> before = stored();
        Multipart form = new Multipart()
                .json(
                        "materi",
                        "{\"judul\": \"Jalur\", \"isi\": \"Isi\", \"media\": [{\"nama\": \"" + name
                                + "\", \"teksAlternatif\": \"Foto\"}]}")
                .file("media", name, "image/jpeg", FOTO);

        refused(office, () -> office.as("pelaksanaPublikasi").post("/api/materi", form));

        assertThat(stored()).isEqualTo(before);
    }

    @Test
    void shouldRefuseAFileThatTheContentDoesNotName() {
        refused(
                office,
                () -> office.as("pelaksanaPublikasi")
                        .post(
                                "/api/materi",
                                new Multipart()
                                        .json("materi", "{\"judul\": \"Tak disebut\", \"isi\": \"Isi\", \"media\": []}")
                                        .file("media", "lain.jpg", "image/jpeg", FOTO)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "[]",
                "5",
                "null",
                "{\"judul\": 5, \"isi\": {}}",
                "{\"judul\": [\"a\"], \"isi\": \"b\"}",
                "{\"judul\": \"a\", \"isi\": \"b\", \"teks\": []}",
                "{\"judul\": \"a\", \"isi\": \"b\", \"media\": \"foto.jpg\"}",
                "{\"judul\": \"a\", \"isi\": \"b\", \"media\": [null]}",
                "{\"judul\": \"a\", \"isi\": \"b\", \"tautan\": \"javascript:alert(1)\"}"
            })
    void shouldRefuseContentItCannotRead(String json) {
        refused(
                office,
                () -> office.as("pelaksanaPublikasi").post("/api/materi", new Multipart().json("materi", json)));
    }

    @Test
    void shouldRefuseContentInTheWrongEnvelope() {
        Person writer = office.as("pelaksanaPublikasi");
        refused(office, () -> writer.post("/api/materi", new Multipart().field("lain", "x")));
        refused(office, () -> writer.post("/api/materi", Map.of("judul", "Bukan multipart")));
        refused(office, () -> writer.postRaw("/api/materi", "multipart/form-data; boundary=x", "bukan multipart"));
        refused(office, () -> writer.postRaw("/api/materi", "multipart/form-data", ""));
        refused(office, () -> writer.send("DELETE", "/api/materi/" + review.materiId(), null, null));
    }

    @ParameterizedTest
    @ValueSource(strings = {"karoKumSidhal", "auditor", "pemilikProses"})
    void shouldLetOnlyWritersSaveContent(String other) {
        assertThat(office.as(other)
                        .post("/api/materi", Draft.of("Bukan penulis").form())
                        .expect(403)
                        .json()
                        .path("detail")
                        .asText())
                .isNotBlank();
        refused(
                office,
                () -> office.as(other)
                        .put(
                                "/api/materi/" + review.materiId(),
                                Draft.of("Bukan penulis").form()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"tidak-ada", "00000000-0000-0000-0000-000000000000", "..%2F..%2Fdata", "1'--"})
    void shouldNotFindContentThatDoesNotExist(String id) {
        assertThat(office.as("pelaksanaPublikasi")
                        .get("/api/materi/" + id.replace("'", "%27"))
                        .status())
                .isIn(400, 404);
        message(office.as("pelaksanaPublikasi")
                .put(
                        "/api/materi/00000000-0000-0000-0000-000000000000",
                        Draft.of("Tiada").form()));
    }

    /** Every file in and beside the application's directory except the database and the log. */
    private List<Path> stored() throws IOException {
        try (Stream<Path> files = Files.walk(office.application().directory().getParent())) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> !file.toString().matches(".*\\.(db|log)$"))
                    .sorted()
                    .toList();
        }
    }

    private static byte[] elf() {
        byte[] program = new byte[400];
        System.arraycopy(new byte[] {0x7f, 'E', 'L', 'F', 2, 1, 1, 0}, 0, program, 0, 8);
        return program;
    }
}
