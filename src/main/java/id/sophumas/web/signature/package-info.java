/** Signing what is approved, and the sheet that shows it. */
package id.sophumas.web.signature;
