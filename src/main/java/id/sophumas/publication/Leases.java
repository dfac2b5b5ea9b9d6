package id.sophumas.publication;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/** Keeps the lease of a row alive while its platform is being called, so that a long upload is not taken for a dead node. */
@Component
class Leases implements DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(Leases.class);

    private final Ledger ledger;
    private final long everyMillis;
    private final ScheduledExecutorService heart = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "publikasi-sewa");
        thread.setDaemon(true);
        return thread;
    });

    Leases(Ledger ledger, PublicationProperties properties) {
        this.ledger = ledger;
        this.everyMillis = properties.lease().toMillis() / 3;
    }

    <T> T during(Entry held, Supplier<T> call) {
        ScheduledFuture<?> beat =
                heart.scheduleAtFixedRate(() -> renew(held), everyMillis, everyMillis, TimeUnit.MILLISECONDS);
        try {
            return call.get();
        } finally {
            beat.cancel(false);
        }
    }

    @Override
    public void destroy() {
        heart.shutdownNow();
    }

    private void renew(Entry held) {
        try {
            ledger.renew(held);
        } catch (RuntimeException failure) {
            // An exception would end the beat; the database may be back at the next one.
            LOG.warn(
                    "The lease of a post on channel {} could not be renewed",
                    held.key().kanal(),
                    failure);
        }
    }
}
