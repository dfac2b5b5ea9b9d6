package id.sophumas.publication;

/** What is done to a published post. */
public enum RalatKind {
    /** Other content takes its place. */
    RALAT,
    /** It goes away. */
    TARIK
}
