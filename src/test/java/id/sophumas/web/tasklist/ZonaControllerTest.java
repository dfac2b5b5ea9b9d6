package id.sophumas.web.tasklist;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ZonaControllerTest {

    private static final Instant NOW = Instant.parse("2026-12-24T10:00:00+07:00");

    @ParameterizedTest
    @CsvSource({"Asia/Jakarta, WIB", "Asia/Pontianak, WIB", "Asia/Makassar, WITA", "Asia/Jayapura, WIT"})
    void shouldNameTheZoneThatTheOfficeIsSetTo(String zone, String name) {
        ZonaController controller = new ZonaController(Clock.fixed(NOW, ZoneId.of(zone)));

        ZonaController.Zona told = controller.zone();

        assertThat(told.zona()).isEqualTo(zone);
        assertThat(told.singkatan()).isEqualTo(name);
        assertThat(told.sekarang().toInstant()).as("the time of the server").isEqualTo(NOW);
    }
}
