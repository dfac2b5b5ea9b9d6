/** Who signed what was approved: one record for each signature, bound to the hash of the version that was seen. */
package id.sophumas.materi.signature;
