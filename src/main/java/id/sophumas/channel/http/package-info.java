/** Calls to platforms over HTTP: never repeated, never redirected, bounded in time and size, and what each came to told apart. */
package id.sophumas.channel.http;
