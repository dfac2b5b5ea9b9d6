/** Tells the audit which runs change, and lets it take in what ran before it was there. */
package id.sophumas.engine.audit;
