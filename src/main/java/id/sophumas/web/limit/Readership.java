package id.sophumas.web.limit;

import id.sophumas.web.limit.WaitingRoom.Place;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;
import org.apache.catalina.connector.ClientAbortException;

/**
 * Whoever reads one answer. What fits into the buffers on the way is written without waiting; beyond it, writing waits for the reader, who takes
 * a place in the waiting room for it and is left where they read too slowly for too long.
 */
final class Readership {

    /** The buffer of a connection holds this much and more: see {@link LimitConfiguration}. */
    static final long BUFFERED = 128 * 1024;

    private static final Allowance PACE = new Allowance(Long.MAX_VALUE, Duration.ofSeconds(20), 8 * 1024);

    private final Supplier<Optional<Place>> room;
    private Place place;
    private long written;
    private long waited;

    Readership(Supplier<Optional<Place>> room) {
        this.room = room;
    }

    /** Writes some bytes; throws where there is no place for so slow a reader. */
    void write(int bytes, Writing writing) throws IOException {
        if (written + bytes > BUFFERED && place == null) {
            place = room.get().orElseThrow(() -> new ClientAbortException("Too many wait for slow readers"));
        }
        long before = System.nanoTime();
        writing.write();
        written += bytes;
        waited += System.nanoTime() - before;
        if (PACE.isTooSlow(written, waited)) {
            throw new ClientAbortException("The reader is too slow");
        }
    }

    void leave() {
        if (place != null) {
            place.leave();
            place = null;
        }
    }

    /** Hands bytes over to the connection. */
    interface Writing {
        void write() throws IOException;
    }
}
