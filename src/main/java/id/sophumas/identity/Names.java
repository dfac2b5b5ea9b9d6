package id.sophumas.identity;

import java.time.Instant;

/** What people were called when they did what is shown. */
@FunctionalInterface
public interface Names {

    /** The full name that a user had at that time; the id itself for somebody never known here or without a name. Null for null. */
    String of(String userId, Instant at);
}
