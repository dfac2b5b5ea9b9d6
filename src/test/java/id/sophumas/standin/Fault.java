package id.sophumas.standin;

/** What may go wrong with a call. */
public enum Fault {
    /** Nobody listens. */
    REFUSE,
    /** 429 with the platform's own header for the wait. */
    THROTTLE,
    /** 500, nothing done. */
    BREAK,
    /** 401 in the platform's own words. */
    UNAUTHORISED,
    /** The content is refused in the platform's own words. */
    CONTENT,
    /** The connection stands, the call takes no effect and no answer comes within the client's patience. */
    SLOW,
    /** The call takes effect, then the connection is cut before any answer. */
    DO_AND_DROP,
    /** 200 with a page in place of the platform's JSON; nothing done. */
    HTML,
    /** The call takes effect, then half of the answer comes and the connection is cut. */
    DO_AND_HALF,
    /** The call takes effect, then an answer of 100 MB comes. */
    DO_AND_FLOOD
}
