/** A run of an SOP as a whole over HTTP: its pauses, its cancellation, and a page that shows how it goes. */
package id.sophumas.web.run;
