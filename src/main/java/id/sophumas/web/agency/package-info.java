/** Whose installation this is, for the frame around the web applications. */
package id.sophumas.web.agency;
