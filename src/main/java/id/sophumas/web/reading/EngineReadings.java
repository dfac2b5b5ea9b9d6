package id.sophumas.web.reading;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/**
 * The engine's history and what runs, over its REST interface and over the one that Cockpit and the Tasklist use. A page of theirs asks many
 * addresses for one run; together they are one reading. Counts show no thing and are not noted.
 */
@Component
class EngineReadings implements ReadingRule {

    private static final Pattern REST = Pattern.compile("/engine-rest(?:/engine/[^/]+)?/(.+?)/?");
    private static final Pattern WEB_APPS =
            Pattern.compile("/camunda/api/(?:engine/engine|cockpit/plugin/[^/]+)/[^/]+/(.+?)/?");

    private static final Map<String, String> RUNNING = Map.of(
            "process-instance", "proses",
            "task", "tugas",
            "variable-instance", "variabel",
            "execution", "eksekusi",
            "incident", "insiden");

    private static final Map<String, String> KEPT = Map.of(
            "process-instance", "proses",
            "task", "tugas",
            "variable-instance", "variabel",
            "activity-instance", "langkah",
            "detail", "perubahan variabel",
            "user-operation", "tindakan pengguna",
            "incident", "insiden",
            "identity-link-log", "penunjukan",
            "job-log", "pekerjaan otomatis");

    private static final Set<String> NUMBERS = Set.of("count", "statistics", "report");
    private static final List<String> RUN =
            List.of("processInstanceId", "processInstanceIdIn", "processInstanceIds", "rootProcessInstanceId");

    private final EngineThings things;

    EngineReadings(EngineThings things) {
        this.things = things;
    }

    @Override
    public Optional<Opened> opened(Asked asked) {
        Matcher rest = REST.matcher(asked.path());
        if (rest.matches()) {
            return at(rest.group(1), asked, " lewat REST mesin proses", true);
        }
        Matcher web = WEB_APPS.matcher(asked.path());
        return web.matches() ? at(web.group(1), asked, " lewat aplikasi web", false) : Optional.empty();
    }

    private Optional<Opened> at(String address, Asked asked, String door, boolean namesThing) {
        List<String> parts = Arrays.asList(address.split("/"));
        boolean isHistory = parts.get(0).equals("history") && parts.size() > 1;
        if (isHistory) {
            parts = parts.subList(1, parts.size());
        }
        String resource = parts.get(0);
        String words = isHistory ? "riwayat " + KEPT.getOrDefault(resource, resource) : RUNNING.get(resource);
        if (words == null || parts.stream().anyMatch(NUMBERS::contains)) {
            return Optional.empty();
        }
        String thing = namesThing ? words + door : "catatan mesin proses" + door;
        if (parts.size() > 1) {
            String id = parts.get(1);
            return Optional.of(things.runOf(resource, id)
                    .map(run -> Opened.record(run, thing))
                    .orElseGet(() -> Opened.record(null, words + " " + id + door)));
        }
        for (String name : RUN) {
            Optional<String> run = asked.value(name).filter(id -> !id.contains(","));
            if (run.isPresent()) {
                return Optional.of(Opened.record(run.get(), thing));
            }
        }
        return Optional.of(Opened.search("Daftar " + words + door, asked.question()));
    }
}
