package id.sophumas.web.deadline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.startsWith;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.delete;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.fasterxml.jackson.databind.ObjectMapper;
import id.sophumas.deadline.Deviations;
import id.sophumas.engine.calendar.EngineClock;
import id.sophumas.workingtime.MovableClock;
import id.sophumastest.DeadlineTestApplication;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.assertj.core.api.Assertions;
import org.assertj.core.data.TemporalUnitOffset;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.autoconfigure.web.servlet.AutoConfigureMockMvc;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

@SpringBootTest(
        classes = DeadlineTestApplication.class,
        properties = {
            "spring.datasource.url=jdbc:h2:mem:tenggat-api",
            "camunda.bpm.auto-deployment-enabled=false",
            "camunda.bpm.process-engine-name=deadlineApi",
            "camunda.bpm.job-execution.max-wait=5000",
            "camunda.bpm.authorization.enabled=false",
            "management.endpoint.health.show-details=always"
        })
@AutoConfigureMockMvc(addFilters = false)
class DeadlineApiTest {

    private static final Instant WEDNESDAY = Instant.parse("2026-12-23T15:55:00+07:00");

    @Autowired
    private MockMvc http;

    @Autowired
    private DeadlineTestApplication.StubCallers callers;

    @Autowired
    private EngineClock engineClock;

    @Autowired
    private MovableClock clock;

    @Autowired
    private RepositoryService repository;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private TaskService tasks;

    @Autowired
    private ManagementService management;

    @Autowired
    private Deviations deviations;

    @Autowired
    private ObjectMapper json;

    private String deployment;

    @BeforeEach
    void deploy() {
        deployment = repository
                .createDeployment()
                .addClasspathResource("uji-tenggat.bpmn")
                .deploy()
                .getId();
        callers.become("admin", "camunda-admin");
    }

    @AfterEach
    void clean() {
        engineClock.reset();
        repository.deleteDeployment(deployment, true);
    }

    @Test
    void shouldExplainADeadlineOverTheLongWeekend() throws Exception {
        engineClock.move(WEDNESDAY);
        Task task = start();
        callers.become("siti", "pelaksana");

        explain(task)
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.length()").value(5))
                .andExpect(jsonPath("$.mulai", startsWith("2026-12-23T15:55:")))
                .andExpect(jsonPath("$.mulai", containsString("+07:00")))
                .andExpect(jsonPath("$.durasi").value("PT10M"))
                .andExpect(jsonPath("$.tenggat", startsWith("2026-12-28T07:35:")))
                .andExpect(jsonPath("$.rentang", hasSize(2)))
                .andExpect(jsonPath("$.rentang[0].sampai").value("2026-12-23T16:00:00+07:00"))
                .andExpect(jsonPath("$.dilewati", hasSize(6)))
                .andExpect(jsonPath("$.dilewati[2].dari").value("2026-12-25T00:00:00+07:00"))
                .andExpect(jsonPath("$.dilewati[2].alasan").value("Jumat 25 Des: Hari Raya Natal"));
    }

    @Test
    void shouldStillExplainAFinishedTask() throws Exception {
        Task task = start();
        tasks.complete(task.getId());
        callers.become("auditor", "auditor");

        explain(task).andExpect(status().isOk()).andExpect(jsonPath("$.durasi").value("PT10M"));
    }

    @Test
    void shouldExplainToTheAssigneeOutsideTheRole() throws Exception {
        Task task = start();
        callers.become("siti", "lain");
        explain(task).andExpect(status().isForbidden());

        tasks.setAssignee(task.getId(), "siti");

        explain(task).andExpect(status().isOk());
    }

    @Test
    void shouldRefuseTheWrongRoleAndAnUnknownTask() throws Exception {
        Task task = start();
        callers.become("budi", "kasubbag");

        explain(task).andExpect(status().isForbidden());
        http.perform(get("/api/tenggat/tidak-ada"))
                .andExpect(status().isNotFound())
                .andExpect(jsonPath("$.detail", containsString("tidak-ada")));
    }

    @Test
    void shouldMoveTheClockOfEngineAndApplicationTogether() throws Exception {
        move("2026-12-24T10:00:00+07:00")
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.sekarang", startsWith("2026-12-24T10:00:")));
        assertThat(clock.instant()).isCloseTo(ClockUtil.getCurrentTime().toInstant(), within());
        assertThat(clock.instant()).isAfterOrEqualTo(Instant.parse("2026-12-24T10:00:00+07:00"));

        http.perform(delete("/api/jam")).andExpect(status().isOk());
        assertThat(clock.instant()).isCloseTo(Instant.now(), within());
        assertThat(ClockUtil.getCurrentTime().toInstant()).isCloseTo(Instant.now(), within());
    }

