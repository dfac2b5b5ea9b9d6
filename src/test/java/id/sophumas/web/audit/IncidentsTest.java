package id.sophumas.web.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import id.sophumas.channel.LedgerKey;
import id.sophumas.publication.Publication;
import id.sophumas.publication.Publications;
import id.sophumas.publication.Settlement;
import id.sophumas.publication.Settlements;
import id.sophumas.publication.Status;
import id.sophumas.web.audit.ProsesView.Insiden;
import id.sophumas.web.audit.ProsesView.Penyelesaian;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.history.HistoricIncident;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.camunda.bpm.engine.history.UserOperationLogEntry;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is told of a run that stood still on two of its channels at the same time. */
class IncidentsTest {

    private static final Instant STUCK = Instant.parse("2026-11-23T01:00:00Z");
    private static final Instant SETTLED = STUCK.plusSeconds(600);

    private final Publications publications = mock();
    private final Settlements settlements = mock();
    private final People people = mock();
    private final Incidents incidents =
            new Incidents(publications, settlements, Clock.fixed(SETTLED.plusSeconds(60), ZoneId.of("Asia/Jakarta")));

    @BeforeEach
    void settleBoth() {
        when(people.of(anyString(), any(Instant.class)))
                .thenAnswer(call -> new Orang(call.getArgument(0), call.getArgument(0)));
        List<Publication> posts = List.of(post("1", "telegram"), post("2", "facebook"));
        when(publications.of("run")).thenReturn(posts);
        when(settlements.of("1")).thenReturn(List.of(verdict("SUDAH_TAYANG", "https://t.me/humas/12")));
        when(settlements.of("2")).thenReturn(List.of(verdict("COBA_LAGI", null)));
    }

    @Test
    void shouldTellOfEachChannelItsOwnSettlement() {
        List<Insiden> told =
                incidents.of(trail(List.of(incident("a", "posting-1"), incident("b", "posting-2")), List.of()), people);

        assertThat(told).extracting(Insiden::kanal).containsExactly("telegram", "facebook");
        assertThat(told.get(0).penyelesaian())
                .extracting(Penyelesaian::tindakan, Penyelesaian::tautan)
                .containsExactly(tuple("SUDAH_TAYANG", "https://t.me/humas/12"));
        assertThat(told.get(1).penyelesaian())
                .extracting(Penyelesaian::tindakan)
                .containsExactly("COBA_LAGI");
    }

    @Test
    void shouldTellAnOperationOnceWhateverItChanged() {
        List<Insiden> told = incidents.of(
                trail(List.of(incident("a", "posting-1")), List.of(operation("retries"), operation("duedate"))),
                people);

        assertThat(told.get(0).penyelesaian())
                .extracting(Penyelesaian::tindakan)
                .containsExactly("SUDAH_TAYANG", "SetJobRetries");
    }

    @Test
    void shouldNameWhereItStoodStill() {
        List<Insiden> told =
                incidents.of(trail(List.of(incident("a", "posting-1"), incident("b", "posting-2")), List.of()), people);

        assertThat(told).extracting(Insiden::kegiatan).containsExactly("Menayangkan", "serviceTask_tayangkan");
    }

    private static RunTrail trail(List<HistoricIncident> incidents, List<UserOperationLogEntry> operations) {
        HistoricProcessInstance run = mock();
        when(run.getId()).thenReturn("run");
        return new RunTrail(
                run,
                List.of(),
                List.of(),
                List.of(),
                operations,
                incidents,
                Map.of("a", "Menayangkan"),
                Map.of("posting-1", "telegram", "posting-2", "facebook"));
    }

    private static HistoricIncident incident(String id, String posting) {
        HistoricIncident incident = mock();
        when(incident.getId()).thenReturn(id);
        when(incident.getRootCauseIncidentId()).thenReturn(id);
        when(incident.getProcessInstanceId()).thenReturn(posting);
        when(incident.getActivityId()).thenReturn("serviceTask_tayangkan");
        when(incident.getCreateTime()).thenReturn(Date.from(STUCK));
        when(incident.getEndTime()).thenReturn(Date.from(SETTLED));
        when(incident.isResolved()).thenReturn(true);
        return incident;
    }

    private static UserOperationLogEntry operation(String property) {
        UserOperationLogEntry entry = mock();
        when(entry.getProcessInstanceId()).thenReturn("posting-1");
        when(entry.getOperationId()).thenReturn("op");
        when(entry.getOperationType()).thenReturn("SetJobRetries");
        when(entry.getProperty()).thenReturn(property);
        when(entry.getUserId()).thenReturn("admin");
        when(entry.getTimestamp()).thenReturn(Date.from(SETTLED.plusMillis(10)));
        return entry;
    }

    private static Settlement verdict(String said, String url) {
        return new Settlement(said, url, null, "admin", SETTLED, Status.UNKNOWN);
    }

    private static Publication post(String id, String channel) {
        Publication post = mock();
        LedgerKey key = mock();
        when(key.kanal()).thenReturn(channel);
        when(post.id()).thenReturn(id);
        when(post.key()).thenReturn(key);
        return post;
    }
}
