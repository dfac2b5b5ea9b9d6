package id.sophumas.refusal;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a line of text may not have in it: all that no screen shows. */
class PlainLineTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Siti\nRahma",
                "a@b.id\r\nBcc: c@d.id",
                "\u0000",
                "Siti\tRahma",
                "\u202Eahmar",
                "Siti\u2066Rahma",
                "Siti\u200BRahma",
                "\uFEFFSiti",
                "Siti\u2028",
                "\u0085",
                "\u200D",
                " \u200C ",
                "\uD800"
            })
    void shouldRefuseWhatNobodySees(String text) {
        assertThatExceptionOfType(RequestRefused.class)
                .isThrownBy(() -> PlainLine.check("nama", text, 255))
                .matches(refused -> refused.reason() == RequestRefused.Reason.INVALID)
                .withMessageContaining("tidak terlihat");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Siti Rahma, S.Sos., M.Si.",
                "Ngurah Agung (uji coba)",
                "Zoë O'Brien – Łódź",
                "\uD83D\uDC69\u200D\uD83D\uDCBB"
            })
    void shouldTakeNames(String text) {
        assertThatCode(() -> PlainLine.check("nama", text, 255)).doesNotThrowAnyException();
    }

    @Test
    void shouldTakeNothingAndRefuseTooMuch() {
        assertThatCode(() -> PlainLine.check("nama", null, 5)).doesNotThrowAnyException();
        assertThatExceptionOfType(RequestRefused.class)
                .isThrownBy(() -> PlainLine.check("nama", "enam..", 5))
                .withMessageContaining("paling banyak 5");
    }
}
