package id.sophumas.workingtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import id.sophumas.workingtime.Tenggat.Lewatan;
import id.sophumas.workingtime.Tenggat.Rentang;
import java.time.OffsetDateTime;
import org.junit.jupiter.api.Test;

class ExplanationTest {

    private final WorkingCalendar calendar = BundledCalendar.read();

    @Test
    void shouldNameEachDayOfTheLongWeekend() {
        Tenggat tenggat = explain("2026-12-23T15:55:00+07:00", "PT10M");

        assertThat(tenggat.mulai()).isEqualTo("2026-12-23T15:55:00+07:00");
        assertThat(tenggat.durasi()).isEqualTo("PT10M");
        assertThat(tenggat.tenggat()).isEqualTo("2026-12-28T07:35:00+07:00");
        assertThat(tenggat.rentang())
                .containsExactly(
                        new Rentang(at("2026-12-23T15:55:00+07:00"), at("2026-12-23T16:00:00+07:00")),
                        new Rentang(at("2026-12-28T07:30:00+07:00"), at("2026-12-28T07:35:00+07:00")));
        assertThat(tenggat.dilewati())
                .extracting(Lewatan::alasan)
                .containsExactly(
                        "Di luar jam kerja",
                        "Kamis 24 Des: cuti bersama Hari Raya Natal",
                        "Jumat 25 Des: Hari Raya Natal",
                        "Sabtu 26 Des: akhir pekan",
                        "Minggu 27 Des: akhir pekan",
                        "Di luar jam kerja");
        assertThat(tenggat.catatan()).isNull();
    }

    @Test
    void shouldTellTheBreakFromTheNight() {
        Tenggat tenggat = explain("2026-11-24T11:00:00+07:00", "P1D");

        assertThat(tenggat.dilewati())
                .extracting(Lewatan::dari, Lewatan::sampai, Lewatan::alasan)
                .containsExactly(
                        tuple(at("2026-11-24T12:00:00+07:00"), at("2026-11-24T13:00:00+07:00"), "Istirahat"),
                        tuple(at("2026-11-24T16:00:00+07:00"), at("2026-11-25T07:30:00+07:00"), "Di luar jam kerja"));
    }

    @Test
    void shouldSayThatAYearWithoutItsHolidaysIsEstimated() {
        Tenggat tenggat = explain("2026-12-31T15:00:00+07:00", "PT2H");

        assertThat(tenggat.catatan()).contains("2027").doesNotContain("2026");
        assertThat(tenggat.dilewati()).extracting(Lewatan::alasan).contains("Jumat 1 Jan: Tahun Baru Masehi");
        assertThat(calendar.isEstimated(2027)).isTrue();
        assertThat(calendar.isEstimated(2026)).isFalse();
    }

    private Tenggat explain(String start, String duration) {
        return calendar.explain(at(start).toInstant(), duration);
    }

    private static OffsetDateTime at(String iso) {
        return OffsetDateTime.parse(iso);
    }
}
