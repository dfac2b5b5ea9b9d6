/** The public news pages, their feed and their media. */
package id.sophumas.web.portal;
