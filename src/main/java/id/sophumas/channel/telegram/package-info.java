/** A Telegram channel or group that a bot writes to: text, a photo, a film, and albums of both. */
package id.sophumas.channel.telegram;
