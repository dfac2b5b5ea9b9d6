package id.sophumas.channel;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.twitter.twittertext.TwitterTextParser;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

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

    /** @param weightedLength as X publishes it */
    record Published(String description, String text, int weightedLength) {}

    static List<Published> published() throws IOException {
        try (InputStream in = TextLengthTest.class.getResourceAsStream("/channel/x-weighted-length.yaml")) {
            return new YAMLMapper().readValue(in, new TypeReference<>() {});
        }
    }

    @ParameterizedTest
    @MethodSource("published")
    void shouldCountAsXPublishesIt(Published one) {
        assertThat(TextLength.X.of(one.text())).as(one.description()).isEqualTo(one.weightedLength());
    }

    @Property
    void shouldCountWhatAnOfficeWritesAsXsOwnLibraryDoes(@ForAll("texts") String text) {
        assertThat(TextLength.X.of(text)).isEqualTo(TwitterTextParser.parseTweet(text).weightedLength);
    }

    @Provide
    Arbitrary<String> texts() {
        Arbitrary<String> word = Arbitraries.of(
                "Rapat",
                "polkam.go.id",
                "https://polkam.go.id",
                "http://polkam.go.id:8080/berita/1?a=b&c=d#e",
                "polkam.go.id.Lalu",
                "https://polkam.go.id/rapat_(2)/x",
                "https://polkam.go.id#a",
                "https://polkam.go.id?a=b",
                "humas@polkam.go.id",
                "@humas",
                "#rapat",
                "s.id/abc",
                "Rp10.000",
                "dokumen.pdf",
                "arsip.zip",
                "dll.dan",
                "v1.2.3",
                "https://contoh.tidakada/x",
                "https://日本.jp",
                "日本語",
                "é",
                "e\u0301",
                "–",
                "…",
                "😀",
                "👍🏽",
                "👩‍👩‍👧‍👦",
                "🇮🇩",
                "1️⃣",
                "-",
                "&");
        Arbitrary<String> before = Arbitraries.of("", "", "", "(", "\"", "“", "[", "/", ":", "\u202a");
        Arbitrary<String> after =
                Arbitraries.of("", "", "", ")", "\"", "”", ".", ",", ":", "!", "?", "...", "/", "),", "\u202c");
        Arbitrary<String> between = Arbitraries.of(" ", " ", "\n", "\n\n", "\u00a0");
        return Combinators.combine(before, word, after, between)
                .as((start, middle, end, gap) -> start + middle + end + gap)
                .list()
                .ofMinSize(1)
                .ofMaxSize(8)
                .map(words -> "Judul " + String.join("", words));
    }

    @Test
    void shouldCountCharactersBytesAndWhatReadersSee() {
        assertThat(TextLength.CHARACTERS.of("é😀")).isEqualTo(2);
        assertThat(TextLength.UTF8_BYTES.of("é😀")).isEqualTo(6);
        assertThat(TextLength.MASTODON.of("👩‍👩‍👧‍👦 https://polkam.go.id/berita/panjang polkam.go.id"))
                .isEqualTo(1 + 1 + 23 + 1 + 12);
    }

    @Test
    void shouldCountOfPeopleOnOtherMastodonServersTheirNamesOnly() {
        assertThat(TextLength.MASTODON.of("@pemprov_jabar@mastodon.jabarprov.go.id ".repeat(3) + "a".repeat(420)))
                .isEqualTo(465);
        assertThat(TextLength.MASTODON.of("surat@contoh.go.id @siti")).isEqualTo(24);
    }

    @Test
    void shouldCountTextsThatAreMadeToBreakAMatcher() {
        assertThat(TextLength.MASTODON.of("@a.".repeat(50_000) + "@" + "b.".repeat(50_000)))
                .isPositive();
        assertThat(TextLength.X.of("a.".repeat(50_000))).isPositive();
        assertThat(TextLength.X.of("https://" + "a-".repeat(50_000))).isPositive();
        assertThat(TextLength.MASTODON.of("https://a.id/" + "?.".repeat(50_000)))
                .isPositive();
    }
}
