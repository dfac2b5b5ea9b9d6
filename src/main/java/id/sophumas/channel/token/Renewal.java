package id.sophumas.channel.token;

import id.sophumas.channel.http.Trouble;
import java.time.Duration;

/** How a platform gives out a credential anew. */
public interface Renewal {

    /**
     * Asks the platform, in calls that are bounded in time and never repeated.
     *
     * @return the new credential; one whose end is {@link Credential#NEVER} needs no other
     * @throws Trouble UNAUTHORISED where a person must see to it; its message is Indonesian and carries no credential
     */
    Credential renew(Credential current) throws Trouble;

    /** How long a credential must have been in force before the platform renews it. */
    default Duration minimumAge() {
        return Duration.ZERO;
    }
}
