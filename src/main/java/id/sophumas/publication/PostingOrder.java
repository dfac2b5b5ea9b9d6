package id.sophumas.publication;

import id.sophumas.channel.Account;
import id.sophumas.channel.LedgerKey;

/**
 * One post to be made.
 *
 * @param processInstanceId the SOP instance that released the content
 * @param kanal name of the channel
 * @param materiId the content
 * @param versi the version that was released
 * @param sha256 hash that version had when it was released
 * @param linksOnly whether the channel is told where the content can be read, once it is out, in place of the content itself
 */
public record PostingOrder(
        String processInstanceId, String kanal, String materiId, int versi, String sha256, boolean linksOnly) {

    /** An order to post the content itself. */
    public PostingOrder(String processInstanceId, String kanal, String materiId, int versi, String sha256) {
        this(processInstanceId, kanal, materiId, versi, sha256, false);
    }

    LedgerKey key(Account account) {
        return new LedgerKey(processInstanceId, kanal, account.id(), materiId, versi);
    }
}
