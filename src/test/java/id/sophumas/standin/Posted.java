package id.sophumas.standin;

import java.util.List;

/**
 * One thing that stands public on a stand-in.
 *
 * @param id the platform's id of it
 * @param text what the public reads
 * @param media what the public sees, described shortly (a hash, an address, a file name), in order
 */
public record Posted(String id, String text, List<String> media) {}
