/** Deadlines, messages and the movable clock over HTTP. */
package id.sophumas.web.deadline;
