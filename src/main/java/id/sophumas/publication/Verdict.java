package id.sophumas.publication;

/** What a person found out about a post whose fate no machine could settle. */
public sealed interface Verdict {

    /**
     * It is public.
     *
     * @param tautan where it is read; http or https
     */
    record Live(String tautan) implements Verdict {}

    /** It is certainly not public: it may be sent again. */
    record Absent() implements Verdict {}

    /**
     * It is given up.
     *
     * @param alasan why
     */
    record GivenUp(String alasan) implements Verdict {}
}
