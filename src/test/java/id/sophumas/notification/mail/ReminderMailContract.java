package id.sophumas.notification.mail;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import id.sophumas.deadline.Reminders;
import id.sophumas.engine.calendar.EngineClock;
import id.sophumas.identity.Caller;
import id.sophumas.notification.Notification;
import id.sophumas.notification.Notifications;
import id.sophumastest.DeadlineTestApplication;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.actuate.health.Status;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.util.TestSocketUtils;

/** From the engine's open task to the mailbox, driven by the clock that everybody can move. */
@SpringBootTest(
        classes = DeadlineTestApplication.class,
        properties = {
            "camunda.bpm.auto-deployment-enabled=false",
            "camunda.bpm.job-execution.enabled=false",
            "camunda.bpm.authorization.enabled=false",
            "spring.mail.host=127.0.0.1",
            "sop.mail.from=humas@kantor.go.id",
            "sop.mail.url=https://sop.kantor.go.id/",
            "sop.mail.pause=0s"
        })
abstract class ReminderMailContract {

    private static final int PORT = TestSocketUtils.findAvailableTcpPort();
    private static final GreenMail SERVER = new GreenMail(new ServerSetup(PORT, "127.0.0.1", "smtp"));

    /** Given on a Tuesday at nine: half of ten minutes is over at five past, four fifths at eight past. */
    private static final Instant TUESDAY = Instant.parse("2026-11-24T09:00:00+07:00");

    @Autowired
    private EngineClock clock;

    @Autowired
    private RepositoryService repository;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private TaskService tasks;

    @Autowired
    private ManagementService management;

    @Autowired
    private IdentityService identity;

    @Autowired
    private Reminders reminders;

    @Autowired
    private Notifications notifications;

    @Autowired
    private Distribution distribution;

    @Autowired
    private Delivery delivery;

    @Autowired
    private MailChoices choices;

    @Autowired
    private MailServer server;

    @Autowired
    private JdbcClient jdbc;

    private String deployment;

    @DynamicPropertySource
    static void server(DynamicPropertyRegistry registry) {
        registry.add("spring.mail.port", () -> PORT);
    }

    @BeforeAll
    static void startServer() {
        SERVER.start();
    }

    @AfterAll
    static void stopServer() {
        SERVER.stop();
    }

    @BeforeEach
    void deploy() throws Exception {
        SERVER.purgeEmailFromAllMailboxes();
        Stream.of("surel", "pemberitahuan", "pengingat", "pengingat_tugas", "pilihan_pemberitahuan")
                .forEach(table -> jdbc.sql("delete from " + table).update());
        deployment = repository
                .createDeployment()
                .addClasspathResource("uji-tenggat.bpmn")
                .deploy()
                .getId();
        person("siti", "pelaksana");
        person("budi", "pelaksana");
        person("rina", "kasubbag");
        person("tono", "kabag");
        clock.move(TUESDAY);
    }

    @AfterEach
    void clean() {
        clock.reset();
        repository.deleteDeployment(deployment, true);
        identity.createUserQuery().list().forEach(user -> identity.deleteUser(user.getId()));
        identity.createGroupQuery().list().forEach(group -> identity.deleteGroup(group.getId()));
    }

    @Test
    void shouldRemindTheAssigneeAtHalfOfTheWorkingTimeInTheListAndByMail() throws Exception {
        Task task = claimed("siti");
        at("2026-11-24T09:04:30+07:00");
        assertThat(mails()).as("not before").isEmpty();

        at("2026-11-24T09:05:30+07:00");

        Notification listed = list("siti", "pelaksana").get(0);
        assertThat(listed.judul()).isEqualTo("Pengingat 50%: Menyusun konsep");
        assertThat(listed.taskId()).isEqualTo(task.getId());
        assertThat(mails()).singleElement().satisfies(mail -> {
            assertThat(to(mail)).isEqualTo("siti@kantor.go.id");
            assertThat(mail.getSubject()).isEqualTo("Pengingat 50%: Menyusun konsep");
            assertThat(plain(mail))
                    .contains(
                            "Setengah dari waktu kerja",
                            "Judul: Kunjungan <Menteri>",
                            "SOP: Uji Tenggat",
                            "Langkah: Menyusun konsep",
                            "Tenggat: 24 November 2026 pukul 09.10 WIB",
                            "Sisa waktu: 4 menit kerja",
                            "https://sop.kantor.go.id/camunda/app/tasklist/default/#/?task=" + task.getId());
            assertThat(html(mail)).contains("Kunjungan &lt;Menteri&gt;", "24 November 2026 pukul 09.10 WIB");
        });
    }

