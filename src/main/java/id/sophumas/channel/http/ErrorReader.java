package id.sophumas.channel.http;

import java.util.Optional;

/** What a platform means by an answer that is no success. */
@FunctionalInterface
public interface ErrorReader {

    /** Where a platform says nothing of its own. */
    ErrorReader NONE = reply -> Optional.empty();

    /**
     * Tells the platform's own meaning.
     *
     * @param reply an answer whose status is not 2xx, or a 2xx that the platform uses for errors as well
     * @return empty where the status alone decides, and for a 2xx that is a success
     */
    Optional<Trouble> read(Reply reply);
}
