package id.sophumas.channel.token;

import id.sophumas.channel.http.Trouble;
import id.sophumas.channel.http.Trouble.Kind;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;

/** Gives out a new pair of tokens for its latest refresh token, and accepts no earlier one any more. */
class RotatingPlatform implements Renewal {

    static final Duration LIFE = Duration.ofHours(2);

    private final Clock clock;
    private int issued;
    private int renewals;
    private Trouble trouble;
    private Runnable afterwards = () -> {};
    private CountDownLatch entered = new CountDownLatch(0);
    private CountDownLatch leave = new CountDownLatch(0);

    RotatingPlatform(Clock clock) {
        this.clock = clock;
    }

    /** What an administrator who gave permission copies into the configuration. */
    Credential granted() {
        issued++;
        return Credential.configured("akses-" + issued, "segar-" + issued);
    }

    int renewals() {
        return renewals;
    }

    boolean accepts(String access) {
        return access.equals("akses-" + issued);
    }

    void answersWith(Trouble next) {
        trouble = next;
    }

    /** What happens once the platform has made the new pair. */
    void thenDo(Runnable act) {
        afterwards = act;
    }

    void hold() {
        entered = new CountDownLatch(1);
        leave = new CountDownLatch(1);
    }

    void awaitCall() throws InterruptedException {
        entered.await();
    }

    void letGo() {
        leave.countDown();
    }

    @Override
    public Credential renew(Credential current) throws Trouble {
        entered.countDown();
        try {
            leave.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        synchronized (this) {
            if (trouble != null) {
                throw trouble;
            }
            if (!current.refresh().equals("segar-" + issued)) {
                throw Trouble.of(Kind.UNAUTHORISED, "Platform menolak memperbarui token (invalid_grant).");
            }
            renewals++;
            Credential next = granted().until(clock.instant().plus(LIFE));
            afterwards.run();
            return next;
        }
    }
}
