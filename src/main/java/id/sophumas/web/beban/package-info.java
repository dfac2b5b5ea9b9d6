/** What a superior sees of the work of his unit, over REST and as a page. */
package id.sophumas.web.beban;
