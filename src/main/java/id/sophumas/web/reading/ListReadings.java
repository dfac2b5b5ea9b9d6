package id.sophumas.web.reading;

import id.sophumas.audit.ReadingKind;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Lists of our own interface and pages that tell of many runs or people: noted as what was asked for. */
@Component
class ListReadings implements ReadingRule {

    private static final Map<String, String> LISTS = Map.of(
            "/api/riwayat", "Riwayat",
            "/api/pantau", "Pantauan",
            "/pantau", "Pantauan",
            "/api/beban", "Beban unit",
            "/beban", "Beban unit",
            "/api/penggantian", "Penggantian",
            "/api/ketidakhadiran", "Ketidakhadiran",
            "/penggantian", "Penggantian dan ketidakhadiran");

    @Override
    public Optional<Opened> opened(Asked asked) {
        if (asked.path().equals("/api/pantau/ekspor")) {
            return Optional.of(new Opened(ReadingKind.EKSPOR, null, "Pantauan: " + asked.question()));
        }
        return asked.value("processInstanceId").isPresent()
                ? Optional.empty()
                : Optional.ofNullable(LISTS.get(asked.path())).map(list -> Opened.search(list, asked.question()));
    }
}
