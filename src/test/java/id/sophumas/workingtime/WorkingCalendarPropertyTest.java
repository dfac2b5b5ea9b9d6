package id.sophumas.workingtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

class WorkingCalendarPropertyTest {

    private static final LocalDateTime EARLIEST = LocalDateTime.parse("2025-12-20T00:00");
    private static final int SPAN_OF_STARTS = 60 * 24 * 390;

    record Sample(ZoneId zone, Hours hours, Holidays holidays) {

        WorkingCalendar calendar() {
            return new WorkingCalendar(zone, hours, holidays);
        }

        MinuteOracle oracle() {
            return new MinuteOracle(hours, holidays);
        }

        Instant at(LocalDateTime local) {
            return local.atZone(zone).toInstant();
        }
    }

    @Property(tries = 600)
    void shouldAgreeWithTheOracleOnWhatIsDue(
            @ForAll("samples") Sample sample,
            @ForAll("starts") LocalDateTime start,
            @ForAll("durations") WorkingDuration duration) {
        Instant due = sample.calendar().due(sample.at(start), duration);

        assertThat(due).isEqualTo(sample.at(sample.oracle().due(start, duration.days(), (int)
                duration.time().toMinutes())));
    }

    @Property(tries = 300)
    void shouldAgreeWithTheOracleWhereSpansBeginAndEnd(
            @ForAll("samples") Sample sample,
            @ForAll("starts") LocalDateTime start,
            @ForAll @IntRange(max = 5) int days,
            @ForAll @IntRange(min = 1, max = 5) int spans) {
        LocalDateTime seam = sample.oracle().due(start, 0, 1);
        while (sample.oracle().works(seam)) {
            seam = seam.plusMinutes(1);
        }
        LocalDateTime end = seam;
        for (int i = 0; i < spans; i++) {
            end = sample.oracle().due(end, 0, 1);
            while (sample.oracle().works(end)) {
                end = end.plusMinutes(1);
            }
        }
        int minutes = (int) sample.oracle().between(seam, end);

        assertThat(sample.calendar().due(sample.at(seam), new WorkingDuration(days, Duration.ofMinutes(minutes))))
                .isEqualTo(sample.at(sample.oracle().due(seam, days, minutes)));
    }

    @Property(tries = 300)
    void shouldAgreeWithTheOracleOnWhatLiesBetween(
            @ForAll("samples") Sample sample,
            @ForAll("starts") LocalDateTime start,
            @ForAll @IntRange(max = 30_000) int minutes) {
        LocalDateTime end = start.plusMinutes(minutes);

        assertThat(sample.calendar().between(sample.at(start), sample.at(end)))
                .isEqualTo(Duration.ofMinutes(sample.oracle().between(start, end)));
    }

    @Property(tries = 600)
    void shouldMeasureBackWhatItAdded(
            @ForAll("samples") Sample sample,
            @ForAll("starts") LocalDateTime start,
            @ForAll @IntRange(min = 1, max = 400_000) int seconds) {
        WorkingCalendar calendar = sample.calendar();
        Duration time = Duration.ofSeconds(seconds);

        Instant due = calendar.due(sample.at(start), new WorkingDuration(0, time));

        assertThat(calendar.between(sample.at(start), due)).isEqualTo(time);
        assertThat(calendar.between(calendar.before(due, time), due)).isEqualTo(time);
    }

    @Property(tries = 600)
    void shouldNeverBeDueEarlierForWorkGivenLaterOrLonger(
            @ForAll("samples") Sample sample,
            @ForAll("starts") LocalDateTime start,
            @ForAll @IntRange(max = 20_000) int later,
            @ForAll("durations") WorkingDuration duration,
            @ForAll @IntRange(max = 3_000) int longer) {
        WorkingCalendar calendar = sample.calendar();
        Instant due = calendar.due(sample.at(start), duration);
        WorkingDuration more =
                new WorkingDuration(duration.days(), duration.time().plusMinutes(longer));

        assertThat(due).isAfter(sample.at(start));
        assertThat(calendar.due(sample.at(start.plusMinutes(later)), duration)).isAfterOrEqualTo(due);
        assertThat(calendar.due(sample.at(start), more)).isAfterOrEqualTo(due);
    }

    @Property(tries = 600)
    void shouldBeDueOnlyWhileSomebodyWorks(
            @ForAll("samples") Sample sample,
            @ForAll("starts") LocalDateTime start,
            @ForAll("durations") WorkingDuration duration) {
        LocalDateTime due = LocalDateTime.ofInstant(sample.calendar().due(sample.at(start), duration), sample.zone());

        assertThat(sample.oracle().works(due.minusMinutes(1))).isTrue();
    }

