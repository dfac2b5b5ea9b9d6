package id.sophumas.materi;

import id.sophumas.refusal.RequestRefused;
import id.sophumas.refusal.VisibleText;
import java.util.HashSet;
import java.util.Set;
import org.springframework.stereotype.Component;

/** What a draft must be before it is saved. */
@Component
class DraftRules {

    static final int MAX_TITLE = 255;
    static final int MAX_BODY = 100_000;
    private static final int MAX_LINK = 2_000;
    private static final int MAX_DESCRIPTION = 2_000;

    private final TextLimits limits;
    private final MediaProperties properties;

    DraftRules(TextLimits limits, MediaProperties properties) {
        this.limits = limits;
        this.properties = properties;
    }

    /** Throws {@link RequestRefused} (INVALID) at the first thing that is wrong. */
    void check(MateriDraft draft) {
        if (VisibleText.isNone(draft.judul())) {
            throw RequestRefused.invalid("Judul wajib diisi.");
        }
        PlainText.requireLine("Judul", draft.judul(), MAX_TITLE);
        PlainText.requireLines("Isi", draft.isi(), MAX_BODY);
        draft.teks().forEach((channel, text) -> {
            limits.check(channel, text);
            PlainText.requireLines("Teks untuk kanal " + channel, text, MAX_BODY);
        });
        if (draft.tautan() != null) {
            checkLink(draft.tautan());
        }
        checkMedia(draft);
    }

    private void checkMedia(MateriDraft draft) {
        if (draft.media().size() > properties.maxCount()) {
            throw RequestRefused.invalid("Satu materi memuat paling banyak %d berkas media; permintaan ini menyebut %d."
                    .formatted(properties.maxCount(), draft.media().size()));
        }
        Set<String> seen = new HashSet<>();
        for (MediaDraft file : draft.media()) {
            if (file == null || file.nama() == null) {
                throw RequestRefused.invalid("Setiap media harus mempunyai nama berkas.");
            }
            MediaName.check(file.nama());
            if (!seen.add(file.nama())) {
                throw RequestRefused.invalid(
                        "Nama berkas \"%s\" disebut lebih dari satu kali; setiap media harus mempunyai nama yang berbeda."
                                .formatted(file.nama()));
            }
            if (Framing.of(file.pemotongan()).isEmpty()) {
                throw RequestRefused.invalid("Pemotongan gambar \"%s\" harus \"%s\" atau \"%s\"."
                        .formatted(file.nama(), Framing.PADDED.word(), Framing.CROPPED.word()));
            }
            PlainText.requireLines("Teks alternatif untuk " + file.nama(), file.teksAlternatif(), MAX_DESCRIPTION);
        }
    }

    private static void checkLink(String link) {
        PlainText.requireLine("Tautan", link, MAX_LINK);
        WebLink.require(link);
    }
}
