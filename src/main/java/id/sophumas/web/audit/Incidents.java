package id.sophumas.web.audit;

import id.sophumas.publication.Publication;
import id.sophumas.publication.Publications;
import id.sophumas.publication.Settlement;
import id.sophumas.publication.Settlements;
import id.sophumas.web.audit.ProsesView.Insiden;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.camunda.bpm.engine.history.HistoricIncident;
import org.springframework.stereotype.Component;

/** What a run stood still on, and what was done about it: by settling its posts, or by hand. */
@Component
class Incidents {

    /** A settlement may be the end of an incident that the engine closes a moment later. */
    private static final int SECONDS_AFTERWARDS = 120;

    private final Publications publications;
    private final Settlements settlements;
    private final Clock clock;

    Incidents(Publications publications, Settlements settlements, Clock clock) {
        this.publications = publications;
        this.settlements = settlements;
        this.clock = clock;
    }

    List<Insiden> of(RunTrail trail, People people) {
        List<Settlement> settled = publications.of(trail.run().getId()).stream()
                .map(Publication::id)
                .flatMap(id -> settlements.of(id).stream())
                .toList();
        return trail.incidents().stream()
                // What a called process stands still on is shown once, not again on each process above it.
                .filter(each -> each.getId().equals(each.getRootCauseIncidentId()))
                .map(each -> incident(each, trail, settled, people))
                .toList();
    }

    private Insiden incident(HistoricIncident incident, RunTrail trail, List<Settlement> settled, People people) {
        Instant begin = incident.getCreateTime().toInstant();
        Instant end = incident.getEndTime() == null
                ? clock.instant()
                : incident.getEndTime().toInstant().plusSeconds(SECONDS_AFTERWARDS);
        Stream<Map.Entry<Instant, String>> words = settled.stream()
                .map(each -> Map.entry(
                        each.pada(),
                        Stream.of(each.putusan(), people.of(each.oleh()).nama(), each.tautan(), each.alasan())
                                .filter(Objects::nonNull)
                                .reduce((some, more) -> some + " · " + more)
                                .orElse("")));
        Stream<Map.Entry<Instant, String>> deeds = trail.operations().stream()
                .filter(entry -> incident.getProcessInstanceId().equals(entry.getProcessInstanceId()))
                .filter(entry -> entry.getUserId() != null)
                .map(entry -> Map.entry(
                        entry.getTimestamp().toInstant(),
                        entry.getOperationType() + " · "
                                + people.of(entry.getUserId()).nama()));
        return new Insiden(
                at(incident.getCreateTime()),
                at(incident.getEndTime()),
                incident.getIncidentType(),
                incident.getActivityId(),
                incident.getIncidentMessage(),
                incident.isOpen() ? "TERBUKA" : incident.isResolved() ? "SELESAI" : "DIHAPUS",
                Stream.concat(words, deeds)
                        .filter(each ->
                                !each.getKey().isBefore(begin) && !each.getKey().isAfter(end))
                        .sorted(Map.Entry.comparingByKey())
                        .map(each -> at(Date.from(each.getKey())) + " · " + each.getValue())
                        .distinct()
                        .toList());
    }

    private OffsetDateTime at(Date date) {
        return date == null ? null : date.toInstant().atZone(clock.getZone()).toOffsetDateTime();
    }
}
