/** REST: where content was posted, which channels there are, and how a post will look. */
package id.sophumas.web.publication;
