package id.sophumas.web.tasklist;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.ZoneId;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ZonaControllerTest {

    @ParameterizedTest
    @CsvSource({"Asia/Jakarta, WIB", "Asia/Pontianak, WIB", "Asia/Makassar, WITA", "Asia/Jayapura, WIT"})
    void shouldNameTheZoneThatTheOfficeIsSetTo(String zone, String name) {
        ZonaController controller = new ZonaController(Clock.system(ZoneId.of(zone)));

        assertThat(controller.zone()).isEqualTo(new ZonaController.Zona(zone, name));
    }
}
