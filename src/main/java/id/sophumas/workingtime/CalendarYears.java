package id.sophumas.workingtime;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells which years that deadlines now reach into have no list of holidays. */
@Component
class CalendarYears {

    private static final Logger LOG = LoggerFactory.getLogger(CalendarYears.class);
    private static final int DAYS_AHEAD = 60;

    private final Calendars calendars;
    private final Clock clock;

    CalendarYears(Calendars calendars, Clock clock) {
        this.calendars = calendars;
        this.clock = clock;
    }

    List<Integer> missing() {
        LocalDate today = LocalDate.now(clock);
        return IntStream.rangeClosed(today.getYear(), today.plusDays(DAYS_AHEAD).getYear())
                .filter(calendars.office()::isEstimated)
                .boxed()
                .toList();
    }

    @EventListener({ApplicationReadyEvent.class, CalendarsChanged.class})
    void warn() {
        for (int year : missing()) {
            LOG.warn(
                    "Daftar hari libur tahun {} belum ada (holidays-{}.yaml): tenggat dihitung dengan akhir pekan dan hari libur bertanggal tetap saja.",
                    year,
                    year);
        }
    }
}
