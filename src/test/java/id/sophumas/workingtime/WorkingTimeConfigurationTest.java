package id.sophumas.workingtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

class WorkingTimeConfigurationTest {

    private static final String SHORT_DAYS = "zona: Asia/Jayapura\nhari:\n  senin: { jam: \"09:00-10:00\" }\n";

    private final ApplicationContextRunner application =
            new ApplicationContextRunner().withUserConfiguration(WorkingTimeConfiguration.class);

    @TempDir
    private Path folder;

    private String location;

    @BeforeEach
    void write() throws IOException {
        Files.writeString(folder.resolve("calendar.yaml"), SHORT_DAYS);
        Files.writeString(
                folder.resolve("holidays-2031.yaml"),
                "tahun: 2031\nsumber: Keputusan\nlibur:\n  2031-01-06: Libur kantor\n");
        location = "sop.working-time.location=" + folder.toUri();
    }

    @Test
    void shouldUseTheShippedCalendarAndItsZone() {
        application.run(context -> {
            WorkingCalendar calendar = context.getBean(Calendars.class).office();

            assertThat(calendar.isEstimated(2026)).isFalse();
            assertThat(calendar.zone()).isEqualTo(ZoneId.of("Asia/Jakarta"));
            assertThat(context.getBean(Clock.class).getZone()).isEqualTo(calendar.zone());
        });
    }

    @Test
    void shouldUseTheAgencysOwnFolder() {
        application.withPropertyValues(location).run(context -> {
            WorkingCalendar calendar = context.getBean(Calendars.class).office();

            assertThat(calendar.due(Instant.parse("2031-01-05T09:00:00+09:00"), WorkingDuration.parse("PT1H")))
                    .isEqualTo("2031-01-13T10:00:00+09:00");
            assertThat(calendar.isEstimated(2031)).isFalse();
            assertThat(calendar.isEstimated(2026)).isTrue();
        });
    }

    @Test
    void shouldLetTheZoneBeSetApart() {
        application
                .withPropertyValues("sop.zone=Asia/Makassar")
                .run(context -> assertThat(
                                context.getBean(Calendars.class).office().zone())
                        .isEqualTo(ZoneId.of("Asia/Makassar")));
    }

    @Test
    void shouldNotStartWithABrokenCalendar() throws IOException {
        Files.writeString(folder.resolve("calendar.yaml"), SHORT_DAYS.replace("10:00", "08:00"));

        application
                .withPropertyValues(location)
                .run(context -> assertThat(context.getStartupFailure())
                        .isNotNull()
                        .hasStackTraceContaining("calendar.yaml, baris 3: Jam 09:00-08:00 terbalik atau kosong."));
    }
}
