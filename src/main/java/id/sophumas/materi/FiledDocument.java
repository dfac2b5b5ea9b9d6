package id.sophumas.materi;

import java.time.Instant;

/**
 * A document filed with a step of an SOP.
 *
 * @param id its own id
 * @param step where it was filed
 * @param nama file name as uploaded, unique within the task
 * @param keterangan what it is, in the words of whoever filed it; never blank
 * @param jenis media type told from the bytes
 * @param ukuran bytes
 * @param sha256 of the bytes, lower-case hex; the key in the {@link MediaStore}
 * @param oleh user id of whoever attached it
 * @param waktu when it was attached
 * @param diarsipkan when its step was completed and it became part of the record; null while the task is open
 */
public record FiledDocument(
        String id,
        FilingStep step,
        String nama,
        String keterangan,
        String jenis,
        long ukuran,
        String sha256,
        String oleh,
        Instant waktu,
        Instant diarsipkan) {

    /** Whether it is part of the record. */
    public boolean isFiled() {
        return diarsipkan != null;
    }
}
