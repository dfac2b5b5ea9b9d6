/** E-mail to a press list: one message for each recipient, and nobody gets it twice. */
package id.sophumas.channel.email;
