package id.sophumas.channel.wordpress;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordPressSlugTest {

    private static final String HASH = "0123456789abcdef0123456789abcdef";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Rapat Koordinasi: Pilkada 2026!|rapat-koordinasi-pilkada-2026-0123456789abcdef",
                "Café «Jum'at»|cafe-jumat-0123456789abcdef",
                "../../etc/passwd|etc-passwd-0123456789abcdef",
                "北京|0123456789abcdef"
            })
    void shouldBeReadableAndOfNothingButLettersDigitsAndHyphens(String title, String slug) {
        assertThat(WordPressSlug.of(title, HASH)).isEqualTo(slug);
    }

    @org.junit.jupiter.api.Test
    void shouldBeShortEnoughForWordPressToKeepIt() {
        assertThat(WordPressSlug.of("kata ".repeat(100), HASH))
                .hasSizeLessThan(100)
                .endsWith("-kata-0123456789abcdef");
    }
}
