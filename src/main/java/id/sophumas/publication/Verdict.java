package id.sophumas.publication;

/** What a person found out about a post whose fate no machine could settle. */
public sealed interface Verdict {

    /**
     * It is public.
     *
     * @param tautan where it is read; http or https; null only where the channel gives its posts no address
     * @param keterangan how that is known; null where the address says it
     */
    record Live(String tautan, String keterangan) implements Verdict {}

    /** It is certainly not public: it may be sent again. */
    record Absent() implements Verdict {}

    /**
     * It is given up.
     *
     * @param alasan why
     */
    record GivenUp(String alasan) implements Verdict {}
}
