package id.sophumas.channel.token;

import java.time.Instant;

/**
 * How the credential of an account stands, as far as we know without asking the platform.
 *
 * @param isRenewed whether it is renewed by us
 * @param expires when it ends; null where it does not or nobody knows
 * @param since since when it is in force; null where nobody keeps it
 * @param needsPerson whether renewing does not work by itself any more: it was refused, or is long overdue, or cannot be read
 * @param message why it could not be renewed the last time, in Indonesian; null where it could
 */
public record TokenState(boolean isRenewed, Instant expires, Instant since, boolean needsPerson, String message) {

    /** A credential that is only watched. */
    static TokenState fixed(Instant expires) {
        return new TokenState(false, end(expires), null, false, null);
    }

    static Instant end(Instant expires) {
        return Credential.NEVER.equals(expires) ? null : expires;
    }
}
