package id.sophumas.performance;

import id.sophumas.sop.Sop;

/**
 * How an SOP stands in two numbers.
 *
 * @param sop which SOP
 * @param running how many of its steps wait
 * @param late how many of them are late
 */
public record Standing(Sop sop, int running, int late) {}
