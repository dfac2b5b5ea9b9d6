package id.sophumas.channel;

import id.sophumas.materi.Sha256;

/**
 * What makes a post the same post: posting twice under one key must leave one post.
 *
 * @param processInstanceId the SOP instance that released the content
 * @param kanal name of the channel
 * @param akun account on the platform
 * @param materiId the content
 * @param versi its version
 */
public record LedgerKey(String processInstanceId, String kanal, String akun, String materiId, int versi) {

    /** The key as 64 hexadecimal digits: what a platform that takes an id of ours is given. */
    public String hash() {
        return Sha256.of(String.join("\n", processInstanceId, kanal, akun, materiId, String.valueOf(versi)));
    }
}
