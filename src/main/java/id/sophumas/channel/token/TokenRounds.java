package id.sophumas.channel.token;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Looks after credentials that nobody uses at the moment. On a thread of its own: a silent platform must not keep the scheduler from the ledger. */
@Component
class TokenRounds implements DisposableBean {

    private final Tokens tokens;
    private final AtomicBoolean isUnderWay = new AtomicBoolean();
    private final ExecutorService thread = Executors.newSingleThreadExecutor(task -> {
        Thread own = new Thread(task, "kanal-token");
        own.setDaemon(true);
        return own;
    });

    TokenRounds(Tokens tokens) {
        this.tokens = tokens;
    }

    @Scheduled(fixedDelayString = "${sop.token.check:1m}")
    void begin() {
        if (!tokens.all().isEmpty() && isUnderWay.compareAndSet(false, true)) {
            thread.execute(this::go);
        }
    }

    @Override
    public void destroy() {
        thread.shutdownNow();
    }

    private void go() {
        try {
            tokens.all().forEach(KeptToken::tend);
        } finally {
            isUnderWay.set(false);
        }
    }
}
