package id.sophumas.workingtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.actuate.health.Health;

/** The files of the calendar may change while the application runs. */
class CalendarUpdatesTest {

    private static final Instant MONDAY = Instant.parse("2031-01-06T09:00:00+07:00");

    @TempDir
    private Path folder;

    private final List<Object> told = new ArrayList<>();
    private Calendars calendars;
    private CalendarUpdates updates;
    private HariLiburHealthIndicator health;

    @BeforeEach
    void start() throws IOException {
        write("calendar.yaml", "zona: Asia/Jakarta\nhari:\n  senin: { jam: \"08:00-16:00\" }\n");
        WorkingTimeProperties properties = new WorkingTimeProperties(
                null, new WorkingTimeProperties.Location(folder.toUri().toString()));
        calendars = new WorkingTimeConfiguration().calendars(properties);
        updates = new CalendarUpdates(calendars, properties, told::add);
        health = new HariLiburHealthIndicator(
                new CalendarYears(calendars, Clock.fixed(MONDAY, calendars.zone())), updates);
    }

    @Test
    void shouldTakeAYearsFileThatArrives() throws IOException {
        assertThat(calendars.office().isEstimated(2031)).isTrue();

        write("holidays-2031.yaml", "tahun: 2031\nsumber: Keputusan\nlibur:\n  2031-01-06: Libur\n");
        updates.look();

        assertThat(calendars.office().isWorking(MONDAY)).isFalse();
        assertThat(told).containsExactly(new CalendarsChanged("holidays-2031.yaml ditambahkan"));
        assertThat(health.health()).isEqualTo(Health.up().build());
    }

    @Test
    void shouldTellNothingWhereNothingHasChanged() {
        updates.look();

        assertThat(told).isEmpty();
    }

    @Test
    void shouldKeepTheLastGoodCalendarAndSayWhatIsWrong() throws IOException {
        write("calendar.yaml", "zona: Asia/Jakarta\nhari:\n  senin: { jam: \"16:00-08:00\" }\n");
        updates.look();

        assertThat(calendars.office().isWorking(MONDAY)).isTrue();
        assertThat(told).isEmpty();
        assertThat(health.health().getDetails())
                .containsEntry("kalenderDitolak", "calendar.yaml, baris 3: Jam 16:00-08:00 terbalik atau kosong.");

        write("calendar.yaml", "zona: Asia/Jakarta\nhari:\n  senin: { jam: \"09:30-16:00\" }\n");
        updates.look();

        assertThat(calendars.office().isWorking(MONDAY)).isFalse();
        assertThat(health.health().getDetails()).doesNotContainKey("kalenderDitolak");
    }

    @Test
    void shouldKeepTheLastGoodCalendarWhereTheFileIsGone() throws IOException {
        Files.delete(folder.resolve("calendar.yaml"));
        updates.look();

        assertThat(calendars.office().isWorking(MONDAY)).isTrue();
        assertThat(updates.refusal())
                .hasValueSatisfying(reason -> assertThat(reason).contains("tidak terbaca"));
    }

    @Test
    void shouldNotMoveTheOfficeToAnotherZoneWhileItWorks() throws IOException {
        write("calendar.yaml", "hari:\n  senin: { jam: \"08:00-16:00\" }\nzona: Asia/Jayapura\n");
        updates.look();

        assertThat(calendars.zone().getId()).isEqualTo("Asia/Jakarta");
        assertThat(updates.refusal())
                .hasValueSatisfying(reason -> assertThat(reason).startsWith("calendar.yaml, baris 3: Zona kantor"));
    }

    @Test
    void shouldGiveAUnitItsOwnHoursZoneAndHolidaysAndTheRestOfTheOffice() throws IOException {
        write(
                "calendar-papua.yaml",
                "unit: [\"Kantor Papua\", \"Pos Merauke\"]\nzona: Asia/Jayapura\nlibur:\n  2031-01-13: Hari Injil Masuk\n");
        updates.look();

        WorkingCalendar papua = calendars.of(List.of("Pos Merauke", "Kementerian"));
        assertThat(papua.explain(Instant.parse("2031-01-06T15:30:00+09:00"), "PT1H")
                        .dilewati())
                .extracting(Tenggat.Lewatan::alasan)
                .contains("Senin 13 Jan: Hari Injil Masuk");
        assertThat(papua.due(Instant.parse("2031-01-06T15:30:00+09:00"), WorkingDuration.parse("PT1H")))
                .isEqualTo("2031-01-20T08:30:00+09:00");
        assertThat(calendars.of(List.of("Kantor Bandung"))).isSameAs(calendars.office());
        assertThat(calendars.isAnyoneWorking(Instant.parse("2031-01-06T07:00:00+07:00")))
                .isTrue();
    }

    @Test
    void shouldRefuseAUnitWithTwoCalendars() throws IOException {
        write("calendar-a.yaml", "unit: [\"Kantor Papua\"]\n");
        write("calendar-b.yaml", "sumber: Surat\nunit: [\"Kantor Papua\"]\n");
        updates.look();

        assertThat(updates.refusal())
                .contains("calendar-b.yaml, baris 2: Unit \"Kantor Papua\" sudah memiliki kalender lain.");
    }

    @Test
    void shouldRefuseAUnitsCalendarWithoutItsUnit() throws IOException {
        write("calendar-a.yaml", "zona: Asia/Jayapura\n");
        updates.look();

        assertThat(updates.refusal())
                .hasValueSatisfying(reason -> assertThat(reason).startsWith("calendar-a.yaml, baris 1: Nama unit"));
    }

    private void write(String name, String text) throws IOException {
        Files.writeString(folder.resolve(name), text);
    }
}
