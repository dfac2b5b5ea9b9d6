package id.sophumas.materi;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LineBreaksTest {

    @ParameterizedTest
    @ValueSource(strings = {"\r\n", "\r", "\u000B", "\f", "\u0085", "\u2028"})
    void shouldBreakALineWhereverAProgramDoes(String broken) {
        assertThat(LineBreaks.plain("satu" + broken + "dua")).isEqualTo("satu\ndua");
    }

    @Test
    void shouldKeepParagraphsApart() {
        assertThat(LineBreaks.plain("Paragraf satu.\u2028Baris kedua\u2029Paragraf kedua"))
                .isEqualTo("Paragraf satu.\nBaris kedua\n\nParagraf kedua");
    }
}
