package id.sophumas.identity.substitution;

/**
 * That somebody works on a task in another's place.
 *
 * @param role the role that he acts in
 * @param substitution under which substitution
 * @param title how he signs, with the name of the absentee and the surat perintah
 * @param capacity the same without the surat perintah
 */
public record InPlace(String role, Substitution substitution, String title, String capacity) {}
