/** The institution's website on WordPress: a draft is made first, and the call that publishes it may be repeated without harm. */
package id.sophumas.channel.wordpress;
