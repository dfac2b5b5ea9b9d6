package id.sophumas.workingtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Date;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class MomentsTest {

    private static final ZoneId WIB = ZoneId.of("Asia/Jakarta");
    private static final Instant TEN = Instant.parse("2026-12-24T03:00:00Z");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-12-24T10:00",
                "2026-12-24T10:00:00",
                "2026-12-24T10:00:00.000",
                "2026-12-24T10:00:00+07:00",
                "2026-12-24T10:00+07:00",
                "2026-12-24T03:00:00Z",
                "2026-12-24T10:00:00.000+0700",
                "2026-12-24T12:00:00+09:00",
                " 2026-12-24T10:00 ",
                "2026-12-24T10:00:00+07:00[Asia/Jakarta]"
            })
    void shouldReadTheMomentHoweverItIsWritten(String text) {
        assertThat(Moments.parse(text, WIB)).isEqualTo(TEN);
    }

    @Test
    void shouldTakeADayForItsFirstMoment() {
        assertThat(Moments.parse("2026-12-24", WIB)).isEqualTo("2026-12-23T17:00:00Z");
    }

    @Test
    void shouldRefuseADateOfAYearThatCannotBeMeant() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Moments.parse(new Date(Long.MAX_VALUE), WIB))
                .withMessageContaining("jangkauan");
    }

    @Test
    void shouldTakeADateAsItIs() {
        assertThat(Moments.parse(Date.from(TEN), WIB)).isEqualTo(TEN);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {
                "",
                "besok",
                "2026-12-24T",
                "2026-12-24+07:00",
                "24-12-2026 10:00",
                "2026-02-30T10:00",
                "2026-12-24T25:00",
                "2026-12-24T10:00+99:00",
                "+20266-12-24T10:00",
                "0026-12-24T10:00"
            })
    void shouldRefuseWhatIsNoMoment(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Moments.parse(text, WIB))
                .withMessageContaining("ISO 8601");
    }
}
