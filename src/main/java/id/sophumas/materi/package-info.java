/** The content being published: text per channel, media, immutable versions, their hashes and who approved which. */
package id.sophumas.materi;
