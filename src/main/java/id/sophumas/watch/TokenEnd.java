package id.sophumas.watch;

import id.sophumas.channel.AccountState;
import id.sophumas.channel.token.TokenState;
import java.time.Instant;
import java.util.Optional;

/**
 * When the credential of an account ends, and whether that needs a person.
 *
 * @param expires when it ends; null where it does not or nobody knows
 * @param isRenewed whether the application renews it
 * @param isLost whether it renews it but cannot any more
 * @param since since when the credential is in force; null where nobody knows
 * @param message why it was not renewed the last time; null where it was
 */
record TokenEnd(Instant expires, boolean isRenewed, boolean isLost, Instant since, String message) {

    /** What we keep ourselves knows best; else what the platform told when it was asked. */
    static TokenEnd of(Optional<TokenState> kept, AccountState told) {
        Instant toldEnd = told == null ? null : told.tokenExpires();
        return kept.map(state -> new TokenEnd(
                        state.expires() == null && !state.isRenewed() ? toldEnd : state.expires(),
                        state.isRenewed(),
                        state.needsPerson(),
                        state.since(),
                        state.message()))
                .orElseGet(() -> new TokenEnd(toldEnd, false, false, null, null));
    }

    /** The threshold its end has come within; empty where it has not, or where it will be renewed in time. */
    Optional<Threshold> threshold(Instant now) {
        return isRenewed && !isLost ? Optional.empty() : Threshold.of(expires, now);
    }
}
