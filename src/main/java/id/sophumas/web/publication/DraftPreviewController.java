package id.sophumas.web.publication;

import id.sophumas.channel.Attachment;
import id.sophumas.channel.Capabilities;
import id.sophumas.channel.CapabilityCatalogue;
import id.sophumas.channel.CapabilityRules;
import id.sophumas.channel.Fit;
import id.sophumas.channel.LedgerKey;
import id.sophumas.channel.PictureRules;
import id.sophumas.channel.Post;
import id.sophumas.channel.Violation;
import id.sophumas.materi.Framing;
import id.sophumas.materi.PictureNotes;
import id.sophumas.refusal.RequestRefused;
import id.sophumas.web.materi.MateriAccess;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/**
 * {@code POST /api/pratinjau}: what is being written, as it would appear on channels; for those who write. Nothing is kept, and of files only
 * what the browser tells of them is looked at: what is in them is judged when the content is saved.
 */
@RestController
class DraftPreviewController {

    private static final int MOST = 20;
    private static final String UNSAVED = "-";

    private final MateriAccess access;
    private final CapabilityCatalogue catalogue;

    DraftPreviewController(MateriAccess access, CapabilityCatalogue catalogue) {
        this.access = access;
        this.catalogue = catalogue;
    }

    /** A draft as it stands in the form, and for which channels it shall be shown; what is null is as empty. */
    record Draft(
            List<String> kanal, String judul, String isi, Map<String, String> teks, String tautan, List<Berkas> media) {

        Draft {
            kanal = kanal == null ? List.of() : kanal;
            judul = Objects.requireNonNullElse(judul, "");
            isi = Objects.requireNonNullElse(isi, "");
            teks = teks == null ? Map.of() : teks;
            media = media == null ? List.of() : media;
        }
    }

    /** A file as the browser knows it. */
    record Berkas(
            String nama,
            String teksAlternatif,
            String jenis,
            long ukuran,
            Integer lebar,
            Integer tinggi,
            Framing pemotongan) {

        Attachment attachment() {
            return new Attachment(
                    Objects.requireNonNullElse(nama, ""),
                    Objects.requireNonNullElse(teksAlternatif, ""),
                    Objects.requireNonNullElse(jenis, ""),
                    ukuran,
                    UNSAVED,
                    lebar,
                    tinggi,
                    null,
                    pemotongan == null ? Framing.PADDED : pemotongan,
                    null,
                    InputStream::nullInputStream);
        }
    }

    /**
     * The draft on one channel.
     *
     * @param judul title; null on a channel that shows none of its own
     * @param panjang length of the text as the platform counts
     * @param batas most it takes
     * @param satuan what is counted
     * @param media the files that go out with it
     * @param pelanggaran what stands in the way
     * @param peringatan what does not, and is not as the author may think
     */
    record Tampilan(
            String kanal,
            String judul,
            String teks,
            int panjang,
            int batas,
            String satuan,
            String tautan,
            List<Keluaran> media,
            List<Violation> pelanggaran,
            List<String> peringatan) {}

    /** A file on its channel; width and height are those it will have, null where they are not known. */
    record Keluaran(String nama, Integer lebar, Integer tinggi) {}

    @PostMapping("/api/pratinjau")
    List<Tampilan> of(@RequestBody Draft draft) {
        access.creator();
        if (draft.kanal().size() > MOST || draft.media().size() > MOST) {
            throw RequestRefused.invalid("Pratinjau paling banyak untuk %d kanal dan %d berkas.".formatted(MOST, MOST));
        }
        return draft.kanal().stream().map(kanal -> shown(kanal, draft)).toList();
    }

    private Tampilan shown(String kanal, Draft draft) {
        Capabilities takes = catalogue
                .of(kanal)
                .orElseThrow(() -> RequestRefused.invalid("Kanal \"%s\" tidak dikenal.".formatted(kanal)));
        CapabilityRules rules = new CapabilityRules(takes);
        Post post = new Post(
                new LedgerKey(UNSAVED, kanal, UNSAVED, UNSAVED, 1),
                UNSAVED,
                draft.judul(),
                draft.isi(),
                Optional.ofNullable(draft.teks().get(kanal)).filter(text -> !text.isBlank()),
                draft.tautan() == null || draft.tautan().isBlank() ? null : draft.tautan(),
                draft.media().stream().map(Berkas::attachment).toList());
        PictureRules pictures = new PictureRules(takes, rules.carried(post));
        return new Tampilan(
                kanal,
                rules.isTitled() ? post.judul() : null,
                rules.text(post),
                rules.length(post),
                rules.limit(post),
                rules.unit(),
                post.tautan(),
                rules.carried(post).stream().map(file -> going(file, pictures)).toList(),
                rules.violations(post),
                rules.warnings(post));
    }

    private static Keluaran going(Attachment file, PictureRules pictures) {
        boolean isPicture = file.jenis().startsWith("image/") && file.lebar() != null && file.tinggi() != null;
        return isPicture && pictures.fit(file, PictureNotes.NONE) instanceof Fit.Converted converted
                ? new Keluaran(
                        file.nama(),
                        converted.recipe().width(),
                        converted.recipe().height())
                : new Keluaran(file.nama(), file.lebar(), file.tinggi());
    }
}
