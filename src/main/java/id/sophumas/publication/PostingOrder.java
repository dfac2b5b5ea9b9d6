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
 */
public record PostingOrder(String processInstanceId, String kanal, String materiId, int versi, String sha256) {

    LedgerKey key(Account account) {
        return new LedgerKey(processInstanceId, kanal, account.id(), materiId, versi);
    }
}
