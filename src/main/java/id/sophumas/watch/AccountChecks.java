package id.sophumas.watch;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/**
 * Asks the platforms in the background, a few at a time and each account once at a time: a silent platform holds up nobody who wants to know
 * how things stand, and no other account.
 */
@Component
class AccountChecks implements DisposableBean {

    private static final int AT_A_TIME = 4;

    private final Map<String, CompletableFuture<Void>> underWay = new ConcurrentHashMap<>();
    private final ExecutorService threads = Executors.newFixedThreadPool(AT_A_TIME, task -> {
        Thread thread = new Thread(task, "kanal-periksa");
        thread.setDaemon(true);
        return thread;
    });

    /** Begins to check an account, unless that is under way. */
    void begin(String channel, Runnable check) {
        CompletableFuture<Void> begun = new CompletableFuture<>();
        if (underWay.putIfAbsent(channel, begun) == null) {
            threads.execute(() -> {
                try {
                    check.run();
                } finally {
                    underWay.remove(channel);
                    begun.complete(null);
                }
            });
        }
    }

    /** Waits until all that is under way has ended, or no longer than this. */
    void await(Duration patience) {
        try {
            CompletableFuture.allOf(underWay.values().toArray(CompletableFuture[]::new))
                    .get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException | ExecutionException told) {
            // What has come by now is shown, with its time.
        } catch (InterruptedException ending) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void destroy() {
        threads.shutdownNow();
    }
}
