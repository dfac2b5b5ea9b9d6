package id.sophumas.web.audit;

import id.sophumas.publication.Publication;
import id.sophumas.publication.Publications;
import id.sophumas.publication.Settlements;
import id.sophumas.web.audit.ProsesView.Insiden;
import id.sophumas.web.audit.ProsesView.Penyelesaian;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.camunda.bpm.engine.history.HistoricIncident;
import org.camunda.bpm.engine.history.UserOperationLogEntry;
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
        List<Publication> posts = publications.of(trail.run().getId());
        return trail.incidents().stream()
                // What a called process stands still on is shown once, not again on each process above it.
                .filter(each -> each.getId().equals(each.getRootCauseIncidentId()))
                .map(each -> incident(each, trail, posts, people))
                .toList();
    }

    private Insiden incident(HistoricIncident incident, RunTrail trail, List<Publication> posts, People people) {
        String channel = trail.channels().get(incident.getProcessInstanceId());
        Stream<Penyelesaian> verdicts = posts.stream()
                .filter(post -> post.key().kanal().equals(channel))
                .flatMap(post -> settlements.of(post.id()).stream())
                .map(each -> new Penyelesaian(
                        at(Date.from(each.pada())),
                        people.of(each.oleh(), each.pada()),
                        each.putusan(),
                        each.tautan(),
                        each.alasan()));
        return new Insiden(
                at(incident.getCreateTime()),
                at(incident.getEndTime()),
                incident.getIncidentType(),
                trail.places().getOrDefault(incident.getId(), incident.getActivityId()),
                channel,
                incident.getIncidentMessage(),
                incident.isOpen() ? "TERBUKA" : incident.isResolved() ? "SELESAI" : "DIHAPUS",
                Stream.concat(verdicts, deeds(incident, trail, people))
                        .filter(each -> isAbout(incident, each.waktu().toInstant()))
                        .sorted(Comparator.comparing(Penyelesaian::waktu))
                        .toList());
    }

    /** Each operation once, whatever it changed. */
    private Stream<Penyelesaian> deeds(HistoricIncident incident, RunTrail trail, People people) {
        Map<String, UserOperationLogEntry> operations = new LinkedHashMap<>();
        trail.operations().stream()
                .filter(entry -> incident.getProcessInstanceId().equals(entry.getProcessInstanceId()))
                .filter(entry -> entry.getUserId() != null)
                .forEach(entry -> operations.putIfAbsent(entry.getOperationId(), entry));
        return operations.values().stream()
                .map(entry -> new Penyelesaian(
                        at(entry.getTimestamp()),
                        people.of(entry.getUserId(), entry.getTimestamp()),
                        entry.getOperationType(),
                        null,
                        entry.getAnnotation()));
    }

    private boolean isAbout(HistoricIncident incident, Instant deed) {
        Instant end = incident.getEndTime() == null
                ? clock.instant()
                : incident.getEndTime().toInstant().plusSeconds(SECONDS_AFTERWARDS);
        return !deed.isBefore(incident.getCreateTime().toInstant()) && !deed.isAfter(end);
    }

    private OffsetDateTime at(Date date) {
        return date == null ? null : date.toInstant().atZone(clock.getZone()).toOffsetDateTime();
    }
}
