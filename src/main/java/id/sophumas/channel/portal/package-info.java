/** The built-in channel: articles on the institution's own public pages. */
package id.sophumas.channel.portal;
