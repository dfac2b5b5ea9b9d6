package id.sophumas.publication;

/** Where a post stands. */
public enum Status {
    /** Ready to go out; nothing is public. */
    PREPARED,
    /** The platform is being called, or was when its caller died. */
    SENDING,
    /** Public. */
    PUBLISHED,
    /** Refused, by us or by the platform; nothing is public. */
    REJECTED,
    /** Public or not: only looking can tell. */
    UNKNOWN
}
