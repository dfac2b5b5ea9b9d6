package id.sophumas.channel;

import static org.assertj.core.api.Assertions.assertThat;

import id.sophumas.channel.Fit.AsIs;
import id.sophumas.channel.Fit.Converted;
import id.sophumas.channel.Fit.Impossible;
import id.sophumas.materi.Framing;
import id.sophumas.materi.PictureNotes;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.springframework.mock.env.MockEnvironment;

class PictureRulesTest {

    private static final String JPEG = "image/jpeg";
    private static final PictureNotes LOCATED = new PictureNotes(1, true, false, false);
    private static final PictureNotes FOR_PRINT = new PictureNotes(1, false, false, true);

    private final CapabilityCatalogue catalogue;

    PictureRulesTest() throws IOException {
        catalogue = new CapabilityCatalogue(new MockEnvironment());
    }

    @Example
    void shouldLeaveAPictureAloneThatFits() {
        assertThat(fit("instagram", JPEG, 1080, 1350)).isInstanceOf(AsIs.class);
        assertThat(fit("instagram", JPEG, 1440, 754)).isInstanceOf(AsIs.class);
        assertThat(fit("portal", "image/webp", 9000, 10)).isInstanceOf(AsIs.class);
        assertThat(fit("facebook", "image/png", 4000, 3000)).isInstanceOf(AsIs.class);
    }

    @Example
    void shouldNeverLetAPlaceOut() {
        Fit fit = rules("portal").fit(picture(JPEG, 2000, 1500, 1, Framing.PADDED), LOCATED);
        assertThat(fit).isInstanceOfSatisfying(Converted.class, converted -> {
            assertThat(converted.recipe().width()).isEqualTo(2000);
            assertThat(converted.recipe().height()).isEqualTo(1500);
            assertThat(converted.change())
                    .isEqualTo("Gambar ini diubah menjadi JPEG 2000 x 1500 piksel, data lokasinya dihapus");
        });
    }

    @Example
    void shouldTurnTheColoursOfPrintIntoThoseOfScreens() {
        assertThat(rules("instagram").fit(picture(JPEG, 1080, 1080, 1, Framing.PADDED), FOR_PRINT))
                .isInstanceOfSatisfying(
                        Converted.class,
                        converted -> assertThat(converted.change())
                                .isEqualTo(
                                        "Gambar ini diubah menjadi JPEG 1080 x 1080 piksel, warna cetaknya diubah menjadi warna layar"));
    }

    @Example
    void shouldConvertWhatIsOfAnotherKindOrTooLarge() {
        assertThat(size(fit("instagram", "image/png", 1200, 900))).isEqualTo("1200x900");
        assertThat(size(fit("email", "image/webp", 1200, 900))).isEqualTo("1200x900");
        assertThat(size(fit("instagram", JPEG, 2880, 1800))).isEqualTo("1440x900");
        assertThat(size(rules("facebook").fit(picture(JPEG, 2000, 1500, 4_194_305, Framing.PADDED), PictureNotes.NONE)))
                .isEqualTo("2000x1500");
    }

    @Example
    void shouldPadOrCropAsTheAuthorChose() {
        assertThat(size(fit("instagram", 1000, 2000, Framing.PADDED))).isEqualTo("1440x1800");
        assertThat(size(fit("instagram", 1000, 2000, Framing.CROPPED))).isEqualTo("1000x1250");
        assertThat(size(fit("instagram", 1200, 400, Framing.PADDED))).isEqualTo("1200x629");
        assertThat(size(fit("instagram", 1200, 400, Framing.CROPPED))).isEqualTo("764x400");
        assertThat(((Converted) fit("instagram", 1000, 2000, Framing.CROPPED)).change())
                .isEqualTo("Gambar ini diubah menjadi JPEG 1000 x 1250 piksel, dipotong di tengah");
        assertThat(((Converted) fit("instagram", 1000, 2000, Framing.PADDED)).change())
                .endsWith("diberi tepi putih agar seluruh gambar tampak");
    }

    @Example
    void shouldEnlargeALittleAndNotBeyondReason() {
        assertThat(size(fit("instagram", JPEG, 300, 300))).isEqualTo("320x320");
        assertThat(fit("instagram", JPEG, 255, 255)).isInstanceOf(Impossible.class);
        assertThat(size(fit("instagram", 330, 100, Framing.PADDED))).isEqualTo("330x173");
        assertThat(fit("instagram", 330, 100, Framing.CROPPED)).isInstanceOf(Impossible.class);
    }

