/** What a form shows of its task and its SOP. */
package id.sophumas.web.task;
