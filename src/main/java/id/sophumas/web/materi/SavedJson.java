package id.sophumas.web.materi;

import id.sophumas.materi.MateriVersion;

/**
 * The answer to a save.
 *
 * @param id the content
 * @param versi the version just made
 * @param sha256 hash over all of it
 */
record SavedJson(String id, int versi, String sha256) {

    static SavedJson of(MateriVersion version) {
        return new SavedJson(version.materiId(), version.versi(), version.sha256());
    }
}
