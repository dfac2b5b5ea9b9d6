package id.sophumas.audit;

import java.util.List;

/**
 * One page of the list.
 *
 * @param runs the rows; empty behind the last page
 * @param jumlah how many there are, at most {@link RunSearch#COUNTED}
 * @param lebih whether there are more than that
 */
public record RunPage(List<RunLine> runs, int jumlah, boolean lebih) {}
