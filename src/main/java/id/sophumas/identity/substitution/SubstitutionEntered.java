package id.sophumas.identity.substitution;

import id.sophumas.identity.Caller;

/**
 * That a substitution was entered; published inside the transaction that enters it.
 *
 * @param substitution what was entered
 * @param by who entered it
 */
public record SubstitutionEntered(Substitution substitution, Caller by) {}
