package id.sophumas.channel.token;

import java.time.Instant;

/**
 * A credential as the vault has it.
 *
 * @param credential null where no key of ours opens it
 * @param revision counts the account's credentials
 * @param since since when it is the one in force
 * @param renewed when the platform gave it out; null while it is the configured one
 * @param isCutOff whether a renewal began and nobody knows what came of it: its node died
 * @param failure why it could not be renewed the last time; null where it could or was not tried
 * @param isRefused whether the platform refused to renew it
 * @param notBefore when renewing may be tried again; null for at once
 */
record Kept(
        Credential credential,
        int revision,
        Instant since,
        Instant renewed,
        boolean isCutOff,
        String failure,
        boolean isRefused,
        Instant notBefore) {

    /** The same account with what the platform has just given out. */
    Kept replacedBy(Credential fresh, Instant now) {
        return new Kept(fresh, revision, now, now, false, null, false, null);
    }

    boolean isReadable() {
        return credential != null;
    }

    /** Leaves the tokens out. */
    @Override
    public String toString() {
        return "Kept[revision=" + revision + "]";
    }
}
