package id.sophumas.materi;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class ContentHashTest {

    private static final String FILE = "ab".repeat(32);
    private static final Media PICTURE = new Media("a.jpg", "Rapat", "image/jpeg", 10, FILE, 4, 3);

    @Example
    void shouldBeTheHashOfTheContentAsCanonicalJson() {
        String canonical =
                "{\"isi\":\"baris\\n\\\"dua\\\" – 😀\",\"judul\":\"a/b\",\"media\":[{\"nama\":\"a.jpg\",\"sha256\":\""
                        + FILE
                        + "\",\"teksAlternatif\":\"Rapat\"}],\"tautan\":null,\"teks\":{\"email\":\"2\",\"x\":\"1\"}}";
        assertThat(ContentHash.of("a/b", "baris\n\"dua\" – 😀", Map.of("x", "1", "email", "2"), null, List.of(PICTURE)))
                .isEqualTo(Sha256.of(canonical.getBytes(StandardCharsets.UTF_8)));
    }

    @Example
    void shouldNameTheChoiceOfTheAuthorOnlyWhereItIsNotTheUsualOne() {
        String canonical =
                "{\"isi\":\"i\",\"judul\":\"j\",\"media\":[{\"nama\":\"a.jpg\",\"pemotongan\":\"potong\",\"sha256\":\""
                        + FILE
                        + "\",\"teksAlternatif\":\"Rapat\"}],\"tautan\":null,\"teks\":{}}";
        assertThat(of(PICTURE.describedAs("Rapat", Framing.CROPPED)))
                .isEqualTo(Sha256.of(canonical.getBytes(StandardCharsets.UTF_8)));
        assertThat(of(PICTURE.describedAs("Rapat", Framing.PADDED))).isEqualTo(of(PICTURE));
    }

    @Property(tries = 200)
    void shouldNotDependOnTheOrderInWhichChannelsWereGiven(@ForAll("texts") Map<String, String> texts) {
        Map<String, String> reversed = new LinkedHashMap<>();
        List<String> keys = new ArrayList<>(texts.keySet());
        java.util.Collections.reverse(keys);
        keys.forEach(key -> reversed.put(key, texts.get(key)));
        assertThat(ContentHash.of("j", "i", reversed, null, List.of()))
                .isEqualTo(ContentHash.of("j", "i", texts, null, List.of()));
    }

    @Property(tries = 500)
    void shouldBeEqualExactlyWhenTheContentIs(@ForAll("contents") Content one, @ForAll("contents") Content other) {
        assertThat(one.hash().equals(other.hash())).isEqualTo(one.equals(other));
    }

    @Example
    void shouldChangeWithEveryPartOfAFileAndWithTheirOrderButNotWithWhatFollowsFromTheBytes() {
        Media other = new Media("b.jpg", "Rapat", "image/jpeg", 10, FILE, 4, 3);
        List<String> hashes = List.of(
                of(PICTURE),
                of(PICTURE.describedAs("Lain", Framing.PADDED)),
                of(PICTURE.describedAs("Rapat", Framing.CROPPED)),
                of(other),
                of(new Media("a.jpg", "Rapat", "image/jpeg", 10, "cd".repeat(32), 4, 3)),
                of(PICTURE, other),
                of(other, PICTURE),
                of());
        assertThat(hashes).doesNotHaveDuplicates();
        assertThat(of(new Media("a.jpg", "Rapat", "image/png", 11, FILE, null, null)))
                .isEqualTo(of(PICTURE));
    }

    private static String of(Media... media) {
        return ContentHash.of("j", "i", Map.of(), null, List.of(media));
    }

    record Content(String judul, String isi, Map<String, String> teks, String tautan) {

        String hash() {
            return ContentHash.of(judul, isi, teks, tautan, List.of());
        }
    }

    /** From a small alphabet with the characters that delimit JSON, so that equal and nearly equal contents really come up. */
    @Provide
    Arbitrary<Content> contents() {
        Arbitrary<String> text =
                Arbitraries.strings().withChars('a', '"', ',', '{', '\\').ofMaxLength(2);
        return Combinators.combine(text, text, Arbitraries.maps(text, text).ofMaxSize(1), text.injectNull(0.3))
                .as(Content::new);
    }

    @Provide
    Arbitrary<Map<String, String>> texts() {
        return Arbitraries.maps(
                Arbitraries.strings().alpha().ofMaxLength(5),
                Arbitraries.strings().ofMaxLength(5));
    }
}
