package id.sophumas.audit;

/** What was read. */
public enum ReadingKind {
    /** One run, whole. */
    PROSES("halaman proses"),
    /** A list as a file. */
    EKSPOR("ekspor"),
    /** A file of a run. */
    BERKAS("berkas"),
    /** A content: its text or its media. */
    MATERI("materi"),
    /** A part of what is kept of a run. */
    CATATAN("catatan proses"),
    /** A list of many things, with what was asked for. */
    PENCARIAN("pencarian");

    private final String words;

    ReadingKind(String words) {
        this.words = words;
    }

    /** As officials call it. */
    public String words() {
        return words;
    }
}
