/** YouTube: a film is uploaded in parts to a session that is kept, and appears with its last part. */
package id.sophumas.channel.youtube;
