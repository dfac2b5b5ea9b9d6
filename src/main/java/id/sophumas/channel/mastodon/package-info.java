/** An account on a Mastodon instance: text, pictures and a film, with their alternative texts. */
package id.sophumas.channel.mastodon;
