package id.sophumas.audit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What auditors look for inside of words. */
class InnerWordsTest {

    @Test
    void shouldFindWhatFollowsABoundForm() {
        assertThat(inside("Pascakunjungan antarlembaga"))
                .containsExactly("pascakunjungan", "kunjungan", "antarlembaga", "lembaga");
    }

    @Test
    void shouldFindANumberWithoutItsZerosAndOneThatLettersStandAt() {
        assertThat(inside("B-0123/HM.01/2026")).containsExactly("b", "0123", "123", "hm", "01", "1", "2026");
        assertThat(inside("SP007")).containsExactly("sp007", "007", "7");
        assertThat(inside("2026a")).containsExactly("2026a", "a");
    }

    @Test
    void shouldTakeNothingElseApart() {
        assertThat(inside("pranata 0000 8af34eeb praha subuh 100"))
                .containsExactly("pranata", "nata", "0000", "0", "8af34eeb", "praha", "subuh", "100");
    }

    private static Iterable<String> inside(String text) {
        return InnerWords.with(Words.of(text));
    }
}
