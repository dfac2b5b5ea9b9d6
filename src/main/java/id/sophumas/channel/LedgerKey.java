package id.sophumas.channel;

/**
 * What makes a post the same post: posting twice under one key must leave one post.
 *
 * @param processInstanceId the SOP instance that released the content
 * @param kanal name of the channel
 * @param akun account on the platform
 * @param materiId the content
 * @param versi its version
 */
public record LedgerKey(String processInstanceId, String kanal, String akun, String materiId, int versi) {}
