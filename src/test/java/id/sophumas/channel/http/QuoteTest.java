package id.sophumas.channel.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class QuoteTest {

    @Test
    void shouldPutThePlatformsWordsBehindOurs() {
        assertThat(Quote.after("Platform menolak", "Bad\r\n\u0000 \u202Erequest "))
                .isEqualTo("Platform menolak: \"Bad request\".");
        assertThat(Quote.after("Platform menolak", null)).isEqualTo("Platform menolak.");
        assertThat(Quote.after("Platform menolak", " \n")).isEqualTo("Platform menolak.");
    }

    @Test
    void shouldBoundThePlatformsWordsWithoutSplittingACharacter() {
        assertThat(Quote.after("Ditolak", "x".repeat(5_000))).isEqualTo("Ditolak: \"" + "x".repeat(300) + "…\".");
        assertThat(Quote.after("Ditolak", "x" + "😀".repeat(500)))
                .isEqualTo("Ditolak: \"x" + "😀".repeat(149) + "…\".");
    }
}
