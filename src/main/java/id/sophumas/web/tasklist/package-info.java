/** What the Tasklist is given of ours. */
package id.sophumas.web.tasklist;
