/** What whoever sends a post himself has to send. */
package id.sophumas.web.penyampaian;
