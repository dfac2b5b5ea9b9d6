package id.sophumas.identity.substitution;

import java.time.Instant;

/**
 * That something entered earlier is of no effect any more.
 *
 * @param by user id of who withdrew it
 * @param at from when on
 * @param reason why, as given
 */
public record Withdrawal(String by, Instant at, String reason) {}
