package id.sophumas.web.limit;

import java.time.Duration;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.apache.coyote.AbstractProcessor;
import org.apache.coyote.Constants;
import org.apache.coyote.Request;
import org.apache.coyote.http11.Http11NioProtocol;
import org.apache.tomcat.util.net.NioChannel;
import org.apache.tomcat.util.net.SocketWrapperBase;

/**
 * HTTP whose first line and headers come within a time, counted from their first byte. The connector's own time begins anew with every byte,
 * so that whoever sends one each second would keep a connection, and the memory that it takes, for as long as they like.
 */
public class BoundedProtocol extends Http11NioProtocol {

    /** From the first byte of a request to the end of its headers. */
    static final Duration HEADERS = Duration.ofSeconds(20);

    private static final long LOOK_SECONDS = 2;

    private ScheduledFuture<?> looking;

    @Override
    public void start() throws Exception {
        super.start();
        looking = getUtilityExecutor()
                .scheduleWithFixedDelay(this::closeLate, LOOK_SECONDS, LOOK_SECONDS, TimeUnit.SECONDS);
    }

    @Override
    public void stop() throws Exception {
        if (looking != null) {
            looking.cancel(false);
        }
        super.stop();
    }

    private void closeLate() {
        long now = System.nanoTime();
        for (SocketWrapperBase<NioChannel> connection : getEndpoint().getConnections()) {
            if (connection.getCurrentProcessor() instanceof AbstractProcessor processor
                    && !processor.isAsync()
                    && isLate(processor.getRequest(), now)) {
                connection.close();
            }
        }
    }

    /** A request that waits for more of its headers has been left by its thread, as one that has ended; only the latter is let go of at once. */
    private static boolean isLate(Request request, long now) {
        int stage = request.getRequestProcessor().getStage();
        return (stage == Constants.STAGE_PARSE || stage == Constants.STAGE_ENDED)
                && request.getStartTimeNanos() > 0
                && now - request.getStartTimeNanos() > HEADERS.toNanos();
    }
}
