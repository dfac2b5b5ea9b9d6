package id.sophumas.notification.mail;

import id.sophumas.notification.MailSettings;
import java.time.Duration;
import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.actuate.health.Health;
import org.springframework.boot.actuate.health.HealthIndicator;
import org.springframework.boot.actuate.health.Status;
import org.springframework.stereotype.Component;

/** How the mail server stands: one that was not reached is left alone for a while, said in the log once, and a warning in health. */
@Component("surelHealthIndicator")
class MailServer implements HealthIndicator {

    private static final Logger LOG = LoggerFactory.getLogger(MailServer.class);
    private static final Status PERINGATAN = new Status("PERINGATAN");
    private static final Duration LONGEST = Duration.ofHours(1);

    private final MailSettings settings;
    private Instant awaySince;
    private Instant leftAloneUntil = Instant.EPOCH;
    private Duration pause;

    MailServer(MailSettings settings) {
        this.settings = settings;
        this.pause = settings.pause();
    }

    /** Whether it may be tried now. */
    synchronized boolean isWorthTrying() {
        return settings.isOn() && !Instant.now().isBefore(leftAloneUntil);
    }

    synchronized void away() {
        Instant now = Instant.now();
        if (awaySince == null) {
            awaySince = now;
            LOG.warn(
                    "Server surel {} tidak terjangkau atau menolak login. Surel dikirim ulang sampai berhasil; pemberitahuan"
                            + " tetap tampak di aplikasi.",
                    settings.host());
        }
        leftAloneUntil = now.plus(pause);
        Duration twice = pause.multipliedBy(2);
        pause = twice.compareTo(LONGEST) > 0 ? LONGEST : twice;
    }

    synchronized void there() {
        if (awaySince != null) {
            LOG.info("Server surel {} terjangkau lagi.", settings.host());
        }
        awaySince = null;
        leftAloneUntil = Instant.EPOCH;
        pause = settings.pause();
    }

    @Override
    public synchronized Health health() {
        if (!settings.isOn()) {
            return Health.up().withDetail("surel", "tidak dipakai").build();
        }
        return awaySince == null
                ? Health.up().build()
                : Health.status(PERINGATAN)
                        .withDetail("pesan", "Server surel tidak terjangkau atau menolak login.")
                        .withDetail("sejak", awaySince.toString())
                        .build();
    }
}
