package id.sophumas.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.sophumas.deadline.Deadlines;
import id.sophumas.deadline.Deviation;
import id.sophumas.deadline.DeviationKind;
import id.sophumas.deadline.Deviations;
import id.sophumas.deadline.PauseRounds;
import id.sophumas.deadline.Reminders;
import id.sophumas.engine.calendar.EngineClock;
import id.sophumas.identity.Caller;
import id.sophumas.materi.MateriService;
import id.sophumas.notification.Notification;
import id.sophumas.notification.Notifications;
import id.sophumas.publication.Publication;
import id.sophumas.publication.Publications;
import id.sophumas.publication.Status;
import id.sophumas.sop.Specification;
import id.sophumas.web.security.Browser;
import id.sophumas.web.security.Browser.Answer;
import id.sophumas.web.security.TryoutApplication;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A run waits for something outside: its owner pauses it, and nothing in it goes on until it is let. */
@TryoutApplication
class RunPauseTest {

    private static final String OWNER = "kabagHublemHumas";
    private static final String WORKER = "kasubbagPublikasi";
    private static final String SUPERIOR = "karoKumSidhal";
    private static final String STRANGER = "stafHumas";
    private static final String REASON = "Menunggu agenda Menteri Koordinator";

    @LocalServerPort
    private int port;

    @Autowired
    private ProcessEngine engine;

    @Autowired
    private MateriService materi;

    @Autowired
    private Publications publications;

    @Autowired
    private Deadlines deadlines;

    @Autowired
    private Deviations deviations;

    @Autowired
    private Notifications notifications;

    @Autowired
    private Reminders reminders;

    @Autowired
    private PauseRounds rounds;

    @Autowired
    private EngineClock clock;

    private SopRun started;

    @AfterEach
    void setTheClockRightAndLeaveNothingBehind() {
        clock.reset();
        started.leaveNothingBehind();
    }

    @Test
    void shouldGiveEachTaskTheWorkingTimeBackThatItHadLeft() throws Exception {
        clock.move(at("24T10:00"));
        SopRun run = start().carryTo("userTask_memerintahkanPelaksana");
        clock.move(at("24T10:20"));
        assertThat(pause(OWNER, run, REASON).status()).isEqualTo(200);

        clock.move(at("25T14:00"));
        Answer gone = as(OWNER).post(path(run, "lanjutkan"), "{\"catatan\": \"Agenda sudah pasti.\"}");

        assertThat(gone.status()).as(gone.body()).isEqualTo(200);
        assertThat(gone.json().get("dilanjutkanOleh").asText()).isEqualTo(OWNER);
        Task task = run.currentTask();
        assertThat(task.getDueDate().toInstant())
                .as("forty of the sixty minutes were left")
                .isBetween(at("25T14:40").minusSeconds(10), at("25T14:40").plusSeconds(10))
                .isEqualTo(timer(task).getDuedate().toInstant())
                .isEqualTo(deadlines
                        .find(task.getId())
                        .orElseThrow()
                        .tenggat()
                        .tenggat()
                        .toInstant());
        JsonNode why = as(WORKER).get("/api/tenggat/" + task.getId()).json();
        assertThat(OffsetDateTime.parse(why.get("tenggat").asText()).toInstant())
                .isEqualTo(task.getDueDate().toInstant());
        assertThat(why.get("dilewati"))
                .extracting(each -> each.get("alasan").asText())
                .containsExactly("Dijeda: " + REASON);
        JsonNode record = as("auditor").get(path(run, "jeda")).json();
        assertThat(record).hasSize(1);
        assertThat(record.get(0).get("dijedaOleh").asText()).isEqualTo(OWNER);
        assertThat(record.get(0).get("catatan").asText()).isEqualTo("Agenda sudah pasti.");

        clock.move(at("25T15:10"));
        run.completeCurrent();
        assertThat(deviations.of(id(run)))
                .singleElement()
                .satisfies(late -> assertThat(late.menitKerja())
                        .as("twenty before the pause and seventy after it")
                        .isBetween(89L, 90L));
    }

