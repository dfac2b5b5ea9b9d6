package id.sophumas.audit;

/**
 * Somebody who had a part in a run.
 *
 * @param orang user id; null where only the role is known
 * @param peran role he acted in; null where he acted in none
 */
record Participant(String orang, String peran) {}
