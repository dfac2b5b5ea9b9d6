package id.sophumas.web.tasklist;

import id.sophumas.workingtime.ZoneName;
import java.time.Clock;
import java.time.OffsetDateTime;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** {@code GET /api/zona}: the zone in which the forms write and read times, and the time it is, whatever somebody's browser says. */
@RestController
class ZonaController {

    private final Clock clock;

    ZonaController(Clock clock) {
        this.clock = clock;
    }

    @GetMapping("/api/zona")
    Zona zone() {
        return new Zona(clock.getZone().getId(), ZoneName.of(clock.getZone()), OffsetDateTime.now(clock));
    }

    /**
     * @param zona id of the zone, e.g. {@code Asia/Makassar}
     * @param singkatan what people call it, e.g. {@code WITA}
     * @param sekarang what time it is by the application's clock, which the try-out profile moves
     */
    record Zona(String zona, String singkatan, OffsetDateTime sekarang) {}
}
