package id.sophumas.notification.mail;

import id.sophumas.notification.MailSettings;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Mails again and again, on a thread of its own: a silent mail server must not keep the scheduler from the ledger or the engine. */
@Component
class MailRounds implements DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(MailRounds.class);

    private final Distribution distribution;
    private final Delivery delivery;
    private final MailSettings settings;
    private final AtomicBoolean isUnderWay = new AtomicBoolean();
    private final ExecutorService thread = Executors.newSingleThreadExecutor(task -> {
        Thread own = new Thread(task, "surel");
        own.setDaemon(true);
        return own;
    });

    MailRounds(Distribution distribution, Delivery delivery, MailSettings settings) {
        this.distribution = distribution;
        this.delivery = delivery;
        this.settings = settings;
    }

    @Scheduled(fixedDelayString = "${sop.mail.every:10s}")
    void begin() {
        if (settings.isOn() && isUnderWay.compareAndSet(false, true)) {
            thread.execute(this::go);
        }
    }

    @Override
    public void destroy() {
        thread.shutdownNow();
    }

    private void go() {
        try {
            distribution.round();
            delivery.round();
        } catch (RuntimeException e) {
            LOG.warn("A round of mails was broken off; the next one goes on", e);
        } finally {
            isUnderWay.set(false);
        }
    }
}
