package id.sophumas.materi;

import java.util.Set;

/**
 * Who saves content.
 *
 * @param userId user id
 * @param roles ids of the roles the person holds at that moment
 */
public record Author(String userId, Set<String> roles) {}
