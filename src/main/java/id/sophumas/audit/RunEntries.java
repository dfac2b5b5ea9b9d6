package id.sophumas.audit;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What was entered at the steps of many runs, and the versions of the content they worked on, read at once. */
@Repository
class RunEntries {

    private static final String CONTENT = "materiId";

    private final JdbcClient jdbc;

    RunEntries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Entry(String run, String activity, String name, String value, Instant at) {}

    private record Version(String materiId, int number, String sha256, Instant at) {}

    /** A version of a content. */
    record Content(String materiId, Integer versi, String sha256) {}

    /** What was entered in these runs. */
    Entered of(Collection<String> runs) {
        List<Entry> entries = jdbc.sql("""
                        select proc_inst_id_, act_inst_id_, name_, text_, time_ from act_hi_detail
                        where proc_inst_id_ in (:runs) and type_ = 'VariableUpdate'
                            and name_ in ('keputusan', 'catatan', 'instruksi', 'materiId')
                        order by sequence_counter_
                        """)
                .param("runs", runs)
                .query((row, number) -> new Entry(
                        row.getString(1),
                        row.getString(2),
                        row.getString(3),
                        row.getString(4),
                        row.getTimestamp(5).toInstant()))
                .list();
        List<String> contents = entries.stream()
                .filter(entry -> entry.name().equals(CONTENT) && entry.value() != null)
                .map(Entry::value)
                .distinct()
                .toList();
        return new Entered(entries, contents.isEmpty() ? List.of() : versions(contents));
    }

    private List<Version> versions(List<String> contents) {
        return jdbc.sql(
                        "select materi_id, versi, sha256, pada from materi_versi where materi_id in (:ids) order by versi")
                .param("ids", contents)
                .query((row, number) -> new Version(
                        row.getString(1),
                        row.getInt(2),
                        row.getString(3),
                        row.getObject(4, OffsetDateTime.class).toInstant()))
                .list();
    }

    /** Asked step by step. */
    static final class Entered {

        private final Map<String, Map<String, String>> byActivity = new HashMap<>();
        private final Map<String, List<Entry>> contents;
        private final Map<String, List<Version>> versions;

        private Entered(List<Entry> entries, List<Version> versions) {
            entries.forEach(entry -> byActivity
                    .computeIfAbsent(entry.activity(), id -> new HashMap<>())
                    .put(entry.name(), entry.value()));
            this.contents = entries.stream()
                    .filter(entry -> entry.name().equals(CONTENT) && entry.value() != null)
                    .collect(Collectors.groupingBy(Entry::run));
            this.versions = versions.stream().collect(Collectors.groupingBy(Version::materiId));
        }

        /** The last value that was entered under this name at an activity; null where there is none. */
        String value(String activity, String name) {
            return byActivity.getOrDefault(activity, Map.of()).get(name);
        }

        /** The newest version that there was at an instant of the content that the run worked on. */
        Optional<Content> contentAt(String run, Instant at) {
            return contents.getOrDefault(run, List.of()).stream()
                    .filter(entry -> !entry.at().isAfter(at))
                    .reduce((earlier, later) -> later)
                    .flatMap(entry -> versions.getOrDefault(entry.value(), List.of()).stream()
                            .filter(version -> !version.at().isAfter(at))
                            .reduce((earlier, later) -> later))
                    .map(version -> new Content(version.materiId(), version.number(), version.sha256()));
        }
    }
}
