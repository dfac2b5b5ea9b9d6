package id.sophumas.publication;

import java.time.Duration;

/**
 * How a post stands after it was prepared.
 *
 * @param publication the ledger's word
 * @param lookAgain when the platform should be asked again because it still works on it, clock time; null where the post is ready or further
 */
public record Readiness(Publication publication, Duration lookAgain) {

    public boolean isReady() {
        return lookAgain == null;
    }
}
