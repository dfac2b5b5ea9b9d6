/** The delegates of the posting process: map in, one call, map out. */
package id.sophumas.engine.posting;
