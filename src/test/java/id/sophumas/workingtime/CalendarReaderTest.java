package id.sophumas.workingtime;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.sophumas.workingtime.CalendarReader.Source;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CalendarReaderTest {

    private static final String GOOD =
            "zona: Asia/Jakarta\nhari:\n  senin: { jam: \"07:30-16:00\", istirahat: [\"12:00-13:00\"] }\n";
    private static final String YEAR = "tahun: 2026\nsumber: Keputusan\nlibur:\n  2026-01-01: Tahun Baru\n";

    @ParameterizedTest(name = "{0} -> {1}: {3}")
    @CsvSource({
        "07:30-16:00, 16:00-07:30, 3, terbalik",
        "07:30-16:00, 07.30-16.00, 3, tidak terbaca",
        "12:00-13:00, 17:00-18:00, 3, di luar jam kerja",
        "'\"12:00-13:00\"', '\"12:00-13:00\", \"12:30-14:00\"', 3, bertumpang tindih",
        "Asia/Jakarta, Asia/Atlantis, 1, Asia/Atlantis",
        "senin, hariLibur, 3, Hari \"hariLibur\" tidak dikenal",
        "hari:, jam:, 2, Kunci \"jam\" tidak dikenal",
        "hari:, ramadan: {}\\nhari:, 2, rentang dan hari",
        "zona:, zone:, 1, Kunci \"zone\" tidak dikenal",
        "zona: Asia/Jakarta, sumber: Surat, 1, harus memuat zona",
    })
    void shouldRefuseHoursThatCannotBe(String written, String instead, int line, String reason) {
        assertThatThrownBy(() -> read(GOOD.replace(written, instead.replace("\\n", "\n")), YEAR))
                .isInstanceOf(CalendarRefused.class)
                .hasMessageContaining("calendar.yaml, baris " + line)
                .hasMessageContaining(reason);
    }

    @ParameterizedTest(name = "{0} -> {1}: {3}")
    @CsvSource({
        "2026-01-01, 2026-02-30, 4, Tanggal \"2026-02-30\" tidak ada dalam kalender",
        "2026-01-01, 2027-01-01, 4, bukan tanggal tahun 2026",
        "sumber: Keputusan, sumber: '', 1, Sumber",
        "Tahun Baru, , 4, belum diberi nama",
    })
    void shouldRefuseHolidaysThatCannotBe(String written, String instead, int line, String reason) {
        assertThatThrownBy(() -> read(GOOD, YEAR.replace(written, instead == null ? "" : instead)))
                .isInstanceOf(CalendarRefused.class)
                .hasMessageContaining("tahun-0.yaml, baris " + line + ":")
                .hasMessageContaining(reason);
    }

    @Test
    void shouldRefuseTwoFilesOfOneYear() {
        assertThatThrownBy(() -> read(GOOD, YEAR, YEAR))
                .isInstanceOf(CalendarRefused.class)
                .hasMessageContaining("tahun-1.yaml")
                .hasMessageContaining("2026; yang lain ialah tahun-0.yaml");
    }

    @Test
    void shouldRefuseADayNamedTwice() {
        assertThatThrownBy(() -> read(GOOD, YEAR + "  2026-01-01: Lagi\n"))
                .isInstanceOf(CalendarRefused.class)
                .hasMessageContaining("tahun-0.yaml, baris 5: Kunci \"2026-01-01\" ditulis dua kali.");
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"zona: [", "zona: [Asia/Jakarta]", "hari: [senin]", "zona: {a: b}"})
    void shouldSayInIndonesianThatAFileIsNoCalendar(String yaml) {
        assertThatThrownBy(() -> read(yaml))
                .isInstanceOf(CalendarRefused.class)
                .hasMessageMatching("calendar.yaml, baris \\d+: (Susunan YAML|Isian ini) tidak .*")
                .hasMessageNotContainingAny("java", "deserialize", "token", "expected");
    }

    @Test
    void shouldRefuseAWeekWithoutWork() {
        assertThatThrownBy(() -> read("zona: Asia/Jakarta\nhari: {}\n")).isInstanceOf(CalendarRefused.class);
    }

    @Test
    void shouldRefuseAnEmptyFile() {
        assertThatThrownBy(() -> read(""))
                .isInstanceOf(CalendarRefused.class)
                .hasMessageContaining("calendar.yaml, baris 1: Berkas kosong.");
    }

    private static WorkingCalendar read(String hours, String... years) {
        List<Source> holidays = new ArrayList<>();
        for (int i = 0; i < years.length; i++) {
            holidays.add(new Source("tahun-" + i + ".yaml", years[i]));
        }
        return new CalendarReader().read(new Source("calendar.yaml", hours), holidays, null);
    }
}
