/** The one port to every place content is posted to; a package per platform stands behind it. */
package id.sophumas.channel;
