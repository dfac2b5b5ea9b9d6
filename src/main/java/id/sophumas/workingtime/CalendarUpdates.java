package id.sophumas.workingtime;

import java.io.IOException;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Looks whether the calendar's files have changed. What is wrong in them is told in the log and in health, and the calendars in force stay in
 * force.
 */
@Component
class CalendarUpdates {

    private static final Logger LOG = LoggerFactory.getLogger(CalendarUpdates.class);

    private final Calendars calendars;
    private final WorkingTimeProperties properties;
    private final ApplicationEventPublisher events;
    private volatile String refusal;

    CalendarUpdates(Calendars calendars, WorkingTimeProperties properties, ApplicationEventPublisher events) {
        this.calendars = calendars;
        this.properties = properties;
        this.events = events;
    }

    @Scheduled(fixedDelayString = "${sop.working-time.every:30s}", initialDelayString = "${sop.working-time.every:30s}")
    synchronized void look() {
        try {
            CalendarFiles files = CalendarFiles.read(properties.folder());
            if (!files.equals(calendars.edition().files())) {
                take(files);
            }
            refusal = null;
        } catch (CalendarRefused e) {
            refuse(e.getMessage());
        } catch (IOException e) {
            refuse("Berkas kalender di " + properties.folder() + " tidak terbaca: " + e.getMessage());
        }
    }

    /** Why the files as they are now are not in force; empty where they are. */
    Optional<String> refusal() {
        return Optional.ofNullable(refusal);
    }

    private void take(CalendarFiles files) {
        CalendarEdition next = new CalendarReader().read(files, properties.zone());
        if (!next.office().zone().equals(calendars.zone())) {
            throw new CalendarRefused(
                    files.office().name(),
                    files.office().lineOf("zona"),
                    "Zona kantor tidak dapat diganti selagi aplikasi berjalan. Jalankan ulang aplikasi.");
        }
        String changes = files.changesSince(calendars.edition().files());
        calendars.replace(next);
        LOG.info("Kalender kerja diperbarui: {}.", changes);
        events.publishEvent(new CalendarsChanged(changes));
    }

    private void refuse(String reason) {
        if (!reason.equals(refusal)) {
            LOG.error("Kalender kerja yang baru tidak dipakai; yang terakhir tetap berlaku. {}", reason);
        }
        refusal = reason;
    }
}
