package id.sophumas.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.sophumas.deadline.Pauses;
import id.sophumas.engine.Privileged;
import id.sophumas.engine.run.Cancellations;
import id.sophumas.identity.Caller;
import id.sophumas.materi.MateriService;
import id.sophumas.notification.Notifications;
import id.sophumas.publication.CallingOff;
import id.sophumas.publication.Publication;
import id.sophumas.publication.Publications;
import id.sophumas.publication.Status;
import id.sophumas.refusal.RequestRefused;
import id.sophumas.sop.Specification;
import id.sophumas.web.security.Browser;
import id.sophumas.web.security.Browser.Answer;
import id.sophumas.web.security.TryoutApplication;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.authorization.Groups;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** An event is called off: its run ends by the word of the owner's superior, and nothing of it goes out any more. */
@TryoutApplication
class RunCancellationTest {

    private static final String OWNER = "kabagHublemHumas";
    private static final String WORKER = "pelaksanaPublikasi";
    private static final String SUPERIOR = "karoKumSidhal";
    private static final String REASON = "Kunjungan Menteri dibatalkan oleh tuan rumah.";

    @LocalServerPort
    private int port;

    @Autowired
    private ProcessEngine engine;

    @Autowired
    private MateriService materi;

    @Autowired
    private Publications publications;

    @Autowired
    private CallingOff posts;

    @Autowired
    private Cancellations cancellations;

    @Autowired
    private Pauses pauses;

    @Autowired
    private Notifications notifications;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private PlatformTransactionManager transactions;

    @Autowired
    private Clock clock;

    private SopRun started;

    @AfterEach
    void leaveNothingBehind() {
        started.leaveNothingBehind();
    }

    @Test
    void shouldEndTheRunWithItsTraceAndTellThoseWhoWorkInIt() throws Exception {
        SopRun run = start().carryTo("userTask_menyusunKonsep");
        as(OWNER).post(path(run, "jeda"), "{\"alasan\": \"Menunggu kabar\"}");

        Answer called = callOff(SUPERIOR, run, REASON);

        assertThat(called.status()).as(called.body()).isEqualTo(200);
        JsonNode record = as("auditor").get(path(run, "pembatalan")).json();
        assertThat(record.get("oleh").asText()).isEqualTo(SUPERIOR);
        assertThat(record.get("peran").asText()).isEqualTo(SUPERIOR);
        assertThat(record.get("alasan").asText()).isEqualTo(REASON);
        assertThat(record.get("pemulai").asText()).isEqualTo(OWNER);
        assertThat(record.get("versi").asText()).isEqualTo("1.0.0");
        assertThat(record.get("langkah").get(0).get("nama").asText()).isEqualTo("Menyusun konsep materi");
        assertThat(history(run).getDeleteReason())
                .startsWith("Dibatalkan oleh Karo KumSidhal")
                .endsWith(REASON);
        assertThat(pauses.open(id(run))).as("the pause is over too").isEmpty();
        for (String told : List.of(OWNER, WORKER)) {
            assertThat(notifications.forCaller(new Caller(told, Set.of(told))))
                    .as(told)
                    .anySatisfy(message -> {
                        assertThat(message.processInstanceId()).isEqualTo(id(run));
                        assertThat(message.jenis()).isEqualTo("pembatalan");
                        assertThat(message.isi()).contains(REASON);
                    });
        }
        assertThat(callOff(SUPERIOR, run, REASON).status()).as("only once").isEqualTo(409);
    }

    @Test
    void shouldRefuseEverybodyButTheSuperiorAndAnyoneWithoutAReason() throws Exception {
        SopRun run = start();

        for (String other : List.of(OWNER, WORKER, "auditor", "admin", "sesmenko", "stafHumas")) {
            assertThat(callOff(other, run, REASON).status()).as(other).isEqualTo(403);
        }
        assertThat(callOff(OWNER, run, REASON).json().get("detail").asText()).contains("Karo KumSidhal");
        assertThat(callOff(SUPERIOR, run, "Batal").status()).isEqualTo(400);
        assertThat(as(OWNER).get(path(run, "pembatalan")).status()).isEqualTo(404);
        assertThat(run.currentTask()).isNotNull();
    }

    @Test
    void shouldNotPostWhatWaitedForItsTime() throws Exception {
        SopRun run = start().carryTo("userTask_merilis");
        run.complete(
                Map.of("waktuTayang", clock.instant().plus(Duration.ofDays(2)).toString()));
        String posting = run.posting().getId();

        assertThat(callOff(SUPERIOR, run, REASON).status()).isEqualTo(200);

        assertThat(engine.getManagementService()
                        .createJobQuery()
                        .processInstanceId(posting)
                        .list())
                .isEmpty();
        assertThat(engine.getRuntimeService()
                        .createProcessInstanceQuery()
                        .processInstanceId(posting)
                        .count())
                .isZero();
        assertThat(publications.of(id(run))).isEmpty();
    }

