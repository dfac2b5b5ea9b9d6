/**
 * What one client may keep others waiting for: a thread that waits for a slow client is taken from everybody, so that only so many may wait,
 * for so long, and of those whom nobody knows fewer than of those who have logged in. Requests that only work wait in no room of these.
 */
package id.sophumas.web.limit;
