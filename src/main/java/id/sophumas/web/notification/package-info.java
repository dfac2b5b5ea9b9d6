/** Each person's messages, as a page. */
package id.sophumas.web.notification;
