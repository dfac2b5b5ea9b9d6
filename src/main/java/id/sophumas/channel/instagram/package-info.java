/** Instagram: pictures, carousels and reels of a professional account, by containers that Meta fills from our public address. */
package id.sophumas.channel.instagram;
