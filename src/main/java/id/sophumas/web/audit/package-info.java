/** History for auditors over HTTP: the list of all runs, one run whole, exports, kept searches, and who has read what. */
package id.sophumas.web.audit;
