package id.sophumas.publication;

import java.time.Duration;

/**
 * How a post stands after it was prepared.
 *
 * @param publication the ledger's word
 * @param lookAgain when the platform should be asked again because it still works on it, clock time; null where the post is ready or further
 * @param byHand whether a person must send it, for no machine may
 */
public record Readiness(Publication publication, Duration lookAgain, boolean byHand) {

    public boolean isReady() {
        return lookAgain == null;
    }
}
