/** Sends the messages of the list by mail too: each by itself, or once each working morning for who chose so. */
package id.sophumas.notification.mail;
