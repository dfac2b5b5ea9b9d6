package id.sophumas.audit;

/**
 * A search that a person keeps.
 *
 * @param nama as its owner calls it
 * @param isian the query part of the list's address
 */
public record SavedSearch(String id, String nama, String isian) {}
