package id.sophumas.audit;

/** What was read. */
public enum ReadingKind {
    /** One run, whole. */
    PROSES,
    /** A list as a file. */
    EKSPOR,
    /** A file of a run. */
    BERKAS
}
