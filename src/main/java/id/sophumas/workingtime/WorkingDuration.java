package id.sophumas.workingtime;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A duration of working time as an SOP prints it: {@code PT10M}, {@code P1D}, {@code P1DT3H}. A day is one working day, not 24 hours.
 *
 * @param days working days; they are counted before the time
 * @param time hours, minutes and seconds of working time
 */
public record WorkingDuration(int days, Duration time) {

    private static final Pattern ISO =
            Pattern.compile("P(?:(\\d{1,4})D)?(?:T(?:(\\d{1,5})H)?(?:(\\d{1,6})M)?(?:(\\d{1,7})S)?)?");

    /** In the order of the pattern's groups. */
    private static final List<String> UNITS = List.of("hari", "jam", "menit", "detik");

    private static final Locale INDONESIAN = Locale.forLanguageTag("id");

    /** @throws IllegalArgumentException where it is not longer than nothing */
    public WorkingDuration {
        if (days < 0 || time.isNegative() || (days == 0 && time.isZero())) {
            throw new IllegalArgumentException("Durasi kerja harus lebih dari nol.");
        }
    }

    /**
     * Reads an ISO 8601 duration of days, hours, minutes and seconds.
     *
     * @throws IllegalArgumentException with an Indonesian message, for anything else: weeks, months, years, fractions, signs, zero
     */
    public static WorkingDuration parse(String text) {
        Matcher iso = ISO.matcher(text == null ? "" : text);
        if (!iso.matches() || text.endsWith("T") || text.equals("P")) {
            throw new IllegalArgumentException(
                    "Durasi \"" + text
                            + "\" tidak dapat dipakai. Tulis menurut ISO 8601 dalam hari, jam, menit, atau detik kerja, misalnya PT10M, PT2H, P1D, atau P1DT3H.");
        }
        Duration time = Duration.ofHours(number(iso.group(2)))
                .plusMinutes(number(iso.group(3)))
                .plusSeconds(number(iso.group(4)));
        return new WorkingDuration((int) number(iso.group(1)), time);
    }

    /**
     * What officials read, in the units of the SOP's own table: {@code PT180M} is "180 menit", {@code P1DT3H} is "1 hari 3 jam".
     *
     * @throws IllegalArgumentException as {@link #parse}
     */
    public static String inWords(String text) {
        parse(text);
        Matcher iso = ISO.matcher(text);
        iso.matches();
        return IntStream.rangeClosed(1, UNITS.size())
                .filter(i -> number(iso.group(i)) > 0)
                .mapToObj(i -> String.format(INDONESIAN, "%,d %s", number(iso.group(i)), UNITS.get(i - 1)))
                .collect(Collectors.joining(" "));
    }

    private static long number(String digits) {
        return digits == null ? 0 : Long.parseLong(digits);
    }

    /** ISO 8601, in the shortest form: {@code PT60M} becomes {@code PT1H}. */
    @Override
    public String toString() {
        String day = days == 0 ? "" : days + "D";
        return "P" + day + (time.isZero() ? "" : time.toString().substring(1));
    }
}
