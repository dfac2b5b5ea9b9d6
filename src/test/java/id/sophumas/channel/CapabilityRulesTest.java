package id.sophumas.channel;

import static org.assertj.core.api.Assertions.assertThat;

import id.sophumas.materi.Framing;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.mock.env.MockEnvironment;

class CapabilityRulesTest {

    private static final Attachment PHOTO = file("foto.jpg", "image/jpeg", 1_000_000, 1200, 900);
    private static final Attachment DOCUMENT = file("siaran.pdf", "application/pdf", 50_000, null, null);
    private static final Attachment FILM = file("film.mp4", "video/mp4", 5_000_000, null, null);

    private final CapabilityCatalogue catalogue;

    CapabilityRulesTest() throws IOException {
        catalogue = new CapabilityCatalogue(new MockEnvironment());
    }

    @Test
    void shouldFindNothingWrongWithAnOrdinaryPost() {
        for (String kanal :
                List.of("portal", "instagram", "facebook", "x", "wordpress", "telegram", "mastodon", "email")) {
            assertThat(violations(kanal, "Isi", PHOTO)).as(kanal).isEmpty();
        }
    }

    @Test
    void shouldCountTitleAndBodyWhereTheAuthorWroteNoTextForTheChannel() {
        assertThat(rules("x").length(post("x", "i".repeat(10)))).isEqualTo("Judul\n\n".length() + 10);
        assertThat(violations("x", "i".repeat(280)))
                .containsExactly(new Violation(
                        "teks.x", "Teks untuk X terlalu banyak: 287 karakter, paling banyak 280 karakter."));
    }

    @Test
    void shouldLeaveTheTitleOutOfTheTextWhereThePlatformShowsIt() {
        assertThat(rules("portal").isTitled()).isTrue();
        assertThat(rules("portal").text(post("portal", "Isi"))).isEqualTo("Isi");
        assertThat(rules("instagram").isTitled()).isFalse();
        assertThat(rules("instagram").text(post("instagram", "Isi"))).isEqualTo("Judul\n\nIsi");
    }

    @Test
    void shouldEndTheTextWithTheLinkWhereThereIsNoFieldForIt() {
        assertThat(linked("Isi ", "https://kantor.go.id/1")).isEqualTo("Isi\n\nhttps://kantor.go.id/1");
        assertThat(linked("Isi", null)).isEqualTo("Isi");
        assertThat(linked("Baca https://kantor.go.id/1.", "https://kantor.go.id/1"))
                .isEqualTo("Baca https://kantor.go.id/1.");
        assertThat(linked("Baca https://kantor.go.id/12", "https://kantor.go.id/1"))
                .endsWith("https://kantor.go.id/12\n\nhttps://kantor.go.id/1");
    }

    @Test
    void shouldLeaveTheLinkOutRatherThanCutTheText() {
        String full = "i".repeat(280 - 25 + 1);
        assertThat(linked(full, "https://kantor.go.id/1")).isEqualTo(full);
        assertThat(linked(full.substring(1), "https://kantor.go.id/1")).endsWith("https://kantor.go.id/1");
    }

    @Test
    void shouldHoldACaptionToItsShorterLimit() {
        assertThat(rules("telegram").limit(post("telegram", "Isi"))).isEqualTo(4096);
        assertThat(rules("telegram").limit(post("telegram", "Isi", PHOTO))).isEqualTo(1024);
    }

    @Test
    void shouldSendNoFilesWhereAChannelTakesTextAlone() {
        assertThat(rules("whatsapp").carried(post("whatsapp", "Isi", PHOTO, DOCUMENT)))
                .isEmpty();
        assertThat(violations("whatsapp", "Isi", PHOTO, DOCUMENT)).isEmpty();
    }

    @Test
    void shouldLeaveDocumentsBehindWhereTheyAreNotTaken() {
        assertThat(rules("instagram").carried(post("instagram", "Isi", PHOTO, DOCUMENT)))
                .containsExactly(PHOTO);
        assertThat(rules("portal").carried(post("portal", "Isi", PHOTO, DOCUMENT)))
                .containsExactly(PHOTO, DOCUMENT);
    }

