package id.sophumas.refusal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;

class VisibleTextTest {

    @ParameterizedTest
    @NullAndEmptySource
    @ValueSource(
            strings = {
                " ",
                "\n\t",
                "\u00A0",
                "\u200B",
                "\u00AD",
                "\u3164",
                "\u2800",
                "\uFEFF\u2060",
                "\u115F\u1160\uFFA0",
                "\u200E\u202E",
                "\uFE0F",
                "\u034F",
                "\u3000\u2003",
                "\u061C\u180E"
            })
    void shouldTakeForEmptyWhatNobodySees(String text) {
        assertThat(VisibleText.isNone(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "\u200Ba", ".", "ا", "한", "\u2801", "😀", "٣"})
    void shouldSeeWhatIsThere(String text) {
        assertThat(VisibleText.isNone(text)).isFalse();
    }
}
