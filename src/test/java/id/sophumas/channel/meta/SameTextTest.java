package id.sophumas.channel.meta;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class SameTextTest {

    @Test
    void shouldOverlookHowSpacesAndAccentsAreWritten() {
        assertThat(SameText.is("Rapat \r\n\r\n koordinasi ", "Rapat\n\nkoordinasi"))
                .isTrue();
        assertThat(SameText.is("Menko\u00A0Polhukam", "Menko Polhukam")).isTrue();
        assertThat(SameText.is("caf\u00e9 \ud83c\uddee\ud83c\udde9", "cafe\u0301 \ud83c\uddee\ud83c\udde9"))
                .isTrue();
        assertThat(SameText.is("", null)).isTrue();
    }

    @Test
    void shouldTellOtherTextsApart() {
        assertThat(SameText.is("Rapat 1", "Rapat 2")).isFalse();
        assertThat(SameText.is("Rapat", "rapat")).isFalse();
        assertThat(SameText.is("Rapat", "Rapat.")).isFalse();
        assertThat(SameText.is("Rapat koordinasi", "Rapatkoordinasi")).isFalse();
    }

    @Test
    void shouldReadTimesAsTheGraphWritesThem() {
        Instant at = Instant.parse("2026-11-21T02:00:05Z");

        assertThat(MetaTime.parse("2026-11-21T02:00:05+0000")).isEqualTo(at);
        assertThat(MetaTime.parse("2026-11-21T09:00:05+07:00")).isEqualTo(at);
        assertThat(MetaTime.parse("2026-11-21T02:00:05Z")).isEqualTo(at);
        assertThat(MetaTime.parse("kemarin")).isNull();
        assertThat(MetaTime.parse("")).isNull();
    }
}
