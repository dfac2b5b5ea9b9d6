/** The ledger of what was posted where, posting by it exactly once, and settling what is in doubt by looking. */
package id.sophumas.publication;