    @Test
    void shouldCloseThePostThatWaitsForItsNextTry() throws Exception {
        SopRun run = prepared();

        assertThat(callOff(SUPERIOR, run, REASON).status()).isEqualTo(200);

        assertThat(publications.of(id(run))).singleElement().satisfies(post -> {
            assertThat(post.status()).isEqualTo(Status.REJECTED);
            assertThat(post.dibatalkanOleh()).isEqualTo(SUPERIOR);
            assertThat(post.pesan()).contains(REASON);
        });
        run.runJobs();
        assertThat(publications.of(id(run)).get(0).status()).isEqualTo(Status.REJECTED);
    }

    @ParameterizedTest
    @CsvSource({
        "PUBLISHED, {}, Usulkan ralat atau penarikan",
        "SENDING, {}, sedang dikirimi",
        "UNKNOWN, {}, Pastikan dahulu di Cockpit",
        "PREPARED, '{\"penerima.ab12\": \"DITERIMA x\"}', sebagian penerima"
    })
    void shouldRefuseWhileSomethingIsPublicOrMayBe(String status, String handles, String advice) throws Exception {
        SopRun run = prepared();
        // What is being sent is held by a node; what is not, the sweep would settle.
        jdbc.sql("update publikasi set status = ?, pegangan = ?, sewa_sampai = case when ? = 'SENDING'"
                        + " then current_timestamp + interval '60' second end where process_instance_id = ?")
                .params(status, handles, status, id(run))
                .update();

        Answer refused = callOff(SUPERIOR, run, REASON);

        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.json().get("detail").asText()).contains(advice);
        assertThat(publications.of(id(run)))
                .singleElement()
                .extracting(Publication::status)
                .isEqualTo(Status.valueOf(status));
        assertThat(history(run).getEndTime()).isNull();
    }

    @Test
    void shouldCloseNoPostWhereTheRunCannotBeEnded() throws Exception {
        SopRun run = prepared();

        assertThatThrownBy(() -> new TransactionTemplate(transactions).executeWithoutResult(status -> {
                    posts.close(id(run), SUPERIOR, REASON);
                    throw RequestRefused.conflict("Berubah.");
                }))
                .isInstanceOf(RequestRefused.class);

        assertThat(publications.of(id(run)))
                .singleElement()
                .extracting(Publication::status)
                .isEqualTo(Status.PREPARED);
    }

    @Test
    void shouldSendTheAdministratorsRawDeletionTheSameWay() throws Exception {
        SopRun run = start();
        Browser admin = as("admin");

        Answer raw = admin.delete("/engine-rest/process-instance/" + id(run));
        Answer batch = admin.post(
                "/engine-rest/process-instance/delete",
                "{\"processInstanceIds\": [\"%s\"], \"deleteReason\": \"Keliru\"}".formatted(id(run)));

        assertThat(List.of(raw.status(), batch.status())).containsOnly(403);
        assertThat(raw.body()).contains("/pembatalan");
        assertThat(history(run).getEndTime()).isNull();
    }

    @Test
    void shouldLeaveATraceOfWhateverElseEndsARun() {
        SopRun run = start();
        engine.getIdentityService().setAuthentication("admin", List.of(Groups.CAMUNDA_ADMIN));
        try {
            Privileged.call(engine, () -> {
                engine.getRuntimeService()
                        .createProcessInstanceModification(id(run))
                        .cancelAllForActivity("userTask_menugaskanKasubbag")
                        .execute();
                return null;
            });
        } finally {
            engine.getIdentityService().clearAuthentication();
        }

        assertThat(history(run).getEndTime()).isNotNull();
        assertThat(cancellations.of(id(run))).hasValueSatisfying(trace -> {
            assertThat(trace.oleh()).isEqualTo("admin");
            assertThat(trace.peran()).isEqualTo("camunda-admin");
            assertThat(trace.langkah()).hasSize(1);
        });
    }

    @Test
    void shouldLetTheAdministratorStandInWhereNobodyHoldsTheSuperiorsRole() throws Exception {
        SopRun run = start();
        engine.getIdentityService().deleteMembership(SUPERIOR, SUPERIOR);
        try {
            assertThat(callOff("admin", run, REASON).status()).isEqualTo(200);
        } finally {
            engine.getIdentityService().createMembership(SUPERIOR, SUPERIOR);
        }

        assertThat(cancellations.of(id(run)).orElseThrow().peran()).isEqualTo("camunda-admin");
    }

    /** Released, and prepared for its channel; the next job would publish. */
    private SopRun prepared() {
        SopRun run = start().carryTo("userTask_merilis");
        run.release(Map.of());
        next(id(run));
        next(run.posting().getId());
        return run;
    }

    private void next(String instance) {
        Job job = engine.getManagementService()
                .createJobQuery()
                .messages()
                .processInstanceId(instance)
                .singleResult();
        engine.getManagementService().executeJob(job.getId());
    }

    private HistoricProcessInstance history(SopRun run) {
        return engine.getHistoryService()
                .createHistoricProcessInstanceQuery()
                .processInstanceId(id(run))
                .singleResult();
    }

    private Answer callOff(String user, SopRun run, String reason) throws Exception {
        return as(user).post(path(run, "pembatalan"), new ObjectMapper().writeValueAsString(Map.of("alasan", reason)));
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
        started = SopRun.start(engine, materi, spec, "Kunjungan");
        return started;
    }
}
