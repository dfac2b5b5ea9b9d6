package id.sophumas.materi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.sophumas.refusal.RequestRefused;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.util.unit.DataSize;

/** Films of every program and camera are taken, and leave without the place where they were taken. */
class FilmPlacesTest {

    private final MediaInspection inspection = new MediaInspection(
            new MediaProperties(
                    Path.of("tidak-dipakai"),
                    DataSize.ofMegabytes(10),
                    DataSize.ofMegabytes(10),
                    DataSize.ofMegabytes(10),
                    50_000_000,
                    1,
                    DataSize.ofMegabytes(1)),
            new UnfoldedPictures());

    @Test
    void shouldOverwriteThePlaceAndMoveNothingElse() throws IOException {
        byte[] film = given("video-dengan-lokasi.mov");
        assertThat(text(film)).contains("-06.1754+106.8272");

        FilmPlaces places = FilmPlaces.in(new ByteArrayInputStream(film));
        byte[] plain = places.without(new ByteArrayInputStream(film)).readAllBytes();

        assertThat(places.isNone()).isFalse();
        assertThat(plain).hasSameSizeAs(film);
        assertThat(text(plain)).doesNotContain("06.1754", "106.8272", "ISO6709");
        assertThat(FilmPlaces.in(new ByteArrayInputStream(plain)).isNone()).isTrue();
        assertThat(Film.read(() -> new ByteArrayInputStream(plain)))
                .isEqualTo(Film.read(() -> new ByteArrayInputStream(film)));
    }

    @Test
    void shouldLeaveAloneAFilmThatTellsNoPlace() throws IOException {
        byte[] film = given("video-ftyp-isom.mp4");

        assertThat(FilmPlaces.in(new ByteArrayInputStream(film)).isNone()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "isom", "iso2", "iso3", "iso4", "iso5", "iso6", "avc1", "dash", "MSNV", "mmp4", "mp41", "mp42", "3gp4",
                "3gp5", "qt  ", "M4V ", "f4v ", "XAVC"
            })
    void shouldTakeAFilmWhateverBrandItsProgramWrote(String brand) {
        byte[] film = given("video-ftyp-isom.mp4");
        System.arraycopy(brand.getBytes(StandardCharsets.US_ASCII), 0, film, 8, 4);

        for (String name : new String[] {"film.mp4", "film.mov", "film.m4v"}) {
            assertThatCode(() -> inspection.inspect(Samples.file(name, film), AcceptedTypes.CONTENT))
                    .as(name)
                    .doesNotThrowAnyException();
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {30, 60, 95})
    void shouldRefuseAFilmThatBrokeOff(int percent) {
        byte[] film = given("video-ftyp-isom.mp4");
        byte[] part = Arrays.copyOf(film, film.length * percent / 100);

        assertThatThrownBy(() -> inspection.inspect(Samples.file("film.mp4", part), AcceptedTypes.CONTENT))
                .isInstanceOf(RequestRefused.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"foto.heic", "foto.avif", "rekaman.3gp", "rekaman.avi"})
    void shouldSayHowToConvertWhatNoPlatformTakes(String name) {
        assertThatThrownBy(() -> inspection.inspect(Samples.file(name, new byte[64]), AcceptedTypes.CONTENT))
                .isInstanceOf(RequestRefused.class)
                .hasMessageContaining("unggah lagi");
    }

    @Test
    void shouldFindWhatIsHiddenBehindAPicturesEnd() throws IOException {
        assertThat(PictureNotes.of("image/jpeg", () -> new ByteArrayInputStream(given("motion-photo.jpg")))
                        .followed())
                .isTrue();
        assertThat(PictureNotes.of("image/jpeg", () -> new ByteArrayInputStream(given("unduhan.jfif")))
                        .followed())
                .isFalse();
        for (String kind : new String[] {"png", "webp"}) {
            byte[] picture = kind.equals("png") ? Samples.png(40, 30) : given("foto.webp");
            byte[] longer = Arrays.copyOf(picture, picture.length + 40);
            assertThat(PictureNotes.of("image/" + kind, () -> new ByteArrayInputStream(picture))
                            .followed())
                    .as(kind)
                    .isFalse();
            assertThat(PictureNotes.of("image/" + kind, () -> new ByteArrayInputStream(longer))
                            .followed())
                    .as(kind)
                    .isTrue();
        }
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }

    private static byte[] given(String name) {
        try (InputStream in = FilmPlacesTest.class.getResourceAsStream("/cases/files/" + name)) {
            return in.readAllBytes();
        } catch (IOException impossible) {
            throw new java.io.UncheckedIOException(impossible);
        }
    }
}