    @Property(tries = 300)
    void shouldExplainEveryMinuteBetweenStartAndEndOnce(
            @ForAll("samples") Sample sample,
            @ForAll("starts") LocalDateTime start,
            @ForAll("durations") WorkingDuration duration) {
        Tenggat tenggat = sample.calendar().explain(sample.at(start), duration.toString());
        TreeMap<OffsetDateTime, OffsetDateTime> pieces = new TreeMap<>();
        tenggat.rentang().forEach(span -> pieces.put(span.dari(), span.sampai()));
        tenggat.dilewati()
                .forEach(gap -> assertThat(pieces.put(gap.dari(), gap.sampai())).isNull());

        OffsetDateTime cursor = tenggat.mulai();
        for (Map.Entry<OffsetDateTime, OffsetDateTime> piece : pieces.entrySet()) {
            assertThat(piece.getKey()).isEqualTo(cursor);
            cursor = piece.getValue();
        }
        Duration counted = tenggat.rentang().stream()
                .map(span -> Duration.between(span.dari(), span.sampai()))
                .reduce(Duration.ZERO, Duration::plus);

        assertThat(cursor).isEqualTo(tenggat.tenggat());
        assertThat(counted)
                .isEqualTo(sample.calendar()
                        .between(tenggat.mulai().toInstant(), tenggat.tenggat().toInstant()));
    }

    @Provide
    Arbitrary<LocalDateTime> starts() {
        return Arbitraries.integers().between(0, SPAN_OF_STARTS).map(EARLIEST::plusMinutes);
    }

    @Provide
    Arbitrary<WorkingDuration> durations() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, 12),
                        Arbitraries.integers().between(0, 4_000))
                .as((days, minutes) ->
                        new WorkingDuration(days, Duration.ofMinutes(days == 0 ? minutes + 1 : minutes)));
    }

    @Provide
    Arbitrary<Sample> samples() {
        Arbitrary<ZoneId> zones =
                Arbitraries.of("Asia/Jakarta", "Asia/Makassar", "Asia/Jayapura").map(ZoneId::of);
        return Combinators.combine(zones, weeks(), weeks(), ramadans(), holidays())
                .as((zone, usual, ramadan, ranges, holidays) ->
                        new Sample(zone, new Hours(usual, ramadan, ranges), holidays));
    }

    private static Arbitrary<Map<Hari, DayHours>> weeks() {
        return Combinators.combine(
                        Arbitraries.of(Hari.class).set().ofMinSize(1),
                        days().list().ofSize(7))
                .as((working, days) -> {
                    Map<Hari, DayHours> week = new EnumMap<>(Hari.class);
                    working.forEach(day -> week.put(day, days.get(day.ordinal())));
                    return week;
                });
    }

    /** Up to three spans a day: the times sorted are coming, breaks, leaving. */
    private static Arbitrary<DayHours> days() {
        return Arbitraries.integers()
                .between(0, 24 * 60 - 1)
                .set()
                .ofMinSize(2)
                .ofMaxSize(6)
                .map(Set::stream)
                .map(minutes -> minutes.sorted()
                        .map(minute -> LocalTime.ofSecondOfDay(minute * 60L))
                        .toList())
                .map(WorkingCalendarPropertyTest::hours);
    }

    private static DayHours hours(List<LocalTime> times) {
        int last = times.size() - 1;
        List<TimeRange> breaks = new ArrayList<>();
        for (int i = 1; i + 1 < last; i += 2) {
            breaks.add(new TimeRange(times.get(i), times.get(i + 1)));
        }
        return new DayHours(new TimeRange(times.get(0), times.get(last)), breaks);
    }

    private static Arbitrary<List<DateRange>> ramadans() {
        return Combinators.combine(dates(), Arbitraries.integers().between(0, 30))
                .as((from, days) -> List.of(new DateRange(from, from.plusDays(days))));
    }

    private static Arbitrary<Holidays> holidays() {
        Arbitrary<HolidayFile> file = Arbitraries.maps(dates(), Arbitraries.just("Libur"))
                .ofMaxSize(60)
                .map(libur -> new HolidayFile(2026, "acak", libur, Map.of()));
        return file.list().ofMaxSize(1).map(files -> new Holidays(files, Map.of()));
    }

    private static Arbitrary<LocalDate> dates() {
        return Arbitraries.integers().between(1, 365).map(day -> LocalDate.ofYearDay(2026, day));
    }
}
