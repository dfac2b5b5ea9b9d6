/** Content over HTTP: saving, reading, comparing. */
package id.sophumas.web.materi;
