package id.sophumas.audit;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * All that is known of a run when its row is written.
 *
 * @param line the row
 * @param participants who had a part in it
 * @param titles what it was called before, and is called; not known of a run without that history
 * @param texts what else people wrote: notes, reasons, instructions
 */
record RunFacts(RunLine line, Set<Participant> participants, List<String> titles, List<String> texts) {

    /** So many words of one run are kept, with what is inside of them. */
    private static final int MOST_WORDS = 300;

    /** What the run is found by, each once. */
    Collection<byte[]> marks() {
        List<byte[]> marks = new ArrayList<>();
        marks.add(Mark.SOP.of(line.sopKey()));
        marks.add(Mark.NOMOR.of(line.nomor()));
        marks.add(Mark.STATUS.of(line.status().name()));
        marks.add(Mark.TERLAMBAT.of(line.terlambat() > 0 ? "ya" : "tidak"));
        line.kanal().forEach(kanal -> marks.add(Mark.KANAL.of(kanal)));
        participants.forEach(each -> marksOf(each).forEach(marks::add));
        InnerWords.with(Words.of(line.judul() + "\n" + String.join("\n", titles)))
                .forEach(word -> marks.add(Mark.JUDUL.of(word)));
        List<String> words = Words.of(text()).stream().limit(MOST_WORDS).toList();
        InnerWords.with(words).forEach(word -> marks.add(Mark.TEKS.of(word)));
        TreeMap<String, byte[]> once = new TreeMap<>();
        marks.forEach(mark -> once.put(new String(mark, StandardCharsets.UTF_8), mark));
        return once.values();
    }

    private static Stream<byte[]> marksOf(Participant each) {
        return Stream.of(
                        each.orang() == null ? null : Mark.ORANG.of(each.orang()),
                        each.peran() == null ? null : Mark.PERAN.of(each.peran()),
                        each.orang() == null || each.peran() == null
                                ? null
                                : Mark.ofParticipant(each.orang(), each.peran()))
                .filter(mark -> mark != null);
    }

    private String text() {
        return Stream.of(
                        Stream.of(line.judul(), line.nomor(), line.sopNama(), line.processInstanceId()),
                        titles.stream(),
                        texts.stream())
                .flatMap(part -> part)
                .reduce("", (some, more) -> some + "\n" + more);
    }
}
