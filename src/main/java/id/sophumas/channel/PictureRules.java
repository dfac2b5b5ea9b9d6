package id.sophumas.channel;

import id.sophumas.materi.Framing;
import id.sophumas.materi.PictureNotes;
import id.sophumas.materi.UnfoldedPictures;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Holds a picture against what its platform takes, and says how it is made to fit. */
public final class PictureRules {

    private static final Locale INDONESIAN = Locale.forLanguageTag("id");
    private static final String JPEG = "image/jpeg";
    /** Enlarging adds nothing to be seen; a quarter is not noticed, more is. */
    private static final double ENLARGED_AT_MOST = 1.25;
    /** What must remain of the picture when it is cropped, and of the frame when it is padded; a thin strip is no picture any more. */
    private static final double SHARE_AT_LEAST = 0.25;

    private final Capabilities takes;
    private final Capabilities.MediaRules rules;
    private final String ratios;

    /** Of a picture that goes out by itself, or with others beside which it is shown as it is. */
    public PictureRules(Capabilities takes) {
        this.takes = takes;
        this.rules = takes.media();
        this.ratios = ratios(rules);
    }

    /**
     * Of pictures that go out together.
     *
     * @param files all files of the post, in its order
     */
    public PictureRules(Capabilities takes, List<Attachment> files) {
        Capabilities together = takes.forAlbum(files);
        this.takes = together;
        this.rules = together.media();
        this.ratios =
                ratios(takes.media()) + (together.equals(takes) ? "" : ", dan semuanya tampil seperti yang pertama");
    }

    /**
     * Whether the platform takes a picture.
     *
     * @param picture as its author gave it
     * @param notes what it tells beside what is to be seen: where it was taken never goes out, and colours for print go out as those of screens
     */
    public Fit fit(Attachment picture, PictureNotes notes) {
        boolean taken = rules.types().contains(picture.jenis());
        if (!taken && !rules.types().contains(JPEG)) {
            return new Fit.Impossible("%s tidak menerima gambar (\"%s\").".formatted(takes.label(), picture.nama()));
        }
        if (picture.lebar() == null || picture.tinggi() == null) {
            return taken && !isTooHeavy(picture)
                    ? new Fit.AsIs()
                    : new Fit.Impossible("Ukuran gambar \"%s\" tidak diketahui sehingga tidak dapat diubah untuk %s."
                            .formatted(picture.nama(), takes.label()));
        }
        boolean plain = !notes.located() && !notes.followed() && !notes.forPrint();
        boolean asIs = taken && plain && !isTooHeavy(picture) && hasRatio(picture) && hasSize(picture);
        return asIs ? new Fit.AsIs() : converted(picture, notes);
    }

    private Fit converted(Attachment picture, PictureNotes notes) {
        if (share(picture) < SHARE_AT_LEAST) {
            return new Fit.Impossible(
                    "Perbandingan lebar dan tinggi gambar \"%s\" (%d x %d) tidak diterima oleh %s (%s) dan terlalu jauh untuk disesuaikan. Potong gambar itu lebih dahulu."
                            .formatted(picture.nama(), picture.lebar(), picture.tinggi(), takes.label(), ratios));
        }
        double[] frame = frame(picture);
        double scale = scale(picture, frame);
        if (scale > ENLARGED_AT_MOST) {
            return new Fit.Impossible("Gambar \"%s\" terlalu kecil untuk %s: lebarnya sedikitnya %d piksel."
                    .formatted(picture.nama(), takes.label(), rules.minWidth()));
        }
        Recipe recipe = Recipe.of(frame[0] * scale, frame[1] * scale, picture.pemotongan(), rules);
        return new Fit.Converted(recipe, change(picture, recipe, notes));
    }

