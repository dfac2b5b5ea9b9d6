package id.sophumas.engine.guard;

import id.sophumas.materi.MateriVersion;
import id.sophumas.refusal.RequestRefused;

/** Nobody decides on a version he has not seen: a form says which version it showed. */
final class ReviewedVersion {

    private ReviewedVersion() {}

    /**
     * @throws RequestRefused (CONFLICT) where the form showed another version than the newest; a caller that sends no version is not
     *     held to one
     */
    static void check(Completion completion, MateriVersion latest) {
        Object shown = completion.variables().get("versiDitinjau");
        if (shown == null) {
            return;
        }
        if (!(shown instanceof Number number)) {
            throw RequestRefused.invalid("Isian \"versiDitinjau\" harus berupa bilangan.");
        }
        if (number.intValue() != latest.versi()) {
            throw RequestRefused.conflict(
                    "Materi telah berubah sejak Anda membukanya: yang terbaru versi " + latest.versi()
                            + ", yang Anda lihat versi " + number + ". Muat ulang tugas ini, lalu periksa kembali.");
        }
    }
}
