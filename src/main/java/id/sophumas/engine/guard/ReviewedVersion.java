package id.sophumas.engine.guard;

import id.sophumas.materi.MateriVersion;
import id.sophumas.refusal.RequestRefused;

/** Nobody decides on a version they have not seen: who decides says which version they had before them. */
public final class ReviewedVersion {

    private ReviewedVersion() {}

    /**
     * @param latest the newest version, held until the completion stands
     * @throws RequestRefused (CONFLICT) where another version than the newest was shown; (INVALID) where none is named and the step signs
     *     what it approves. Whoever sends none for a decision without a signature is not held to one.
     */
    static void check(Completion completion, MateriVersion latest) {
        Object shown = completion.variables().get("versiDitinjau");
        if (shown == null) {
            if (completion.step().signs() && completion.isPositive()) {
                throw RequestRefused.invalid(
                        "Persetujuan pada langkah ini ditandatangani, sehingga \"versiDitinjau\" wajib diisi:"
                                + " nomor versi materi yang Anda periksa. Versi terbaru sekarang " + latest.versi()
                                + ".");
            }
            return;
        }
        requireNewest(shown, latest);
    }

    /**
     * @param shown the version that was shown, as sent
     * @throws RequestRefused (INVALID) where it is no number, (CONFLICT) where it is not the newest
     */
    public static void requireNewest(Object shown, MateriVersion latest) {
        if (!(shown instanceof Number number)) {
            throw RequestRefused.invalid("Isian \"versiDitinjau\" harus berupa bilangan.");
        }
        // As a whole: the lower half of a long number, or a fraction cut off, is no version.
        if (number.doubleValue() != latest.versi()) {
            throw RequestRefused.conflict(
                    "Materi telah berubah sejak Anda membukanya: yang terbaru versi " + latest.versi()
                            + ", yang Anda lihat versi " + number + ". Muat ulang tugas ini, lalu periksa kembali.");
        }
    }
}
