package id.sophumas.web.tasklist;

import id.sophumas.workingtime.ZoneName;
import java.time.Clock;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** {@code GET /api/zona}: the zone in which the forms write and read times, whatever the zone of somebody's browser. */
@RestController
class ZonaController {

    private final Clock clock;

    ZonaController(Clock clock) {
        this.clock = clock;
    }

    @GetMapping("/api/zona")
    Zona zone() {
        return new Zona(clock.getZone().getId(), ZoneName.of(clock.getZone()));
    }

    /**
     * @param zona id of the zone, e.g. {@code Asia/Makassar}
     * @param singkatan what people call it, e.g. {@code WITA}
     */
    record Zona(String zona, String singkatan) {}
}
