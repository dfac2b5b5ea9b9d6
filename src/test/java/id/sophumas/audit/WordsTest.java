package id.sophumas.audit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class WordsTest {

    @Test
    void shouldTakeLettersAndDigitsInARowForAWordWhateverTheirCapitals() {
        assertThat(Words.of("Rapat ke-2: RAPAT Koordinasi")).containsExactly("rapat", "ke", "2", "koordinasi");
    }

    @Test
    void shouldTakeSignsForAWordWhereTheyStandAloneOrInARow() {
        assertThat(Words.of("50 % lebih, <b>penting</b> %_'\"<>"))
                .containsExactly("50", "%", "lebih", "b", "penting", "</", "%_'\"<>");
    }

    @Test
    void shouldCutAWordThatIsTooLongToBeOne() {
        assertThat(Words.of("a".repeat(10_000))).containsExactly("a".repeat(60));
    }

    @Test
    void shouldFindNoWordInNothing() {
        assertThat(Words.of(" \n")).isEmpty();
    }
}
