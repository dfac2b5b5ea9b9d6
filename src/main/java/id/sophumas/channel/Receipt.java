package id.sophumas.channel;

/** What one reader's call came to, where a post goes to each reader by itself ({@link Distribution}). Reasons are Indonesian. */
public sealed interface Receipt {

    /**
     * The platform has taken it for this reader.
     *
     * @param id the platform's id of this reader's message, without spaces; null where it gives none
     */
    record Accepted(String id) implements Receipt {

        public Accepted() {
            this(null);
        }
    }

    /** This reader cannot be reached, now or later (no such address); the others may be. */
    record Refused(String reason) implements Receipt {}

    /** This reader cannot be reached just now; the others may be. */
    record Deferred(String reason) implements Receipt {}

    /** This reader may have got it or not. */
    record Doubtful(String reason) implements Receipt {}

    /**
     * No reader can be reached as things are: the platform is away, throttles, or refuses the credentials or the content.
     *
     * @param outcome what the whole post has come to: NotSent, Unauthorised or Rejected
     */
    record Stopped(Outcome outcome) implements Receipt {}
}
