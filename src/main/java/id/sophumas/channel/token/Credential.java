package id.sophumas.channel.token;

import java.time.Instant;

/**
 * What a platform gave out for an account.
 *
 * @param access what calls carry; null where only a refresh token is known yet
 * @param refresh what a new one is got with; null where the platform has none
 * @param expires when {@code access} ends; null where nobody knows, {@link #NEVER} where it does not
 */
public record Credential(String access, String refresh, Instant expires) {

    /** The end of a credential that does not end; databases know no later one. */
    public static final Instant NEVER = Instant.parse("9999-12-31T00:00:00Z");

    /** As the configuration gives it: nobody knows yet when it ends. */
    public static Credential configured(String access, String refresh) {
        return new Credential(access, refresh, null);
    }

    /** The same with its end. */
    public Credential until(Instant end) {
        return new Credential(access, refresh, end);
    }

    /** Leaves the tokens out: records print everything. */
    @Override
    public String toString() {
        return "Credential[expires=" + expires + "]";
    }
}
