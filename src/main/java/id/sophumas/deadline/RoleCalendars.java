package id.sophumas.deadline;

import id.sophumas.identity.Organisasi;
import id.sophumas.workingtime.Calendars;
import id.sophumas.workingtime.CalendarsChanged;
import id.sophumas.workingtime.WorkingCalendar;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** By whose working hours a step is timed: those of the unit that its role belongs to. */
@Component
public class RoleCalendars {

    private static final Logger LOG = LoggerFactory.getLogger(RoleCalendars.class);

    private final Calendars calendars;
    private final Organisasi organisasi;

    public RoleCalendars(Calendars calendars, Organisasi organisasi) {
        this.calendars = calendars;
        this.organisasi = organisasi;
    }

    /**
     * The calendar of a role's unit, else of its institution, else of the office.
     *
     * @param role id of the role; null and one that the organisation file does not know: the office's
     */
    public WorkingCalendar of(String role) {
        return organisasi
                .peran(role)
                .map(peran -> calendars.of(Stream.of(peran.unit(), peran.instansi())
                        .filter(Objects::nonNull)
                        .toList()))
                .orElseGet(calendars::office);
    }

    @EventListener({ApplicationReadyEvent.class, CalendarsChanged.class})
    void warnOfUnknownUnits() {
        Set<String> unknown = new TreeSet<>(calendars.units());
        organisasi.peran().forEach(peran -> {
            unknown.remove(peran.unit());
            unknown.remove(peran.instansi());
        });
        if (!unknown.isEmpty()) {
            LOG.warn("Kalender unit yang tidak dimiliki peran mana pun, jadi tidak dipakai: {}.", unknown);
        }
    }
}
