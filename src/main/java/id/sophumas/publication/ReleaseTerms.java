package id.sophumas.publication;

/**
 * What an SOP asks for before its content may go out.
 *
 * @param releaseStep user task that releases
 * @param decisionStep user task with the last decision before it; null where the SOP knows none
 * @param signed whether that decision is signed
 */
public record ReleaseTerms(String releaseStep, String decisionStep, boolean signed) {}
