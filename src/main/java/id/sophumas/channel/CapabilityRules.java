package id.sophumas.channel;

import id.sophumas.materi.PictureNotes;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Holds a post against what its platform takes. A picture that can be made to fit ({@link PictureRules}) is not in the way. */
public final class CapabilityRules {

    private static final double MEGABYTE = 1024.0 * 1024.0;
    private static final double SECOND = 1000;

    private final Capabilities takes;

    public CapabilityRules(Capabilities takes) {
        this.takes = takes;
    }

    /** Whether the platform shows a title of its own, apart from the text. */
    public boolean isTitled() {
        return takes.title() != null;
    }

    /** The text as it goes out: without the title where the platform shows one of its own. */
    public String text(Post post) {
        return isTitled() ? post.body() : post.text();
    }

    /**
     * The text with the address that the post points its readers to at its end, for platforms without a field for it: where the text does not
     * show it already and there is room. Text is never cut to make room.
     */
    public String linkedText(Post post) {
        String text = text(post);
        if (post.tautan() == null || shows(text, post.tautan())) {
            return text;
        }
        String linked = text.isBlank() ? post.tautan() : text.stripTrailing() + "\n\n" + post.tautan();
        return takes.text().counting().of(linked) <= limit(post) ? linked : text;
    }

    /** The text's length, as the platform counts. */
    public int length(Post post) {
        return takes.text().counting().of(text(post));
    }

    /** The longest text for this post, as the platform counts. */
    public int limit(Post post) {
        return takes.caption() != null && !carried(post).isEmpty()
                ? takes.caption()
                : takes.text().max();
    }

    /** What is counted; Indonesian. */
    public String unit() {
        return takes.text().counting().unit();
    }

    /** The files that go out with the post: none on a channel of text alone, and documents only where they are taken. */
    public List<Attachment> carried(Post post) {
        return post.media().stream()
                .filter(file -> takes(file) || !takes.media().types().isEmpty() && (isImage(file) || isVideo(file)))
                .toList();
    }

    /** Everything that stands in the way; empty where nothing does. */
    public List<Violation> violations(Post post) {
        List<Violation> found = new ArrayList<>();
        String text = "teks." + post.key().kanal();
        exceeds(found, text, "Teks", length(post), limit(post), unit());
        if (isTitled()) {
            exceeds(found, "judul", "Judul", TextLength.CHARACTERS.of(post.judul()), takes.title(), "karakter");
        }
        exceeds(found, text, "Teks", CapabilityTextLimits.hashtags(text(post)), takes.hashtags(), "tagar");
        exceeds(found, text, "Teks", CapabilityTextLimits.mentions(text(post)), takes.mentions(), "sebutan akun");
        files(found, carried(post));
        return found;
    }

    /** What does not stand in the way and is not as the author may think; Indonesian sentences. */
    public List<String> warnings(Post post) {
        int hashtags = CapabilityTextLimits.hashtags(text(post));
        return takes.hashtagsShown() == null || hashtags <= takes.hashtagsShown()
                ? List.of()
                : List.of(
                        "%s hanya menampilkan %d tagar pertama dari %d. Dahulukan yang terpenting, atau hapus sisanya."
                                .formatted(takes.label(), takes.hashtagsShown(), hashtags));
    }

    private void files(List<Violation> found, List<Attachment> files) {
        Capabilities.MediaRules rules = takes.media();
        long videos = files.stream().filter(CapabilityRules::isVideo).count();
        if (rules.required() && files.isEmpty()) {
            add(found, "media", "%s hanya menerima kiriman yang disertai gambar atau video.", takes.label());
        }
        exceeds(found, "media", "Media", files.size(), rules.maxCount(), "berkas");
        exceeds(found, "media", "Media", (int) videos, rules.maxVideos(), "video");
        if (!rules.mixed() && videos > 0 && videos < files.size()) {
            add(found, "media", "%s tidak menerima gambar dan video dalam satu kiriman.", takes.label());
        }
        PictureRules pictures = new PictureRules(takes, files);
        files.forEach(file -> file(found, file, rules, pictures));
    }

    private void file(List<Violation> found, Attachment file, Capabilities.MediaRules rules, PictureRules pictures) {
        if (isImage(file)) {
            // What its notes cost is a rendition, which is never in the way of a picture that is taken.
            if (pictures.fit(file, PictureNotes.NONE) instanceof Fit.Impossible impossible) {
                found.add(new Violation("media", impossible.reason()));
                return;
            }
        } else if (!takes(file)) {
            add(found, "media", "%s tidak menerima berkas \"%s\" (%s).", takes.label(), file.nama(), file.jenis());
            return;
        }
        if (isVideo(file)) {
            film(found, file, rules);
        }
        if (takes.altText() != null && TextLength.CHARACTERS.of(file.teksAlternatif()) > takes.altText()) {
            add(
                    found,
                    "media",
                    "Teks alternatif berkas \"%s\" terlalu panjang untuk %s: paling banyak %d karakter.",
                    file.nama(),
                    takes.label(),
                    takes.altText());
        }
    }

    private void film(List<Violation> found, Attachment file, Capabilities.MediaRules rules) {
        if (rules.maxVideoBytes() != null && file.ukuran() > rules.maxVideoBytes()) {
            add(
                    found,
                    "media",
                    "Berkas \"%s\" terlalu besar untuk %s: paling besar %s MB.",
                    file.nama(),
                    takes.label(),
                    String.format(Locale.forLanguageTag("id"), "%.0f", rules.maxVideoBytes() / MEGABYTE));
        }
        if (file.durasi() != null) {
            length(found, file, file.durasi().toMillis() / SECOND, rules);
        }
    }

    private void length(List<Violation> found, Attachment file, double seconds, Capabilities.MediaRules rules) {
        if (rules.maxVideoSeconds() != null && seconds > rules.maxVideoSeconds()) {
            add(
                    found,
                    "media",
                    "Video \"%s\" terlalu panjang untuk %s: %.0f detik, paling lama %d detik.",
                    file.nama(),
                    takes.label(),
                    Math.ceil(seconds),
                    rules.maxVideoSeconds());
        }
        if (rules.minVideoSeconds() != null && seconds < rules.minVideoSeconds()) {
            add(
                    found,
                    "media",
                    "Video \"%s\" terlalu pendek untuk %s: %.0f detik, sedikitnya %d detik.",
                    file.nama(),
                    takes.label(),
                    Math.floor(seconds),
                    rules.minVideoSeconds());
        }
    }

    private void exceeds(List<Violation> found, String part, String what, int count, Integer most, String unit) {
        if (most != null && count > most) {
            add(
                    found,
                    part,
                    "%s untuk %s terlalu banyak: %d %s, paling banyak %d %s.",
                    what,
                    takes.label(),
                    count,
                    unit,
                    most,
                    unit);
        }
    }

    private static void add(List<Violation> found, String part, String message, Object... values) {
        found.add(new Violation(part, message.formatted(values)));
    }

    private boolean takes(Attachment file) {
        return takes.media().types().contains(file.jenis());
    }

    /** Not where the address is only the beginning of a longer one. */
    private static boolean shows(String text, String address) {
        return Pattern.compile(Pattern.quote(address) + "(?![\\p{L}\\p{N}/_%&=?#-])")
                .matcher(text)
                .find();
    }

    private static boolean isImage(Attachment file) {
        return file.jenis().startsWith("image/");
    }

    private static boolean isVideo(Attachment file) {
        return file.jenis().startsWith("video/");
    }
}
