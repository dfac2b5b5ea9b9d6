/** Posts to X (formerly Twitter) by its API version 2. */
package id.sophumas.channel.x;
