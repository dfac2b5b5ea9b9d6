package id.sophumas.web.limit;

import id.sophumas.web.limit.WaitingRoom.Place;
import java.io.EOFException;
import java.io.IOException;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.catalina.connector.Request;
import org.apache.coyote.ActionCode;
import org.apache.coyote.InputBuffer;
import org.apache.tomcat.util.net.ApplicationBufferHandler;

/**
 * A request's body as the web server reads it, whoever asks for it: as a stream, as parameters or as parts. What has arrived is read; who waits
 * for more takes a place in the waiting room until the end of the request, and gives up where too little comes for too long.
 */
final class GuardedBody implements InputBuffer {

    private final Request request;
    private final InputBuffer body;
    private final Guests guests;
    private final Allowances allowances;
    private Guest guest;
    private Allowance allowance;
    private Place place;
    private long began;
    private long arrived;
    private BodyRefused refused;

    GuardedBody(Request request, Guests guests, Allowances allowances) {
        this.request = request;
        this.body = request.getCoyoteRequest().getInputBuffer();
        this.guests = guests;
        this.allowances = allowances;
    }

    @Override
    public int doRead(ApplicationBufferHandler handler) throws IOException {
        if (isRead()) {
            return body.doRead(handler);
        }
        if (refused != null) {
            throw refused;
        }
        if (allowance == null) {
            guest = guests.of(request);
            begin(allowances.of(request, guest));
        }
        if (allowance.bytes() == 0) {
            throw refuse(BodyRefused.ofStranger());
        }
        if (request.getCoyoteRequest().getContentLengthLong() > allowance.bytes()) {
            throw refuse(BodyRefused.tooLarge());
        }
        return read(handler);
    }

    @Override
    public int available() {
        return body.available();
    }

    /** Why it was not read; null where it was. */
    BodyRefused refused() {
        return refused;
    }

    /** Takes in what is left, so that whoever sends it reads the answer; says whether that came to an end. */
    boolean takeIn() {
        if (isRead()) {
            return true;
        }
        if (guest == null) {
            guest = guests.of(request);
        }
        if (refused == null || refused.status() == 401 || refused.status() == 413) {
            begin(allowances.ofRest(guest));
            Nowhere nowhere = new Nowhere();
            try {
                while (!isRead() && read(nowhere) >= 0) {
                    // Nobody wants it.
                }
            } catch (IOException enough) {
                return false;
            }
        }
        return isRead();
    }

    /** Gives the body back to the web server. */
    void release() {
        request.getCoyoteRequest().setInputBuffer(body);
        if (place != null) {
            place.leave();
            place = null;
        }
    }

    private void begin(Allowance allowed) {
        allowance = allowed;
        began = System.nanoTime();
        arrived = 0;
    }

    private int read(ApplicationBufferHandler handler) throws IOException {
        if (place == null && !isThere()) {
            place = guests.place(guest).orElseThrow(() -> refuse(BodyRefused.noPlace()));
        }
        int read = next(handler);
        arrived += Math.max(read, 0);
        if (arrived > allowance.bytes()) {
            throw refuse(BodyRefused.tooLarge());
        }
        if (read >= 0 && allowance.isTooSlow(arrived, System.nanoTime() - began)) {
            throw refuse(BodyRefused.tooSlow());
        }
        return read;
    }

    private int next(ApplicationBufferHandler handler) throws IOException {
        try {
            return body.doRead(handler);
        } catch (SocketTimeoutException | EOFException | SocketException nothingCameOrNobodyIsLeft) {
            throw refuse(BodyRefused.tooSlow());
        }
    }

    /**
     * Whether the next read returns at once. Behind a body that has come to its end the next request may lie in the connection's buffer already;
     * to ask for more would lose it.
     */
    private boolean isThere() {
        if (isRead()) {
            return true;
        }
        request.getCoyoteRequest().action(ActionCode.AVAILABLE, Boolean.TRUE);
        return request.getCoyoteRequest().getAvailable() > 0;
    }

    private boolean isRead() {
        AtomicBoolean read = new AtomicBoolean();
        request.getCoyoteRequest().action(ActionCode.REQUEST_BODY_FULLY_READ, read);
        return read.get();
    }

    private BodyRefused refuse(BodyRefused why) {
        refused = why;
        return why;
    }
}
