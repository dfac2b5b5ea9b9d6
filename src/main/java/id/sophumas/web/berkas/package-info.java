/** Documents filed with a step, over HTTP. */
package id.sophumas.web.berkas;
