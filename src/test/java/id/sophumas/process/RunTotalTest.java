package id.sophumas.process;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import id.sophumas.deadline.Deviation;
import id.sophumas.deadline.DeviationKind;
import id.sophumas.deadline.Deviations;
import id.sophumas.deadline.StepShare;
import id.sophumas.engine.calendar.EngineClock;
import id.sophumas.materi.MateriService;
import id.sophumas.sop.Specification;
import id.sophumas.web.security.Browser;
import id.sophumas.web.security.TryoutApplication;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A run is judged as a whole, besides each of its steps. The SOP used here allows 6 hours 45 minutes. */
@TryoutApplication
class RunTotalTest {

    private static final String FIRST = "userTask_menugaskanKasubbag";

    @LocalServerPort
    private int port;

    @Autowired
    private ProcessEngine engine;

    @Autowired
    private MateriService materi;

    @Autowired
    private Deviations deviations;

    @Autowired
    private EngineClock clock;

    private SopRun started;

    @AfterEach
    void setTheClockRightAndLeaveNothingBehind() {
        clock.reset();
        started.leaveNothingBehind();
    }

    @Test
    void shouldRecordARunThatTookLongerThanTheSopAllowsWithTheStepsThatTookMost() throws Exception {
        clock.move(at("24T09:00"));
        SopRun run = start("rilis-media-sosial");
        clock.move(at("24T14:30"));
        run.carryTo("userTask_mereviuTeknis");
        clock.move(at("25T09:30"));
        run.reject("Perbaiki judulnya.");
        run.carryToTheEnd();

        assertThat(total(run)).singleElement().satisfies(whole -> {
            assertThat(whole.baku()).isEqualTo("PT6H45M");
            assertThat(whole.menitBaku()).isEqualTo(405);
            assertThat(whole.menitKerja())
                    .as("4.5 hours of Tuesday, then 1.5 and 2")
                    .isBetween(480L, 482L);
            assertThat(whole.rincian()).extracting(StepShare::langkah).startsWith(FIRST, "userTask_mereviuTeknis");
            assertThat(whole.rincian().get(1).kali()).as("loops included").isEqualTo(2);
        });
        JsonNode told = Browser.basic(port, "auditor")
                .get("/api/penyimpangan?processInstanceId=" + run.instance().getId())
                .json();
        assertThat(told).extracting(each -> each.get("jenis").asText()).containsExactly("waktu", "waktu", "total");
        assertThat(told.get(2).get("rincian").get(0).get("nama").asText()).isEqualTo("Menugaskan Kasubbag");
    }

    @Test
    void shouldRecordNothingOfTheWholeWhereOnlyAStepWasLate() {
        clock.move(at("24T09:00"));
        SopRun run = start("rilis-media-sosial");
        clock.move(at("24T14:30"));
        run.carryToTheEnd();

        assertThat(deviations.of(run.instance().getId()))
                .extracting(Deviation::jenis)
                .containsExactly(DeviationKind.WAKTU);
    }

    @Test
    void shouldNotCountTheWaitForTheTimeThatAReleaseWasSetTo() {
        clock.move(at("24T09:00"));
        SopRun run = start("rilis-media-sosial").carryTo("userTask_merilis");
        run.complete(Map.of("waktuTayang", "2026-11-30T10:00:00+07:00"));
        clock.move(at("30T10:00"));
        run.fire("catchEvent_waktuTayangTiba");
        run.runJobs();

        assertThat(isOver(run)).isTrue();
        assertThat(total(run)).isEmpty();
    }

    @Test
    void shouldNotCountTheWaitForTheEvent() {
        clock.move(at("24T09:00"));
        SopRun run = start("mobilisasi-media", Map.of("waktuKegiatan", "2026-11-30T09:00:00+07:00"))
                .carryTo("userTask_melaksanakanMobilisasi");
        clock.move(at("30T10:00"));
        run.carryToTheEnd();

        assertThat(isOver(run)).isTrue();
        assertThat(deviations.of(run.instance().getId())).isEmpty();
    }

    @Test
    void shouldCountTheSameTimeWhereNoEventWasWaitedFor() {
        clock.move(at("24T09:00"));
        SopRun run = start("mobilisasi-media").carryTo("userTask_melaksanakanMobilisasi");
        clock.move(at("30T10:00"));
        run.carryToTheEnd();

        assertThat(total(run)).as("whoever completes the last step").hasSize(1);
    }

    private List<Deviation> total(SopRun run) {
        return deviations.of(run.instance().getId()).stream()
                .filter(each -> each.jenis() == DeviationKind.TOTAL)
                .toList();
    }

    private boolean isOver(SopRun run) {
        return engine.getHistoryService()
                        .createHistoricProcessInstanceQuery()
                        .processInstanceId(run.instance().getId())
                        .finished()
                        .count()
                == 1;
    }

    private SopRun start(String key) {
        return start(key, Map.of());
    }

    private SopRun start(String key, Map<String, Object> variables) {
        JsonNode spec = Specification.sops()
                .filter(sop -> sop.get("key").asText().equals(key))
                .findFirst()
                .orElseThrow();
        started = SopRun.start(engine, materi, spec, "Rapat", variables);
        return started;
    }

    private static Instant at(String time) {
        return Instant.parse("2026-11-" + time + ":00+07:00");
    }
}
