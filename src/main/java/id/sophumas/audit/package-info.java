/** History for auditors: every run so that it is found quickly, searches that people keep, and who has read what. */
package id.sophumas.audit;
