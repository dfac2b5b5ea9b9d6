package id.sophumas.performance;

import java.time.YearMonth;

/**
 * One month of the trend.
 *
 * @param month the month, in the office's zone
 * @param figures the executions completed in it
 * @param runs how many runs had a step completed in it
 */
public record MonthFigures(YearMonth month, Figures figures, int runs) {}
