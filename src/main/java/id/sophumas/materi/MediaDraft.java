package id.sophumas.materi;

/**
 * A file that a draft names.
 *
 * @param nama name of an uploaded file, or of one that the version before already has
 * @param teksAlternatif what the picture shows; null or blank becomes empty
 */
public record MediaDraft(String nama, String teksAlternatif) {

    public MediaDraft {
        teksAlternatif = teksAlternatif == null || teksAlternatif.isBlank() ? "" : teksAlternatif;
    }
}