    @Test
    void shouldRemindTheWholeUnitOfATaskThatNobodyHasTaken() throws Exception {
        start();
        at("2026-11-24T09:08:30+07:00");

        assertThat(receivers()).containsExactlyInAnyOrder("siti", "budi");
        assertThat(subjects()).containsOnly("Pengingat 80%: Menyusun konsep");
        assertThat(list("budi", "pelaksana"))
                .as("what was passed over is not made up for")
                .hasSize(1);
        assertThat(plain(mails().get(0))).contains("Pelaksana: Pelaksana, belum diambil siapa pun");
    }

    @Test
    void shouldTellEachStageOnceHoweverOftenAndByWhomeverItIsLookedFor() throws Exception {
        claimed("siti");
        for (String moment : List.of("09:05:10", "09:05:20", "09:08:10", "09:08:20", "09:10:10", "09:10:20")) {
            at("2026-11-24T" + moment + "+07:00");
        }
        at("2026-11-24T09:06:00+07:00");
        at("2026-11-24T09:09:00+07:00");
        at("2026-11-24T09:20:00+07:00");

        assertThat(told("siti"))
                .containsExactly(
                        "Pengingat 50%: Menyusun konsep",
                        "Pengingat 80%: Menyusun konsep", "Waktu habis: Menyusun konsep");
        assertThat(told("rina")).containsExactly("Terlambat: Menyusun konsep");
        assertThat(told("budi")).isEmpty();
    }

    @Test
    void shouldClimbTheLadderOnceEachWorkingDayUntilTheTaskIsDone() throws Exception {
        Task task = claimed("siti");
        at("2026-11-24T09:10:10+07:00");
        at("2026-11-25T09:09:00+07:00");
        assertThat(told("tono")).as("not before a working day is over").isEmpty();

        for (String day : List.of("25", "26", "27", "28", "29", "30")) {
            at("2026-11-" + day + "T09:11:00+07:00");
        }
        assertThat(told("rina")).hasSize(1);
        assertThat(told("tono"))
                .as("kabag is the top: no mail at the weekend")
                .containsExactly(
                        "Terlambat 1 hari kerja: Menyusun konsep",
                        "Terlambat 2 hari kerja: Menyusun konsep",
                        "Terlambat 3 hari kerja: Menyusun konsep",
                        "Terlambat 4 hari kerja: Menyusun konsep");
        assertThat(tasks.getIdentityLinksForTask(task.getId()))
                .as("told, not made a candidate")
                .extracting("groupId")
                .doesNotContain("kasubbag", "kabag");

        tasks.complete(task.getId());
        at("2026-12-01T09:11:00+07:00");
        assertThat(told("tono"))
                .filteredOn(message -> message.endsWith("Menyusun konsep"))
                .hasSize(4);
    }

    @Test
    void shouldKeepQuietOutsideWorkingTimeAndSpeakWhenWorkBegins() throws Exception {
        clock.move(Instant.parse("2026-11-27T16:24:00+07:00"));
        claimed("siti");
        at("2026-11-27T16:30:00+07:00");
        at("2026-11-28T09:00:00+07:00");
        at("2026-11-30T07:29:00+07:00");
        assertThat(list("siti", "pelaksana"))
                .as("half of the time was over at 16.29")
                .isEmpty();

        at("2026-11-30T07:30:05+07:00");
        assertThat(told("siti")).containsExactly("Pengingat 50%: Menyusun konsep");
    }

    @Test
    void shouldNotMailInTheEveningWhatWasWrittenInTheAfternoon() throws Exception {
        clock.move(Instant.parse("2026-11-27T16:24:00+07:00"));
        claimed("siti");
        clock.move(Instant.parse("2026-11-27T16:29:30+07:00"));
        reminders.round();
        assertThat(list("siti", "pelaksana")).hasSize(1);
        at("2026-11-27T16:30:00+07:00");
        at("2026-11-29T10:00:00+07:00");
        assertThat(mails()).isEmpty();

        at("2026-11-30T07:30:05+07:00");
        assertThat(told("siti")).containsExactly("Pengingat 50%: Menyusun konsep");
    }

