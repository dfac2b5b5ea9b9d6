package id.sophumas.workingtime;

import id.sophumas.workingtime.Tenggat.Lewatan;
import id.sophumas.workingtime.Tenggat.Rentang;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Walks the days of one deadline once and says of every stretch whether it was counted or why it was not. */
final class Explanation {

    private final WorkingCalendar calendar;
    private final OffsetDateTime start;
    private final OffsetDateTime due;
    private final List<Rentang> counted = new ArrayList<>();
    private final List<Lewatan> skipped = new ArrayList<>();

    Explanation(WorkingCalendar calendar, Instant start, Instant due) {
        this.calendar = calendar;
        this.start = start.atZone(calendar.zone()).toOffsetDateTime();
        this.due = due.atZone(calendar.zone()).toOffsetDateTime();
    }

    Tenggat of(String duration) {
        LocalDate last = due.toLocalDate();
        for (LocalDate date = start.toLocalDate(); !date.isAfter(last); date = date.plusDays(1)) {
            add(calendar.plan(date));
        }
        return new Tenggat(start, duration, due, List.copyOf(counted), List.copyOf(skipped), note());
    }

    /** As {@link #of(String)}; what the clock stood still for counts as skipped, whatever else was then. */
    Tenggat of(String duration, List<Lewatan> interruptions) {
        Tenggat plain = of(duration);
        List<Lewatan> sorted = interruptions.stream()
                .map(each -> new Lewatan(later(each.dari(), start), earlier(each.sampai(), due), each.alasan()))
                .filter(each -> each.dari().isBefore(each.sampai()))
                .sorted(Comparator.comparing(Lewatan::dari))
                .toList();
        List<Rentang> working = plain.rentang().stream()
                .flatMap(each -> without(sorted, each.dari(), each.sampai()))
                .toList();
        List<Lewatan> idle = Stream.concat(
                        sorted.stream(),
                        plain.dilewati().stream()
                                .flatMap(each -> without(sorted, each.dari(), each.sampai())
                                        .map(rest -> new Lewatan(rest.dari(), rest.sampai(), each.alasan()))))
                .sorted(Comparator.comparing(Lewatan::dari))
                .toList();
        return new Tenggat(start, duration, due, working, idle, plain.catatan());
    }

    /** What is left of a stretch. */
    private static Stream<Rentang> without(List<Lewatan> interruptions, OffsetDateTime from, OffsetDateTime to) {
        List<Rentang> left = new ArrayList<>();
        OffsetDateTime cursor = from;
        for (Lewatan each : interruptions) {
            if (each.dari().isAfter(cursor) && cursor.isBefore(to)) {
                left.add(new Rentang(cursor, earlier(each.dari(), to)));
            }
            cursor = later(cursor, each.sampai());
        }
        if (cursor.isBefore(to)) {
            left.add(new Rentang(cursor, to));
        }
        return left.stream();
    }

    private void add(DayPlan day) {
        OffsetDateTime midnight = at(day.date(), LocalTime.MIDNIGHT);
        OffsetDateTime nextMidnight = at(day.date().plusDays(1), LocalTime.MIDNIGHT);
        if (day.spans().isEmpty()) {
            skip(midnight, nextMidnight, day.dayOff());
            return;
        }
        OffsetDateTime cursor = midnight;
        String reason = "Di luar jam kerja";
        for (TimeRange span : day.spans()) {
            skip(cursor, at(day.date(), span.from()), reason);
            count(at(day.date(), span.from()), at(day.date(), span.to()));
            cursor = at(day.date(), span.to());
            reason = "Istirahat";
        }
        skip(cursor, nextMidnight, "Di luar jam kerja");
    }

    private void count(OffsetDateTime from, OffsetDateTime to) {
        if (later(from, start).isBefore(earlier(to, due))) {
            counted.add(new Rentang(later(from, start), earlier(to, due)));
        }
    }

    /** An evening and the morning after it are one night. */
    private void skip(OffsetDateTime from, OffsetDateTime to, String reason) {
        OffsetDateTime begin = later(from, start);
        OffsetDateTime end = earlier(to, due);
        if (!begin.isBefore(end)) {
            return;
        }
        Lewatan last = skipped.isEmpty() ? null : skipped.get(skipped.size() - 1);
        if (last != null && last.sampai().isEqual(begin) && last.alasan().equals(reason)) {
            skipped.set(skipped.size() - 1, new Lewatan(last.dari(), end, reason));
        } else {
            skipped.add(new Lewatan(begin, end, reason));
        }
    }

    private String note() {
        String years = IntStream.rangeClosed(start.getYear(), due.getYear())
                .filter(calendar::isEstimated)
                .mapToObj(Integer::toString)
                .collect(Collectors.joining(", "));
        return years.isEmpty()
                ? null
                : "Daftar hari libur tahun " + years
                        + " belum tersedia: yang diperhitungkan hanya akhir pekan dan hari libur bertanggal tetap.";
    }

    private OffsetDateTime at(LocalDate date, LocalTime time) {
        return date.atTime(time).atZone(calendar.zone()).toOffsetDateTime();
    }

    private static OffsetDateTime later(OffsetDateTime a, OffsetDateTime b) {
        return a.isBefore(b) ? b : a;
    }

    private static OffsetDateTime earlier(OffsetDateTime a, OffsetDateTime b) {
        return a.isBefore(b) ? a : b;
    }
}
