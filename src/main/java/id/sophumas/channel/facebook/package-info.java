/** A Facebook Page: text with a link, photos, and a film. */
package id.sophumas.channel.facebook;