    @Test
    void shouldSendNothingToWhoHasCompletedOrLostTheTask() throws Exception {
        Task done = claimed("siti");
        Task lost = claimed("siti");
        Task shared = start();
        clock.move(Instant.parse("2026-11-24T09:05:30+07:00"));
        reminders.round();
        distribution.round();
        tasks.complete(done.getId());
        tasks.setAssignee(lost.getId(), "budi");
        tasks.claim(shared.getId(), "siti");

        delivery.round();

        assertThat(receivers()).as("of the unit's task, which siti took").containsExactly("siti");
        assertThat(plain(mails().get(0))).contains(shared.getId());
        at("2026-11-24T09:08:30+07:00");
        assertThat(receivers()).containsExactly("siti", "siti", "budi");
    }

    @Test
    void shouldRecountWhenTheDueDateChanges() throws Exception {
        Task task = claimed("siti");
        at("2026-11-24T09:05:30+07:00");
        task = tasks.createTaskQuery().taskId(task.getId()).singleResult();
        task.setDueDate(Date.from(Instant.parse("2026-11-24T09:20:00+07:00")));
        tasks.saveTask(task);
        management
                .createJobQuery()
                .timers()
                .list()
                .forEach(job ->
                        management.setJobDuedate(job.getId(), Date.from(Instant.parse("2026-11-24T09:20:00+07:00"))));

        at("2026-11-24T09:10:30+07:00");
        assertThat(told("siti")).as("half has been told").hasSize(1);
        at("2026-11-24T09:15:30+07:00");
        assertThat(told("siti"))
                .as("four fifths of twenty minutes are not over")
                .hasSize(1);
        at("2026-11-24T09:16:30+07:00");

        assertThat(told("siti")).containsExactly("Pengingat 50%: Menyusun konsep", "Pengingat 80%: Menyusun konsep");
        assertThat(plain(mails().get(1))).contains("Tenggat: 24 November 2026 pukul 09.20 WIB");
    }

    @Test
    void shouldGatherADigestOnTheNextWorkingMorningForWhoChoseIt() throws Exception {
        choices.choose("siti", Cara.LANGSUNG);
        choices.choose("siti", Cara.RINGKASAN);
        clock.move(Instant.parse("2026-11-27T15:00:00+07:00"));
        Task first = claimed("siti");
        Task second = claimed("siti");
        Task done = claimed("siti");
        at("2026-11-27T15:05:30+07:00");
        at("2026-11-27T15:08:30+07:00");
        tasks.complete(done.getId());
        assertThat(told("siti")).isEmpty();
        assertThat(list("siti", "pelaksana")).hasSize(6);
        at("2026-11-28T08:00:00+07:00");
        assertThat(told("siti")).isEmpty();

        clock.move(Instant.parse("2026-11-30T07:30:05+07:00"));
        delivery.round();
        delivery.round();

        assertThat(told("siti")).containsExactly("Ringkasan pemberitahuan: 2");
        assertThat(plain(mails().get(0)))
                .contains("Pengingat 80%", first.getId(), second.getId())
                .doesNotContain("Pengingat 50%", done.getId());
        assertThat(html(mails().get(0))).contains("Kunjungan &lt;Menteri&gt;", first.getId(), second.getId());
    }

    @Test
    void shouldRetryWhatTheServerMissedWithoutHinderingWork() throws Exception {
        Task task = claimed("siti");
        SERVER.stop();
        at("2026-11-24T09:05:30+07:00");

        assertThat(list("siti", "pelaksana"))
                .as("stands in the list all the same")
                .hasSize(1);
        assertThat(server.health().getStatus().getCode()).isEqualTo("PERINGATAN");
        at("2026-11-24T09:08:30+07:00");
        assertThat(list("siti", "pelaksana")).hasSize(2);

        SERVER.start();
        at("2026-11-24T09:09:00+07:00");
        at("2026-11-24T09:09:10+07:00");

        assertThat(told("siti")).containsExactly("Pengingat 50%: Menyusun konsep", "Pengingat 80%: Menyusun konsep");
        assertThat(server.health().getStatus()).isEqualTo(Status.UP);
        tasks.complete(task.getId());
    }

