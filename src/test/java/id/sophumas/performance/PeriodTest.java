package id.sophumas.performance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.sophumas.refusal.RequestRefused;
import java.time.LocalDate;
import java.time.YearMonth;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PeriodTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);

    @Test
    void shouldKnowThePeriodsOfAnOffice() {
        assertThat(Period.month(LocalDate.of(2024, 2, 10))).hasToString("Period[from=2024-02-01, to=2024-02-29]");
        assertThat(Period.quarter(TODAY)).hasToString("Period[from=2026-10-01, to=2026-12-31]");
        assertThat(Period.quarter(LocalDate.of(2026, 3, 31))).hasToString("Period[from=2026-01-01, to=2026-03-31]");
        assertThat(Period.parse("", null, TODAY)).isEqualTo(Period.year(TODAY));
        assertThat(Period.parse("2026-01-05", "2026-01-05", TODAY).from()).isEqualTo("2026-01-05");
    }

    @ParameterizedTest
    @CsvSource({
        "2026-02-01, 2026-01-31, mendahului",
        "2026-02-30, 2026-03-31, tidak terbaca",
        "2026-02-01, besok, tidak terbaca",
        "2026-02-01, '', kedua tanggal",
        "2021-01-01, 2026-01-01, paling lama 5 tahun",
        "1999-12-31, 2000-01-02, antara tahun",
        "2100-12-31, 2101-01-01, antara tahun",
        "+999999999-01-01, +999999999-01-02, antara tahun"
    })
    void shouldSayWhatIsWrongWithAPeriod(String from, String to, String message) {
        assertThatThrownBy(() -> Period.parse(from, to, TODAY))
                .isInstanceOfSatisfying(
                        RequestRefused.class,
                        refused -> assertThat(refused.reason()).isEqualTo(RequestRefused.Reason.INVALID))
                .hasMessageContaining(message);
    }

    @Test
    void shouldShowTheTrendOfAYearWithoutTheMonthsToCome() {
        assertThat(Period.month(TODAY).trendMonths(TODAY))
                .hasSize(12)
                .startsWith(YearMonth.of(2025, 12))
                .endsWith(YearMonth.of(2026, 11));
        assertThat(Period.year(TODAY).trendMonths(TODAY)).endsWith(YearMonth.of(2026, 11));
        assertThat(Period.parse("2024-01-01", "2025-12-31", TODAY).trendMonths(TODAY))
                .hasSize(24);
        assertThat(Period.parse("2027-01-01", "2027-12-31", TODAY).trendMonths(TODAY))
                .endsWith(YearMonth.of(2027, 1));
    }
}
