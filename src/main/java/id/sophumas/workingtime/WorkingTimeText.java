package id.sophumas.workingtime;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Working time as officials read it, in whole minutes: what is left of a deadline, how late a step is, what it took. Nobody else words it. */
public final class WorkingTimeText {

    private static final Locale INDONESIAN = Locale.forLanguageTag("id");
    private static final String LESS_THAN_A_MINUTE = "kurang dari 1 menit";

    private final WorkingCalendar calendar;

    /** @param calendar says what a working day is */
    public WorkingTimeText(WorkingCalendar calendar) {
        this.calendar = calendar;
    }

    /**
     * The working time between two instants, whichever is the earlier: "1 hari 30 menit". Days are those of the calendar, counted first, as in a
     * mutu baku: to the same time of the next working day, however many hours that is.
     */
    public String between(Instant one, Instant other) {
        Instant from = one.isAfter(other) ? other : one;
        Instant to = one.isAfter(other) ? one : other;
        int days = 0;
        while (!calendar.due(from, new WorkingDuration(days + 1, Duration.ZERO)).isAfter(to)) {
            days++;
        }
        Instant rest = days == 0 ? from : calendar.due(from, new WorkingDuration(days, Duration.ZERO));
        return words(days, calendar.between(rest, to));
    }

    /** An amount of working time that stands by itself, in hours: "8 jam 15 menit". How many days that is no calendar can say. */
    public static String inHours(Duration time) {
        return words(0, time);
    }

    private static String words(int days, Duration time) {
        String text = Stream.of(part(days, "hari"), part(time.toHours(), "jam"), part(time.toMinutesPart(), "menit"))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" "));
        return text.isEmpty() ? LESS_THAN_A_MINUTE : text;
    }

    private static String part(long number, String unit) {
        return number == 0 ? "" : String.format(INDONESIAN, "%,d %s", number, unit);
    }
}
