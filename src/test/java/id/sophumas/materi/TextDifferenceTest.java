package id.sophumas.materi;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class TextDifferenceTest {

    @Example
    void shouldShowTheChangedWordsOnly() {
        assertThat(TextDifference.between("Menko membuka rapat di Jakarta pagi ini", "Menko memimpin rapat di Jakarta"))
                .containsExactly(
                        new Segment(Segment.Kind.SAMA, "Menko "),
                        new Segment(Segment.Kind.HAPUS, "membuka "),
                        new Segment(Segment.Kind.TAMBAH, "memimpin "),
                        new Segment(Segment.Kind.SAMA, "rapat di "),
                        new Segment(Segment.Kind.HAPUS, "Jakarta pagi ini"),
                        new Segment(Segment.Kind.TAMBAH, "Jakarta"));
        assertThat(TextDifference.between("", "")).isEmpty();
        assertThat(TextDifference.between("", "baru")).containsExactly(new Segment(Segment.Kind.TAMBAH, "baru"));
        assertThat(TextDifference.between("lama", "")).containsExactly(new Segment(Segment.Kind.HAPUS, "lama"));
    }

    @Example
    void shouldFindTwoSmallChangesInALongText() {
        String middle = "kata ".repeat(15_000);
        List<Segment> parts = TextDifference.between("awal " + middle + "akhir", "mula " + middle + "ujung");
        assertThat(parts)
                .extracting(Segment::jenis)
                .containsExactly(
                        Segment.Kind.HAPUS,
                        Segment.Kind.TAMBAH,
                        Segment.Kind.SAMA,
                        Segment.Kind.HAPUS,
                        Segment.Kind.TAMBAH);
    }

    @Example
    void shouldShowTextsWithNothingInCommonAsOneOutAndOneIn() {
        assertThat(TextDifference.between("a ".repeat(5_000), "b ".repeat(5_000)))
                .containsExactly(
                        new Segment(Segment.Kind.HAPUS, "a ".repeat(5_000)),
                        new Segment(Segment.Kind.TAMBAH, "b ".repeat(5_000)));
    }

    @Property(tries = 500)
    void shouldContainBothTextsWholly(@ForAll("sentences") String before, @ForAll("sentences") String after) {
        List<Segment> parts = TextDifference.between(before, after);
        assertThat(join(parts, Segment.Kind.TAMBAH)).isEqualTo(before);
        assertThat(join(parts, Segment.Kind.HAPUS)).isEqualTo(after);
        if (before.equals(after)) {
            assertThat(parts).allMatch(part -> part.jenis() == Segment.Kind.SAMA);
        }
    }

    private static String join(List<Segment> parts, Segment.Kind without) {
        return parts.stream()
                .filter(part -> part.jenis() != without)
                .map(Segment::teks)
                .collect(Collectors.joining());
    }

    @Provide
    Arbitrary<String> sentences() {
        return Arbitraries.of("rapat", "menko", "di", "Jakarta", "\n", " ", "  ")
                .list()
                .ofMaxSize(25)
                .map(words -> String.join(" ", words));
    }
}
