package id.sophumas.jar;

import id.sophumas.standin.Watcher;
import id.sophumas.standin.Watcher.Moment;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Kills the application when the calls it was set for have all come as far as they were to come; those that come first are held there until
 * the last has come.
 */
final class Trap {

    /** Settings with which a killed application's work is taken over within the time that a start takes. */
    static final List<String> TAKEN_OVER_SOON = List.of(
            "sop.publication.lease=3s",
            "camunda.bpm.job-execution.lock-time-in-millis=6000",
            "camunda.bpm.job-execution.wait-time-in-millis=200",
            "camunda.bpm.job-execution.max-wait=500");

    private static final long PATIENCE_SECONDS = 90;

    private final Runnable kill;
    private Map<String, Aim> aims = Map.of();
    private CountDownLatch dead = new CountDownLatch(0);

    /**
     * A call to be killed at.
     *
     * @param calls any of these
     * @param skipped how many of them are let pass first
     */
    record Aim(Set<String> calls, Moment moment, int skipped) {}

    private static final class Cut extends IOException {
        private static final long serialVersionUID = 1;
    }

    Trap(Runnable kill) {
        this.kill = kill;
    }

    /** @param next by channel */
    synchronized void set(Map<String, Aim> next) {
        aims = new LinkedHashMap<>(next);
        dead = new CountDownLatch(1);
    }

    Watcher on(String kanal) {
        return (moment, call) -> {
            CountDownLatch death = dead();
            if (!caught(kanal, moment, call)) {
                return;
            }
            if (isLast()) {
                kill.run();
                death.countDown();
            } else {
                await(death);
            }
            if (moment == Moment.RECEIVED) {
                throw new Cut();
            }
        };
    }

    /** Does what leads to those calls, and waits until it has killed; the application may die of it before it has answered. */
    void spring(Runnable act) {
        CountDownLatch death = dead();
        try {
            act.run();
        } catch (UncheckedIOException killed) {
            // which is waited for
        }
        await(death);
    }

    private synchronized CountDownLatch dead() {
        return dead;
    }

    private synchronized boolean isLast() {
        return aims.isEmpty();
    }

    private synchronized boolean caught(String kanal, Moment moment, String call) {
        Aim aim = aims.get(kanal);
        if (aim == null || aim.moment() != moment || !aim.calls().contains(call)) {
            return false;
        }
        if (aim.skipped() > 0) {
            aims.put(kanal, new Aim(aim.calls(), moment, aim.skipped() - 1));
            return false;
        }
        aims.remove(kanal);
        return true;
    }

    private void await(CountDownLatch death) {
        try {
            if (!death.await(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                throw new AssertionError("not called within %d s: %s".formatted(PATIENCE_SECONDS, aims));
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }
}
