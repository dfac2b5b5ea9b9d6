/** REST under {@code /api} and the public pages. */
package id.sophumas.web;
