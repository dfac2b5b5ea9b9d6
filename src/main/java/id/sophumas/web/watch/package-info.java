/** How the accounts stand, for the people who wonder why nothing goes out: as JSON and as a page. */
package id.sophumas.web.watch;