    @Test
    void shouldNotSendAgainWhatACrashLeftUnsettled() throws Exception {
        claimed("siti");
        clock.move(Instant.parse("2026-11-24T09:05:30+07:00"));
        reminders.round();
        distribution.round();
        jdbc.sql("update surel set status = 'MENGIRIM', diubah = ?")
                .param(OffsetDateTime.now().minusMinutes(11))
                .update();

        at("2026-11-24T09:06:00+07:00");

        assertThat(mails()).isEmpty();
        assertThat(jdbc.sql("select status from surel").query(String.class).list())
                .containsExactly("TIDAK_PASTI");
    }

    @Test
    void shouldGoOnWithTheOthersWhereAnAddressIsNone() throws Exception {
        User budi = identity.createUserQuery().userId("budi").singleResult();
        budi.setEmail("bukan alamat\r\nBcc: x@y");
        identity.saveUser(budi);
        start();
        at("2026-11-24T09:05:30+07:00");
        at("2026-11-24T09:05:40+07:00");

        assertThat(receivers()).containsExactly("siti");
        assertThat(jdbc.sql("select status from surel where pengguna = 'budi'")
                        .query(String.class)
                        .list())
                .containsExactly("GAGAL");
    }

    @Test
    void shouldSendOnceWhereSeveralNodesLookAtTheSameTime() throws Exception {
        for (int i = 0; i < 20; i++) {
            claimed("siti");
        }
        clock.move(Instant.parse("2026-11-24T09:05:30+07:00"));
        ExecutorService nodes = Executors.newFixedThreadPool(4);
        try {
            for (Runnable work : List.<Runnable>of(reminders::round, distribution::round, delivery::round)) {
                CountDownLatch together = new CountDownLatch(4);
                List<Future<?>> all = new ArrayList<>();
                for (int node = 0; node < 4; node++) {
                    all.add(nodes.submit(() -> {
                        together.countDown();
                        together.await();
                        work.run();
                        return null;
                    }));
                }
                for (Future<?> each : all) {
                    each.get(60, TimeUnit.SECONDS);
                }
            }
        } finally {
            nodes.shutdownNow();
        }

        assertThat(list("siti", "pelaksana")).hasSize(20);
        assertThat(mails()).hasSize(20);
    }

    private Task claimed(String user) {
        Task task = start();
        tasks.claim(task.getId(), user);
        return task;
    }

    private Task start() {
        String instance = runtime.startProcessInstanceByKey("uji-tenggat", Map.of("judul", "Kunjungan <Menteri>"))
                .getId();
        return tasks.createTaskQuery().processInstanceId(instance).singleResult();
    }

    /** Moves the clock and lets timers, reminders and mails happen. */
    private void at(String moment) {
        clock.move(Instant.parse(moment));
        for (Job job : management.createJobQuery().executable().list()) {
            management.executeJob(job.getId());
        }
        round();
    }

    private void round() {
        reminders.round();
        distribution.round();
        delivery.round();
    }

    private void person(String id, String role) {
        if (identity.createGroupQuery().groupId(role).count() == 0) {
            identity.saveGroup(identity.newGroup(role));
        }
        User user = identity.newUser(id);
        user.setEmail(id + "@kantor.go.id");
        identity.saveUser(user);
        identity.createMembership(id, role);
    }

    private List<Notification> list(String user, String... roles) {
        return notifications.forCaller(new Caller(user, Set.of(roles)));
    }

    /** Subjects of the mails to this person, in the order they came. */
    private static List<String> told(String user) throws MessagingException {
        List<String> subjects = new ArrayList<>();
        for (MimeMessage mail : mails()) {
            if (to(mail).equals(user + "@kantor.go.id")) {
                subjects.add(mail.getSubject());
            }
        }
        return subjects;
    }

    private static List<String> receivers() throws MessagingException {
        List<String> receivers = new ArrayList<>();
        for (MimeMessage mail : mails()) {
            receivers.add(to(mail).replaceAll("@.*", ""));
        }
        return receivers;
    }

    private static List<String> subjects() throws MessagingException {
        List<String> subjects = new ArrayList<>();
        for (MimeMessage mail : mails()) {
            subjects.add(mail.getSubject());
        }
        return subjects;
    }

    private static List<MimeMessage> mails() {
        return List.of(SERVER.getReceivedMessages());
    }

    private static String to(MimeMessage mail) throws MessagingException {
        return mail.getAllRecipients()[0].toString();
    }

    private static String plain(MimeMessage mail) {
        return part(mail, "text/plain");
    }

    private static String html(MimeMessage mail) {
        return part(mail, "text/html");
    }

    private static String part(MimeMessage mail, String type) {
        return Parts.text(mail, type);
    }
}