    @Test
    void shouldSayWhatIsWrongWithTheFiles() {
        assertThat(texts("instagram", "Isi")).anyMatch(text -> text.contains("disertai gambar atau video"));
        assertThat(texts("youtube", "Isi", FILM, PHOTO))
                .anyMatch(text -> text.contains("YouTube tidak menerima gambar (\"foto.jpg\")"));
        assertThat(texts("telegram", "Isi", file("film.mov", "video/quicktime", 1, null, null)))
                .anyMatch(text -> text.contains("tidak menerima berkas \"film.mov\""));
        assertThat(texts("telegram", "Isi", file("film.mp4", "video/mp4", 60_000_000, null, null)))
                .anyMatch(text -> text.contains("paling besar 50 MB"));
        assertThat(texts("x", "Isi", PHOTO, FILM)).anyMatch(text -> text.contains("gambar dan video"));
        assertThat(texts("x", "Isi", FILM, FILM)).anyMatch(text -> text.contains("paling banyak 1 video"));
        assertThat(texts("instagram", "Isi", Collections.nCopies(11, PHOTO).toArray(Attachment[]::new)))
                .containsExactly("Media untuk Instagram terlalu banyak: 11 berkas, paling banyak 10 berkas.");
        assertThat(texts("x", "Isi", PHOTO, PHOTO, PHOTO, PHOTO, PHOTO)).anyMatch(text -> text.contains("5 berkas"));
    }

    @Test
    void shouldRefuseOfPicturesOnlyWhatCannotBeMadeToFit() {
        assertThat(violations(
                        "instagram",
                        "Isi",
                        file("a.png", "image/png", 1, 900, 900),
                        file("a.webp", "image/webp", 1, 900, 900),
                        file("lebar.jpg", "image/jpeg", 1, 2000, 500),
                        file("besar.jpg", "image/jpeg", 19_000_000, 6000, 5000)))
                .isEmpty();
        assertThat(texts("instagram", "Isi", file("garis.jpg", "image/jpeg", 1, 3000, 1)))
                .containsExactly(
                        "Perbandingan lebar dan tinggi gambar \"garis.jpg\" (3000 x 1) tidak diterima oleh Instagram (sedikitnya 0,80 dan paling besar 1,91) dan terlalu jauh untuk disesuaikan. Potong gambar itu lebih dahulu.");
        assertThat(texts("instagram", "Isi", file("kecil.jpg", "image/jpeg", 1, 200, 200)))
                .containsExactly("Gambar \"kecil.jpg\" terlalu kecil untuk Instagram: lebarnya sedikitnya 320 piksel.");
    }

    @Test
    void shouldRefuseAFilmThatIsTooLongOrTooShort() {
        assertThat(texts("x", "Isi", film(Duration.ofMillis(140_001))))
                .containsExactly("Video \"film.mp4\" terlalu panjang untuk X: 141 detik, paling lama 140 detik.");
        assertThat(violations("x", "Isi", film(Duration.ofSeconds(140)))).isEmpty();
        assertThat(texts("instagram", "Isi", film(Duration.ofMillis(2_900))))
                .containsExactly("Video \"film.mp4\" terlalu pendek untuk Instagram: 2 detik, sedikitnya 3 detik.");
        assertThat(violations("youtube", "Isi", film(Duration.ofHours(3)))).isEmpty();
        assertThat(violations("x", "Isi", film(null))).as("nobody knows").isEmpty();
    }

    private static Attachment film(Duration length) {
        return new Attachment(
                "film.mp4", "", "video/mp4", 1, "0".repeat(64), 1280, 720, length, Framing.PADDED, null, FILM.isi());
    }

    private CapabilityRules rules(String kanal) {
        return new CapabilityRules(catalogue.of(kanal).orElseThrow());
    }

    private List<Violation> violations(String kanal, String body, Attachment... media) {
        return rules(kanal).violations(post(kanal, body, media));
    }

    private List<String> texts(String kanal, String body, Attachment... media) {
        return violations(kanal, body, media).stream().map(Violation::pesan).toList();
    }

    private String linked(String text, String link) {
        LedgerKey key = new LedgerKey("p1", "x", "x", "m1", 1);
        return rules("x").linkedText(new Post(key, "0".repeat(64), "Judul", "", Optional.of(text), link, List.of()));
    }

    private static Post post(String kanal, String body, Attachment... media) {
        LedgerKey key = new LedgerKey("p", kanal, "a", "m", 1);
        return new Post(key, "0".repeat(64), "Judul", body, Optional.empty(), null, List.of(media));
    }

    private static Attachment file(String name, String type, long size, Integer width, Integer height) {
        return new Attachment(
                name, "", type, size, "0".repeat(64), width, height, null, () -> new ByteArrayInputStream(new byte[0]));
    }
}
