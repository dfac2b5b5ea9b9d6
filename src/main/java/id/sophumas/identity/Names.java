package id.sophumas.identity;

/** What people are called where they are shown. */
@FunctionalInterface
public interface Names {

    /** The full name for a user id; the id itself where the user is gone or has no name. Null for null. */
    String of(String userId);
}
