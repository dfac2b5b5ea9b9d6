package id.sophumas.materi;

/**
 * What the media store took in.
 *
 * @param sha256 lower-case hex
 * @param size bytes
 */
public record StoredFile(String sha256, long size) {}
