package id.sophumas.web.reading;

import id.sophumas.audit.ReadingKind;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/** Lists of our own interface and pages that tell of many runs or people: noted as what was asked for. */
@Component
class ListReadings implements ReadingRule {

    private static final Map<String, String> LISTS = Map.of(
            "/api/riwayat", "Riwayat",
            "/api/riwayat/sop", "Peta semua SOP",
            "/api/pantau", "Pantauan",
            "/pantau", "Pantauan",
            "/api/beban", "Beban unit",
            "/beban", "Beban unit",
            "/api/penggantian", "Penggantian",
            "/api/ketidakhadiran", "Ketidakhadiran",
            "/penggantian", "Penggantian dan ketidakhadiran");

    /** How one SOP was carried out; what its versions say is no secret of its runs. */
    private static final Pattern SOP = Pattern.compile("/api/riwayat/sop/([^/]+)(/ekspor)?");

    @Override
    public Optional<Opened> opened(Asked asked) {
        Matcher sop = SOP.matcher(asked.path());
        if (sop.matches()) {
            String map = "Peta SOP " + sop.group(1);
            return Optional.of(
                    sop.group(2) == null
                            ? Opened.search(map, asked.question())
                            : new Opened(ReadingKind.EKSPOR, null, map + ": " + asked.question()));
        }
        if (asked.path().equals("/api/pantau/ekspor")) {
            return Optional.of(new Opened(ReadingKind.EKSPOR, null, "Pantauan: " + asked.question()));
        }
        return asked.value("processInstanceId").isPresent()
                ? Optional.empty()
                : Optional.ofNullable(LISTS.get(asked.path())).map(list -> Opened.search(list, asked.question()));
    }
}