    /** Width and height, at the picture's own scale, of the smallest frame around it or the largest within it that has a ratio taken. */
    private double[] frame(Attachment picture) {
        double width = picture.lebar();
        double height = picture.tinggi();
        double wanted = Math.max(atLeast(), Math.min(atMost(), width / height));
        boolean keepsHeight =
                picture.pemotongan() == Framing.PADDED ? width / height < wanted : width / height > wanted;
        if (hasRatio(picture)) {
            return new double[] {width, height};
        }
        return keepsHeight ? new double[] {wanted * height, height} : new double[] {width, width / wanted};
    }

    /** No larger than the platform takes and than memory allows to unfold; larger than it is only where the platform takes none as small. */
    private double scale(Attachment picture, double[] frame) {
        double scale = 1 / Math.ceil(Math.sqrt(pixels(picture.lebar(), picture.tinggi())));
        scale = Math.min(scale, 1 / Math.sqrt(Math.max(1, pixels(frame[0], frame[1]))));
        if (rules.maxWidth() != null) {
            scale = Math.min(scale, rules.maxWidth() / frame[0]);
        }
        if (rules.maxSides() != null) {
            // Less two, because each side is rounded to whole pixels afterwards.
            scale = Math.min(scale, (rules.maxSides() - 2) / (frame[0] + frame[1]));
        }
        return rules.minWidth() == null ? scale : Math.max(scale, rules.minWidth() / frame[0]);
    }

    /** In units of what may be unfolded. A picture beyond one is read with every n-th pixel only, which is why whole steps are taken. */
    private static double pixels(double width, double height) {
        return width * height / UnfoldedPictures.MOST_PIXELS;
    }

    private double share(Attachment picture) {
        double ratio = (double) picture.lebar() / picture.tinggi();
        return Math.min(1, Math.min(ratio / atLeast(), atMost() / ratio));
    }

    private boolean isTooHeavy(Attachment picture) {
        return rules.maxImageBytes() != null && picture.ukuran() > rules.maxImageBytes();
    }

    private boolean hasRatio(Attachment picture) {
        return picture.lebar() >= atLeast() * picture.tinggi() && picture.lebar() <= atMost() * picture.tinggi();
    }

    private boolean hasSize(Attachment picture) {
        return (rules.minWidth() == null || picture.lebar() >= rules.minWidth())
                && (rules.maxSides() == null || picture.lebar() + picture.tinggi() <= rules.maxSides())
                && (rules.maxWidth() == null || picture.lebar() <= rules.maxWidth());
    }

    private double atLeast() {
        return rules.minRatio() == null ? Double.MIN_NORMAL : rules.minRatio();
    }

    private double atMost() {
        return rules.maxRatio() == null ? Double.MAX_VALUE : rules.maxRatio();
    }

    private static String ratios(Capabilities.MediaRules rules) {
        String least = rules.minRatio() == null ? "" : String.format(INDONESIAN, "sedikitnya %.2f", rules.minRatio());
        String most = rules.maxRatio() == null ? "" : String.format(INDONESIAN, "paling besar %.2f", rules.maxRatio());
        return least.isEmpty() || most.isEmpty() ? least + most : least + " dan " + most;
    }

    private String change(Attachment picture, Recipe recipe, PictureNotes notes) {
        List<String> parts = new ArrayList<>();
        parts.add("diubah menjadi JPEG %d x %d piksel".formatted(recipe.width(), recipe.height()));
        if (!hasRatio(picture)) {
            parts.add(
                    recipe.framing() == Framing.PADDED
                            ? "diberi tepi putih agar seluruh gambar tampak"
                            : "dipotong di tengah");
        }
        if (notes.forPrint()) {
            parts.add("warna cetaknya diubah menjadi warna layar");
        }
        if (notes.located()) {
            parts.add("data lokasinya dihapus");
        }
        if (notes.followed()) {
            parts.add("video atau data lain yang tersimpan di belakang gambarnya dihapus");
        }
        return "Gambar ini " + String.join(", ", parts);
    }
}
