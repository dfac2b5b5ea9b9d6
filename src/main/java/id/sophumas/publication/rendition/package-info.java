/** Pictures as the platforms take them: made once, kept by their hash, the original untouched. */
package id.sophumas.publication.rendition;