    @Test
    void shouldRefuseToCompleteAndSayWhoPausedItAndWhy() throws Exception {
        SopRun run = start().carryTo("userTask_memerintahkanPelaksana");
        Task task = run.currentTask();
        pause(OWNER, run, REASON);

        Answer refused = as(WORKER).post("/engine-rest/task/" + task.getId() + "/complete", "{}");
        Answer claim = as(WORKER)
                .post("/engine-rest/task/" + task.getId() + "/claim", "{\"userId\": \"%s\"}".formatted(WORKER));
        Answer handedOver = as("admin")
                .post(
                        "/api/tugas/" + task.getId() + "/serahkan",
                        "{\"kepada\": \"%s\", \"catatan\": \"Tolong dibantu\"}".formatted(WORKER));
        JsonNode sheet = as(WORKER).get("/api/tugas/" + task.getId()).json();

        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.json().get("message").asText())
                .startsWith("Dijeda oleh Kabag Hublem dan Humas")
                .contains(REASON, "mintalah Kabag Hublem dan Humas");
        assertThat(claim.status()).isEqualTo(409);
        assertThat(claim.body()).contains("sedang dijeda");
        assertThat(handedOver.status()).as(handedOver.body()).isEqualTo(409);
        assertThat(handedOver.body()).contains("sedang dijeda");
        assertThat(sheet.get("jeda").get("alasan").asText()).isEqualTo(REASON);
        assertThat(as(WORKER)
                        .get("/api/tenggat/" + task.getId())
                        .json()
                        .get("catatan")
                        .asText())
                .startsWith("Dijeda oleh Kabag Hublem dan Humas")
                .contains(REASON, "dihitung ulang");
        assertThat(told(WORKER, run))
                .singleElement()
                .satisfies(message -> assertThat(message.isi()).contains(REASON));
    }

    @Test
    void shouldStayInTheTasklistsListWithItsPauseOnTheCard() throws Exception {
        SopRun run = start().carryTo("userTask_memerintahkanPelaksana");
        String task = run.currentTask().getId();
        pause(OWNER, run, REASON);
        Browser tasklist = Browser.tasklist(port, WORKER);
        String door = "/camunda/api/engine/engine/default";
        String filter = "";
        for (JsonNode each : tasklist.get(door + "/filter?resourceType=Task").json()) {
            filter = each.get("name").asText().equals("Tugas unit saya")
                    ? each.get("id").asText()
                    : filter;
        }
        String asked = "{\"sorting\": [{\"sortBy\": \"created\", \"sortOrder\": \"desc\"}], \"active\": true}";

        assertThat(tasklist.post(door + "/filter/" + filter + "/list", asked)
                        .json()
                        .findValuesAsText("id"))
                .contains(task);
        assertThat(as(WORKER)
                        .post("/engine-rest/filter/" + filter + "/list", asked)
                        .json()
                        .findValuesAsText("id"))
                .as("who asks the engine itself gets what he asks for")
                .doesNotContain(task);
        JsonNode card = tasklist.get("/api/tugas?id=" + task).json().get(0);
        assertThat(card.get("dijedaSejak").isTextual()).isTrue();
        assertThat(card.get("sisaMenitKerja").asLong()).isPositive();
        assertThat(card.get("sisaWaktu").asText()).endsWith(" kerja");
        assertThat(as(STRANGER).get("/api/tugas?id=" + task).json()).isEmpty();
        assertThat(as(WORKER).get("/api/tugas?id=" + "x,".repeat(101)).status()).isEqualTo(400);
    }

    @Test
    void shouldLetOnlyTheOwnerPauseAndHeOrHisSuperiorGoOn() throws Exception {
        SopRun run = start();

        for (String other : List.of(WORKER, SUPERIOR, "auditor", "admin")) {
            assertThat(pause(other, run, REASON).status()).as(other).isEqualTo(403);
        }
        assertThat(pause(STRANGER, run, REASON).status()).isEqualTo(403);
        assertThat(pause(OWNER, run, " ").status()).isEqualTo(400);
        assertThat(as(OWNER)
                        .post(path(run, "jeda"), "{\"alasan\": \"%s\", \"sampai\": \"2020-01-01\"}".formatted(REASON))
                        .status())
                .isEqualTo(400);
        assertThat(as(OWNER).post("/api/sop/tidak-ada/jeda", "{}").status()).isEqualTo(404);
        assertThat(as(OWNER).post(path(run, "lanjutkan"), "{}").status()).isEqualTo(409);
        assertThat(pause(OWNER, run, REASON).status()).isEqualTo(200);
        assertThat(pause(OWNER, run, REASON).status()).as("one at a time").isEqualTo(409);

        assertThat(as(WORKER).post(path(run, "lanjutkan"), "{}").status()).isEqualTo(403);
        assertThat(as(SUPERIOR).post(path(run, "lanjutkan"), "{}").status()).isEqualTo(200);
    }

    @Test
    void shouldRefuseTheEnginesOwnSwitchToTheAdministrator() throws Exception {
        SopRun run = start();
        Browser admin = as("admin");
        String suspended = "{\"suspended\": %s}";

        Answer one = admin.put("/engine-rest/process-instance/" + id(run) + "/suspended", suspended.formatted(true));
        Answer all = admin.put(
                "/engine-rest/process-definition/key/rilis-media-sosial/suspended",
                "{\"suspended\": true, \"includeProcessInstances\": true}");
        pause(OWNER, run, REASON);
        Answer activate =
                admin.put("/engine-rest/process-instance/" + id(run) + "/suspended", suspended.formatted(false));

        assertThat(List.of(one.status(), all.status(), activate.status())).containsOnly(403);
        assertThat(one.body()).contains("/api/sop/<id>/jeda");
        assertThat(run.currentTask().isSuspended()).isTrue();
    }

    @Test
    void shouldKeepAPostFromGoingOutWhenItsTimeComesDuringThePause() throws Exception {
        clock.move(at("24T10:00"));
        SopRun run = start().carryTo("userTask_merilis");
        run.complete(Map.of("waktuTayang", "2026-11-24T13:00:00+07:00"));
        pause(OWNER, run, REASON);
        clock.move(at("24T14:00"));

        assertThat(engine.getManagementService()
                        .createJobQuery()
                        .active()
                        .executable()
                        .list())
                .as("the timer of the posting does not fire either")
                .noneMatch(job -> job.getId()
                        .equals(run.timer("catchEvent_waktuTayangTiba").getId()));
        assertThat(publications.of(id(run))).isEmpty();

        as(OWNER).post(path(run, "lanjutkan"), "{}");
        run.fire("catchEvent_waktuTayangTiba");
        run.runJobs();
        assertThat(publications.of(id(run)))
                .singleElement()
                .extracting(Publication::status)
                .isEqualTo(Status.PUBLISHED);
    }

    @Test
    void shouldSendAPostToItsEndThatIsBeingSentAndOnlyOnce() throws Exception {
        SopRun run = start().carryTo("userTask_merilis");
        run.release(Map.of());
        engine.getManagementService().executeJob(message(id(run)).getId());
        Job prepare = message(posting(run));
        engine.getManagementService().executeJob(prepare.getId());
        Job publish = message(posting(run));

        // The run is paused while the job runs: what the job began is not the engine's to take back.
        assertThatThrownBy(() -> SlowJob.run(engine, publish.getId(), () -> pause(OWNER, run, REASON)))
                .isInstanceOf(OptimisticLockingException.class);

        assertThat(publications.of(id(run)))
                .singleElement()
                .extracting(Publication::status, Publication::percobaan)
                .containsExactly(Status.PUBLISHED, 1);
        assertThat(job(publish).isSuspended())
                .as("the run itself has stopped there")
                .isTrue();
        as(OWNER).post(path(run, "lanjutkan"), "{}");
        run.runJobs();
        assertThat(publications.of(id(run)))
                .singleElement()
                .extracting(Publication::percobaan)
                .isEqualTo(1);
        assertThat(engine.getRuntimeService()
                        .createProcessInstanceQuery()
                        .processInstanceId(id(run))
                        .count())
                .isZero();
    }

    @Test
    void shouldBeSilentDuringThePauseAndRemindAtHalfOfWhatCountsAfterIt() throws Exception {
        clock.move(at("24T10:00"));
        SopRun run = start().carryTo("userTask_memerintahkanPelaksana");
        clock.move(at("24T10:20"));
        pause(OWNER, run, REASON);
        clock.move(at("24T14:00"));
        reminders.round();
        assertThat(reminded(run)).isEmpty();
        as(OWNER).post(path(run, "lanjutkan"), "{}");

        clock.move(at("24T14:05"));
        reminders.round();
        assertThat(reminded(run)).as("25 of 60 minutes").isEmpty();
        clock.move(at("24T14:11"));
        reminders.round();

        assertThat(reminded(run))
                .singleElement()
                .satisfies(message -> assertThat(message.judul()).startsWith("Pengingat 50%"));
    }

    @Test
    void shouldRemindTheOwnerOfThePauseAndTellHisSuperiorOfALongOne() throws Exception {
        clock.move(at("02T10:00"));
        SopRun run = start().carryTo("userTask_memerintahkanPelaksana");
        as(OWNER)
                .post(
                        path(run, "jeda"),
                        new ObjectMapper()
                                .writeValueAsString(Map.of("alasan", REASON, "sampai", "2026-11-03T10:00:00+07:00")));
        clock.move(at("03T09:00"));
        rounds.round();
        assertThat(told(OWNER, run)).isEmpty();

        clock.move(at("09T10:30"));
        rounds.round();
        rounds.round();

        assertThat(told(OWNER, run))
                .extracting(Notification::judul)
                .singleElement()
                .asString()
                .startsWith("Jeda sudah sampai waktunya");
        assertThat(told(SUPERIOR, run))
                .extracting(Notification::judul)
                .singleElement()
                .asString()
                .startsWith("Jeda sudah lama");
        assertThat(deviations.of(id(run))).extracting(Deviation::jenis).containsExactly(DeviationKind.JEDA);
        as(OWNER).post(path(run, "lanjutkan"), "{}");
        assertThat(deviations.of(id(run)))
                .singleElement()
                .satisfies(lasted -> assertThat(lasted.menitKerja())
                        .as("five working days and half an hour: 38 hours")
                        .isBetween(38 * 60L - 1, 38 * 60L));
    }

    private List<Notification> reminded(SopRun run) {
        return told(WORKER, run).stream()
                .filter(message -> message.jenis().equals("pengingat"))
                .toList();
    }

    private List<Notification> told(String user, SopRun run) {
        return notifications.forCaller(new Caller(user, Set.of(user))).stream()
                .filter(message -> id(run).equals(message.processInstanceId()))
                .toList();
    }

    private Job timer(Task task) {
        return engine.getManagementService()
                .createJobQuery()
                .executionId(task.getExecutionId())
                .timers()
                .singleResult();
    }

    private Job message(String instance) {
        return engine.getManagementService()
                .createJobQuery()
                .messages()
                .processInstanceId(instance)
                .singleResult();
    }

    private Job job(Job before) {
        return engine.getManagementService()
                .createJobQuery()
                .jobId(before.getId())
                .singleResult();
    }

    private String posting(SopRun run) {
        return run.posting().getId();
    }

    private Answer pause(String user, SopRun run, String reason) throws Exception {
        return as(user).post(path(run, "jeda"), new ObjectMapper().writeValueAsString(Map.of("alasan", reason)));
    }

    private static String path(SopRun run, String what) {
        return "/api/sop/" + id(run) + "/" + what;
    }

    private static String id(SopRun run) {
        return run.instance().getId();
    }

    private Browser as(String user) {
        return Browser.basic(port, user);
    }

    private SopRun start() {
        JsonNode spec = Specification.sops()
                .filter(sop -> sop.get("key").asText().equals("rilis-media-sosial"))
                .findFirst()
                .orElseThrow();
        started = SopRun.start(engine, materi, spec, "Rapat", new HashMap<>());
        return started;
    }

    private static Instant at(String time) {
        return Instant.parse("2026-11-" + time + ":00+07:00");
    }
}