    @Test
    void shouldReadTheOfficesTimeWhereNoOffsetIsGiven() throws Exception {
        move("2026-12-24T10:00").andExpect(jsonPath("$.sekarang", startsWith("2026-12-24T10:00:")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"sekarang\": \"besok\"}",
                "{}",
                "{\"sekarang\": \"9999-01-01T00:00\"}",
                "{\"sekarang\": \"\"}",
                "[",
                ""
            })
    void shouldRefuseAClockThatCannotBe(String body) throws Exception {
        http.perform(post("/api/jam").contentType(MediaType.APPLICATION_JSON).content(body))
                .andExpect(status().isBadRequest());
        assertThat(clock.isMoved()).isFalse();
    }

    @Test
    void shouldLetOnlyTheAdminMoveTheClock() throws Exception {
        callers.become("siti", "pelaksana");

        move("2026-12-24T10:00:00+07:00").andExpect(status().isForbidden());
        http.perform(delete("/api/jam")).andExpect(status().isForbidden());
        http.perform(get("/api/jam")).andExpect(status().isOk());
        assertThat(clock.isMoved()).isFalse();
    }

    @Test
    void shouldFireTheTimerOnceTheClockPassesItsInstant() throws Exception {
        engineClock.move(WEDNESDAY);
        Task task = start();
        move("2026-12-28T07:35:00+07:00");
        assertThat(deviations.of(task.getProcessInstanceId()))
                .as("not a second early")
                .isEmpty();

        move("2026-12-28T07:36:30+07:00");

        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() ->
                        assertThat(deviations.of(task.getProcessInstanceId())).hasSize(1));
        callers.become("budi", "kasubbag");
        String list = http.perform(get("/api/pemberitahuan"))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$[0].judul").value("Terlambat: Menyusun konsep"))
                .andExpect(jsonPath("$[0].taskId").value(task.getId()))
                .andExpect(jsonPath("$[0].dibacaPada").doesNotExist())
                .andReturn()
                .getResponse()
                .getContentAsString();
        long id = json.readTree(list).get(0).get("id").asLong();

        http.perform(post("/api/pemberitahuan/{id}/dibaca", id)).andExpect(status().isNoContent());
        http.perform(get("/api/pemberitahuan"))
                .andExpect(jsonPath("$[0].dibacaOleh").value("budi"));

        callers.become("siti", "pelaksana");
        late(task)
                .andExpect(status().isOk())
                .andExpect(jsonPath("$[0].nama").value("Menyusun konsep"))
                .andExpect(jsonPath("$[0].waktu").value("PT10M"))
                .andExpect(jsonPath("$[0].selesai").doesNotExist());
        callers.become("orang luar", "stafLain");
        late(task).andExpect(status().isForbidden());

        callers.become("siti", "pelaksana");
        http.perform(get("/api/pemberitahuan")).andExpect(jsonPath("$", hasSize(0)));
        http.perform(post("/api/pemberitahuan/{id}/dibaca", id)).andExpect(status().isNotFound());
    }

    @Test
    void shouldWarnOfAYearWithoutHolidaysWithoutBeingDown() throws Exception {
        engineClock.move(Instant.parse("2027-02-01T10:00:00+07:00"));

        http.perform(get("/actuator/health"))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.status").value("UP"));
        http.perform(get("/actuator/health/peringatan"))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.status").value("PERINGATAN"))
                .andExpect(jsonPath("$.components.hariLibur.details.tahunTanpaDaftarLibur[0]")
                        .value(2027));

        engineClock.move(Instant.parse("2026-06-01T10:00:00+07:00"));
        http.perform(get("/actuator/health/peringatan"))
                .andExpect(jsonPath("$.status").value("UP"));
    }

    private ResultActions late(Task task) throws Exception {
        return http.perform(get("/api/penyimpangan").param("processInstanceId", task.getProcessInstanceId()));
    }

    private ResultActions explain(Task task) throws Exception {
        return http.perform(get("/api/tenggat/{id}", task.getId()));
    }

    private ResultActions move(String moment) throws Exception {
        return http.perform(post("/api/jam")
                .contentType(MediaType.APPLICATION_JSON)
                .content(json.writeValueAsString(Map.of("sekarang", moment))));
    }

    private Task start() {
        ProcessInstance run = runtime.startProcessInstanceByKey("uji-tenggat", Map.of("judul", "Kunjungan"));
        return tasks.createTaskQuery().processInstanceId(run.getId()).singleResult();
    }

    private static TemporalUnitOffset within() {
        return Assertions.within(2, ChronoUnit.SECONDS);
    }
}
