/** Notes what is read by those who may read everything. */
package id.sophumas.web.reading;
