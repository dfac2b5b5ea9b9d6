package id.sophumas.web.deadline;

import id.sophumas.engine.calendar.EngineClock;
import id.sophumas.identity.Callers;
import id.sophumas.refusal.RequestRefused;
import id.sophumas.workingtime.Calendars;
import id.sophumas.workingtime.Moments;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.springframework.context.annotation.Profile;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The movable clock, for training and for trying deadlines out; there is none in production. */
@RestController
@RequestMapping("/api/jam")
@Profile("!production")
class JamController {

    private final EngineClock clock;
    private final Callers callers;
    private final Calendars calendars;

    /** What time it is, or shall be. */
    record Jam(OffsetDateTime sekarang) {}

    /** A wish, as it was written. */
    record Setelan(String sekarang) {}

    JamController(EngineClock clock, Callers callers, Calendars calendars) {
        this.clock = clock;
        this.callers = callers;
        this.calendars = calendars;
    }

    @GetMapping
    Jam read() {
        return new Jam(clock.now());
    }

    @PostMapping
    Jam move(@RequestBody Setelan setelan) {
        requireAdmin();
        clock.move(moment(setelan.sekarang()));
        return read();
    }

    @DeleteMapping
    Jam reset() {
        requireAdmin();
        clock.reset();
        return read();
    }

    private void requireAdmin() {
        if (!callers.current().has("camunda-admin")) {
            throw RequestRefused.forbidden("Jam hanya dapat dipindahkan oleh admin.");
        }
    }

    private Instant moment(String text) {
        try {
            Instant moment = Moments.parse(text, calendars.zone());
            int year = moment.atOffset(ZoneOffset.UTC).getYear();
            if (year < 2000 || year > 2100) {
                throw RequestRefused.invalid("Jam hanya dapat dipindahkan ke tahun 2000 sampai 2100.");
            }
            return moment;
        } catch (IllegalArgumentException e) {
            throw RequestRefused.invalid(e.getMessage());
        }
    }
}
