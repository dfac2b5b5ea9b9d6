/** What Instagram, Facebook and WhatsApp have in common: the Graph API, its errors and its usage headers. */
package id.sophumas.channel.meta;
