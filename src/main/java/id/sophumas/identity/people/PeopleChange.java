package id.sophumas.identity.people;

import java.time.Instant;

/**
 * Something done to an account or a group.
 *
 * @param kind what
 * @param user whose account; null where a group itself was changed
 * @param role which group; null where none is concerned
 * @param by user id of who did it; {@link PeopleChanges#APPLICATION} where the application did
 * @param at when
 */
public record PeopleChange(ChangeKind kind, String user, String role, String by, Instant at) {

    /** Whether a person did it, and not the application for itself. */
    public boolean isByPerson() {
        return !by.equals(PeopleChanges.APPLICATION);
    }
}
