package id.sophumas.channel;

import java.time.Instant;

/**
 * How an account stands with its platform, as asked just now.
 *
 * @param reachable whether the platform answered
 * @param authorised whether it accepts the credentials; false where it did not answer
 * @param quota what may still be posted, in Indonesian; null where the platform does not tell
 * @param tokenExpires when the credentials end; null where they do not or nobody knows
 * @param message what is wrong, in Indonesian; null where nothing is
 */
public record AccountState(boolean reachable, boolean authorised, String quota, Instant tokenExpires, String message) {

    /** All well, and nothing more is told. */
    public static AccountState well() {
        return new AccountState(true, true, null, null, null);
    }
}
