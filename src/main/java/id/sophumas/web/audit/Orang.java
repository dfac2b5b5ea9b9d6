package id.sophumas.web.audit;

/**
 * A person as the history names him.
 *
 * @param id user id
 * @param nama full name; the id itself where the user is gone
 */
record Orang(String id, String nama) {}
