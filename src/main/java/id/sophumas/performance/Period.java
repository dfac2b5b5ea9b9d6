package id.sophumas.performance;

import id.sophumas.refusal.RequestRefused;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;

/**
 * Days that are looked at; steps belong to the day of their completion, in the office's zone.
 *
 * @param from first day
 * @param to last day, not before the first
 */
public record Period(LocalDate from, LocalDate to) {

    private static final int MOST_YEARS = 5;
    private static final int EARLIEST_YEAR = 2000;
    private static final int LATEST_YEAR = 2100;
    private static final int TREND_MONTHS = 12;

    /** @throws RequestRefused (INVALID) where the days are out of order, too far apart, or in no sensible year */
    public Period {
        if (to.isBefore(from)) {
            throw RequestRefused.invalid("Tanggal \"sampai\" mendahului tanggal \"dari\". Tukarkan keduanya.");
        }
        if (from.getYear() < EARLIEST_YEAR || to.getYear() > LATEST_YEAR) {
            throw RequestRefused.invalid(
                    "Periode harus berada di antara tahun " + EARLIEST_YEAR + " dan " + LATEST_YEAR + ".");
        }
        if (!from.plusYears(MOST_YEARS).isAfter(to)) {
            throw RequestRefused.invalid(
                    "Periode paling lama " + MOST_YEARS + " tahun. Pilih rentang yang lebih pendek.");
        }
    }

    /**
     * Reads a period as it was asked for.
     *
     * @param from ISO 8601 day; null or blank for the first of the year, if the other is left out as well
     * @param to ISO 8601 day; null or blank for the last of the year, if the other is left out as well
     * @throws RequestRefused (INVALID) where one is missing or unreadable, and as the constructor
     */
    public static Period parse(String from, String to, LocalDate today) {
        boolean hasFrom = from != null && !from.isBlank();
        boolean hasTo = to != null && !to.isBlank();
        if (!hasFrom && !hasTo) {
            return year(today);
        }
        if (!hasFrom || !hasTo) {
            throw RequestRefused.invalid("Isi kedua tanggal, \"dari\" dan \"sampai\", atau kosongkan keduanya.");
        }
        return new Period(day("dari", from), day("sampai", to));
    }

    /** The month of a day. */
    public static Period month(LocalDate day) {
        YearMonth month = YearMonth.from(day);
        return new Period(month.atDay(1), month.atEndOfMonth());
    }

    /** The quarter of a day (triwulan). */
    public static Period quarter(LocalDate day) {
        YearMonth first = YearMonth.of(day.getYear(), (day.getMonthValue() - 1) / 3 * 3 + 1);
        return new Period(first.atDay(1), first.plusMonths(2).atEndOfMonth());
    }

    /** The year of a day. */
    public static Period year(LocalDate day) {
        return new Period(day.withDayOfYear(1), day.withDayOfYear(day.lengthOfYear()));
    }

    /** Its first moment. */
    public Instant begin(ZoneId zone) {
        return from.atStartOfDay(zone).toInstant();
    }

    /** The first moment after it. */
    public Instant end(ZoneId zone) {
        return to.plusDays(1).atStartOfDay(zone).toInstant();
    }

    /**
     * The months of its trend: a year that ends with it, or all of it where it is longer; one month says nothing of a direction. Months that are
     * still to come are left out.
     */
    List<YearMonth> trendMonths(LocalDate today) {
        YearMonth first = YearMonth.from(from);
        YearMonth end = YearMonth.from(to.isAfter(today) ? today : to);
        YearMonth last = end.isBefore(first) ? first : end;
        YearMonth yearBefore = last.minusMonths(TREND_MONTHS - 1L);
        return Stream.iterate(yearBefore.isBefore(first) ? yearBefore : first, month -> month.plusMonths(1))
                .takeWhile(month -> !month.isAfter(last))
                .toList();
    }

    private static LocalDate day(String name, String text) {
        try {
            return LocalDate.parse(text.strip());
        } catch (DateTimeException e) {
            throw RequestRefused.invalid(
                    "Tanggal \"%s\" tidak terbaca. Tulis tahun-bulan-tanggal, misalnya 2026-11-21.".formatted(name));
        }
    }
}
