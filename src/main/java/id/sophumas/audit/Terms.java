package id.sophumas.audit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Turns what is searched for into the marks to look up. */
final class Terms {

    private Terms() {}

    static List<Term> of(RunQuery query, JdbcClient jdbc) {
        List<Term> terms = new ArrayList<>();
        person(query, terms);
        exactly(Mark.SOP, query.sop(), terms);
        exactly(Mark.KANAL, query.kanal(), terms);
        exactly(Mark.STATUS, query.status() == null ? null : query.status().name(), terms);
        exactly(Mark.TERLAMBAT, query.terlambat() == null ? null : query.terlambat() ? "ya" : "tidak", terms);
        if (query.nomor() != null) {
            terms.add(narrowed(Mark.NOMOR.of(query.nomor()), jdbc));
        }
        words(Mark.JUDUL, query.judul(), terms, jdbc);
        words(Mark.TEKS, query.teks(), terms, jdbc);
        return terms;
    }

    private static void person(RunQuery query, List<Term> terms) {
        if (query.orang() != null && query.peran() != null) {
            terms.add(Term.exactly(Mark.ofParticipant(query.orang(), query.peran())));
        } else {
            exactly(Mark.ORANG, query.orang(), terms);
            exactly(Mark.PERAN, query.peran(), terms);
        }
    }

    private static void exactly(Mark kind, String value, List<Term> terms) {
        if (value != null) {
            terms.add(Term.exactly(kind.of(value)));
        }
    }

    private static void words(Mark kind, String text, List<Term> terms, JdbcClient jdbc) {
        if (text == null) {
            return;
        }
        Set<String> words = Words.of(text);
        if (words.isEmpty()) {
            // Nothing but a stray sign: no run has it, and none is shown as if it had not been asked for.
            terms.add(Term.exactly(kind.of("")));
        }
        words.forEach(word -> terms.add(narrowed(kind.of(word), jdbc)));
    }

    /** A beginning that only one value has is that value, and those are found in the order they are shown in. */
    private static Term narrowed(byte[] beginning, JdbcClient jdbc) {
        Term term = Term.beginningWith(beginning);
        byte[] first = outermost(term, "", jdbc);
        if (first == null) {
            return Term.exactly(beginning);
        }
        return Arrays.equals(first, outermost(term, " desc", jdbc)) ? Term.exactly(first) : term;
    }

    /** PostgreSQL knows no least of bytes before its version 18, but it sorts them. */
    private static byte[] outermost(Term term, String direction, JdbcClient jdbc) {
        return jdbc.sql("select t.tanda from riwayat_tanda t where " + term.condition("t") + " order by t.tanda"
                        + direction + " fetch first 1 row only")
                .params((Object[]) term.parameters())
                .query((row, number) -> row.getBytes(1))
                .optional()
                .orElse(null);
    }
}
