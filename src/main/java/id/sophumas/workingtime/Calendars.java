package id.sophumas.workingtime;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;

/**
 * The calendars in force: the office's, and those of its units that have their own. They are exchanged as a whole when their files change, so
 * that nobody keeps one for longer than a calculation. Safe for use by many threads.
 */
public final class Calendars {

    private final AtomicReference<CalendarEdition> edition;

    Calendars(CalendarEdition edition) {
        this.edition = new AtomicReference<>(edition);
    }

    /** The same calendar for everybody, for good. */
    public static Calendars of(WorkingCalendar office) {
        return new Calendars(CalendarEdition.of(office));
    }

    /** The office's calendar, which holds wherever a unit has none of its own. */
    public WorkingCalendar office() {
        return edition.get().office();
    }

    /**
     * The calendar of a unit.
     *
     * @param names what the unit is called, the most particular name first (unit, then institution)
     * @return the calendar of the first name that has its own, else the office's
     */
    public WorkingCalendar of(List<String> names) {
        CalendarEdition now = edition.get();
        return names.stream()
                .map(now.units()::get)
                .filter(calendar -> calendar != null)
                .findFirst()
                .orElse(now.office());
    }

    /** The names that have a calendar of their own. */
    public Set<String> units() {
        return edition.get().units().keySet();
    }

    /** The office's zone; it does not change while the application runs. */
    public ZoneId zone() {
        return office().zone();
    }

    /** Whether anybody at all works at this instant. */
    public boolean isAnyoneWorking(Instant instant) {
        CalendarEdition now = edition.get();
        return now.office().isWorking(instant)
                || now.units().values().stream().anyMatch(unit -> unit.isWorking(instant));
    }

    CalendarEdition edition() {
        return edition.get();
    }

    void replace(CalendarEdition next) {
        edition.set(next);
    }
}
