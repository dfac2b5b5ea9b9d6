package id.sophumas.performance;

import java.util.List;

/**
 * Percentiles by linear interpolation between the closest ranks (definition 7 of Hyndman and Fan, "Sample Quantiles in Statistical Packages",
 * 1996): what PERCENTILE.INC of Excel and PERSENTIL.INC of its Indonesian edition give, so that an auditor can count them again from the export.
 */
final class Percentile {

    private Percentile() {}

    /**
     * The value below which a share of the values lies.
     *
     * @param share from 0 to 1: 0.5 for the median
     * @param sorted at least one value, ascending
     */
    static double of(double share, List<Double> sorted) {
        double place = share * (sorted.size() - 1);
        int below = (int) Math.floor(place);
        double low = sorted.get(below);
        double high = sorted.get(Math.min(below + 1, sorted.size() - 1));
        return low + (place - below) * (high - low);
    }
}
