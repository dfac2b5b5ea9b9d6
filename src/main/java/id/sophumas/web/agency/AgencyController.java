package id.sophumas.web.agency;

import id.sophumas.channel.PublicSite;
import id.sophumas.workingtime.ZoneName;
import java.time.Clock;
import java.time.Duration;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Whose installation this is. Open to everybody, since the login page shows it. */
@RestController
class AgencyController {

    /** An SVG may carry scripts: opened by itself it can do nothing and belongs to no site. */
    private static final String SHUT = "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'; sandbox";

    private final PublicSite site;
    private final Emblem emblem;
    private final Clock clock;

    AgencyController(PublicSite site, Emblem emblem, Clock clock) {
        this.site = site;
        this.emblem = emblem;
        this.clock = clock;
    }

    @GetMapping("/instansi")
    ResponseEntity<Instansi> agency() {
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noCache())
                .body(new Instansi(site.agency().name(), clock.getZone().getId(), ZoneName.of(clock.getZone())));
    }

    @GetMapping("/instansi/logo")
    ResponseEntity<byte[]> emblem() {
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(emblem.type()))
                .eTag("\"" + emblem.tag() + "\"")
                .cacheControl(CacheControl.maxAge(Duration.ofMinutes(10)))
                .header("Content-Security-Policy", SHUT)
                .body(emblem.bytes());
    }

    /**
     * @param nama name of the institution
     * @param zona id of its time zone, e.g. {@code Asia/Makassar}
     * @param singkatanZona what people call the zone, e.g. {@code WITA}
     */
    record Instansi(String nama, String zona, String singkatanZona) {}
}
