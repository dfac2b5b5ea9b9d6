package id.sophumas.standin;

import java.io.IOException;

/** Is told of every call as a platform takes it, and may hold it up or break it off. */
@FunctionalInterface
public interface Watcher {

    /** How far a call has come. */
    enum Moment {
        /** It is here as a whole; nothing is done. */
        RECEIVED,
        /** It has taken effect; nothing is answered. */
        DONE,
        /** The answer has been handed over. */
        ANSWERED
    }

    /**
     * Called in the thread that serves the call.
     *
     * @param call its name
     * @throws IOException to go no further: the connection is cut
     */
    void at(Moment moment, String call) throws IOException;
}
