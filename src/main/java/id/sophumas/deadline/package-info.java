/** When each task is due and why, and the record of those that were late. */
package id.sophumas.deadline;