    @Example
    void shouldNotTakeALineForAPicture() {
        for (Framing framing : Framing.values()) {
            assertThat(fit("instagram", 1, 3000, framing)).isInstanceOf(Impossible.class);
            assertThat(fit("instagram", 6000, 600, framing)).isInstanceOf(Impossible.class);
            assertThat(fit("instagram", 4000, 600, framing)).isInstanceOf(Converted.class);
        }
    }

    @Example
    void shouldKeepBothSidesTogetherWithinWhatIsTaken() {
        Recipe recipe = ((Converted) fit("telegram", JPEG, 9000, 1300)).recipe();
        assertThat(recipe.width() + recipe.height()).isBetween(9990, 10000);
        assertThat(fit("telegram", JPEG, 6000, 4000)).isInstanceOf(AsIs.class);
        assertThat(size(fit("telegram", 4000, 100, Framing.PADDED))).isEqualTo("4000x200");
        assertThat(fit("telegram", JPEG, 4000, 40)).isInstanceOf(Impossible.class);
    }

    @Example
    void shouldSayThatAChannelOfFilmsTakesNoPicture() {
        assertThat(fit("youtube", JPEG, 800, 600)).isInstanceOf(Impossible.class);
    }

    /** 50 megapixels cannot be unfolded in the heap that we recommend; a quarter of them can. */
    @Example
    void shouldNotAskForMorePixelsThanMemoryHolds() {
        assertThat(size(rules("portal").fit(picture(JPEG, 8160, 6120, 1, Framing.PADDED), LOCATED)))
                .isEqualTo("4080x3060");
        assertThat(size(rules("portal").fit(picture(JPEG, 4032, 3024, 1, Framing.PADDED), LOCATED)))
                .isEqualTo("4032x3024");
    }

    @Property(tries = 2000)
    void shouldPromiseNothingThePlatformWouldRefuse(
            @ForAll @IntRange(min = 1, max = 9000) int width,
            @ForAll @IntRange(min = 1, max = 9000) int height,
            @ForAll Framing framing,
            @ForAll @IntRange(min = 0, max = 12) int tooHeavy) {
        if (fit("instagram", width, height, framing) instanceof Converted converted) {
            holds(converted.recipe());
            Recipe smaller = converted.recipe();
            for (int n = 0; n < tooHeavy; n++) {
                smaller = smaller.smaller(0.8).orElse(smaller);
                holds(smaller);
            }
        }
    }

    @Example
    void shouldBringAllPicturesOfAnAlbumToTheRatioOfTheFirst() {
        Attachment first = picture(JPEG, 800, 1000, 1, Framing.PADDED);
        Attachment padded = picture(JPEG, 1600, 900, 1, Framing.PADDED);
        Attachment cropped = picture(JPEG, 1600, 900, 1, Framing.CROPPED);
        PictureRules album = new PictureRules(catalogue.of("instagram").orElseThrow(), List.of(first, padded, cropped));

        assertThat(album.fit(first, PictureNotes.NONE)).isInstanceOf(AsIs.class);
        for (Attachment other : List.of(padded, cropped)) {
            Recipe recipe = ((Converted) album.fit(other, PictureNotes.NONE)).recipe();
            assertThat((double) recipe.width() / recipe.height()).isBetween(0.796, 0.804);
            assertThat(recipe.framing()).isEqualTo(other.pemotongan());
        }
        assertThat(new PictureRules(catalogue.of("facebook").orElseThrow(), List.of(first, padded))
                        .fit(padded, PictureNotes.NONE))
                .as("of a platform that shows each as it is")
                .isInstanceOf(AsIs.class);
    }

    private static void holds(Recipe recipe) {
        double ratio = (double) recipe.width() / recipe.height();
        assertThat(ratio).isBetween(0.8, 1.91);
        assertThat(recipe.width()).isBetween(320, 1440);
    }

    private static String size(Fit fit) {
        Recipe recipe = ((Converted) fit).recipe();
        return recipe.width() + "x" + recipe.height();
    }

    private Fit fit(String kanal, String type, int width, int height) {
        return rules(kanal).fit(picture(type, width, height, 1, Framing.PADDED), PictureNotes.NONE);
    }

    private Fit fit(String kanal, int width, int height, Framing framing) {
        return rules(kanal).fit(picture(JPEG, width, height, 1, framing), PictureNotes.NONE);
    }

    private PictureRules rules(String kanal) {
        return new PictureRules(catalogue.of(kanal).orElseThrow());
    }

    private static Attachment picture(String type, int width, int height, long size, Framing framing) {
        return new Attachment(
                "foto.jpg",
                "",
                type,
                size,
                "0".repeat(64),
                width,
                height,
                null,
                framing,
                null,
                () -> new ByteArrayInputStream(new byte[0]));
    }
}
