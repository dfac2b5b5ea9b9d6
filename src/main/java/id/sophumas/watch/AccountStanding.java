package id.sophumas.watch;

import id.sophumas.channel.Account;
import id.sophumas.channel.AccountState;
import id.sophumas.publication.Publication;
import java.time.Instant;
import java.util.List;

/**
 * How one account stands.
 *
 * @param account which
 * @param name how people call its channel
 * @param checkedAt when the platform was last asked, real time; null where it has not been since the start
 * @param state what the platform answered; null where it was not asked yet
 * @param tokenExpires when the credential ends; null where it does not or nobody knows
 * @param isTokenRenewed whether the application renews it
 * @param lastPost the newest post of the ledger, whatever became of it; null where there is none
 * @param warnings what a person should see to, in Indonesian; empty where nothing
 */
public record AccountStanding(
        Account account,
        String name,
        Instant checkedAt,
        AccountState state,
        Instant tokenExpires,
        boolean isTokenRenewed,
        Publication lastPost,
        List<String> warnings) {

    public AccountStanding {
        warnings = List.copyOf(warnings);
    }
}
