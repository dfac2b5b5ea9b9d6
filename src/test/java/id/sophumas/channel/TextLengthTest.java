package id.sophumas.channel;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextLengthTest {

    @ParameterizedTest
    @CsvSource(textBlock = """
                    '',                                               0
                    'Rapat koordinasi',                               16
                    'é',                                              1
                    'e\u0301',                                        1
                    '—“”',                                            3
                    '…',                                              2
                    '日本語',                                           6
                    '😀',                                              2
                    '👩‍👩‍👧‍👦',                                             2
                    '👍🏽',                                             2
                    '🇮🇩',                                             2
                    '1️⃣',                                             2
                    'https://polkam.go.id',                           23
                    'https://polkam.go.id/a/sangat/panjang?sekali=ya&sekali=lagi#di-sini', 23
                    'baca polkam.go.id',                              28
                    'baca https://polkam.go.id.',                     29
                    '(https://polkam.go.id/a)',                       25
                    'http://a.id dan https://b.id/x',                 51
                    'humas@polkam.go.id',                             18
                    'Rp10.000',                                       8
                    """)
    void shouldCountAsXDoes(String text, int expected) {
        assertThat(TextLength.X.of(text)).isEqualTo(expected);
    }

    @Test
    void shouldCountCharactersBytesAndWhatReadersSee() {
        assertThat(TextLength.CHARACTERS.of("é😀")).isEqualTo(2);
        assertThat(TextLength.UTF8_BYTES.of("é😀")).isEqualTo(6);
        assertThat(TextLength.MASTODON.of("👩‍👩‍👧‍👦 https://polkam.go.id/berita/panjang polkam.go.id"))
                .isEqualTo(1 + 1 + 23 + 1 + 12);
    }

    @Test
    void shouldCountTextsThatAreMadeToBreakAMatcher() {
        assertThat(TextLength.X.of("a.".repeat(50_000))).isPositive();
        assertThat(TextLength.X.of("https://" + "a-".repeat(50_000))).isPositive();
        assertThat(TextLength.MASTODON.of("https://a.id/" + "?.".repeat(50_000)))
                .isPositive();
    }
}
