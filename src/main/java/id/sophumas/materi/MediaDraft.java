package id.sophumas.materi;

/**
 * A file that a draft names.
 *
 * @param nama name of an uploaded file, or of one that the version before already has
 * @param teksAlternatif what the picture shows; null or blank becomes empty
 * @param pemotongan a word of {@link Framing}; null becomes that of {@link Framing#PADDED}. It counts for pictures only
 */
public record MediaDraft(String nama, String teksAlternatif, String pemotongan) {

    public MediaDraft {
        teksAlternatif = teksAlternatif == null || teksAlternatif.isBlank() ? "" : teksAlternatif;
        pemotongan = pemotongan == null ? Framing.PADDED.word() : pemotongan;
    }

    public MediaDraft(String nama, String teksAlternatif) {
        this(nama, teksAlternatif, null);
    }
}
