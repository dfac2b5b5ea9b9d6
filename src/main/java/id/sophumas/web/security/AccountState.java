package id.sophumas.web.security;

import java.io.Serializable;
import java.util.Set;

/**
 * What a log-in stands on.
 *
 * @param stored what is stored in place of the password, salt included
 * @param roles ids of the groups that the person belongs to, without those acted in for somebody
 */
record AccountState(String stored, Set<String> roles) implements Serializable {

    AccountState {
        roles = Set.copyOf(roles);
    }

    /** Whether a log-in that stood on this still stands on what is there now: the same password, and no role taken away. */
    boolean stillHolds(AccountState now) {
        return stored.equals(now.stored) && now.roles.containsAll(roles);
    }
}
