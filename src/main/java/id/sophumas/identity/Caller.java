package id.sophumas.identity;

import java.util.Set;

/**
 * The person on whose behalf the current request runs.
 *
 * @param id user id
 * @param roles ids of the roles (engine groups) the person holds
 */
public record Caller(String id, Set<String> roles) {

    /** Whether the person holds this role. */
    public boolean has(String role) {
        return roles.contains(role);
    }
}
