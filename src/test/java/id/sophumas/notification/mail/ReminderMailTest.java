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
import java.util.List;
import java.util.Map;
import java.util.Set;
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
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** From the engine's open task to the mailbox, driven by the clock that everybody can move. */
@SpringBootTest(
        classes = DeadlineTestApplication.class,
        properties = {
            "spring.datasource.url=jdbc:h2:mem:pengingat",
            "camunda.bpm.auto-deployment-enabled=false",
            "camunda.bpm.process-engine-name=pengingat",
            "camunda.bpm.job-execution.enabled=false",
            "camunda.bpm.authorization.enabled=false",
            "spring.mail.host=127.0.0.1",
            "sop.mail.from=humas@kantor.go.id",
            "sop.mail.url=https://sop.kantor.go.id/",
            "sop.mail.pause=0s"
        })
class ReminderMailTest {

    private static final GreenMail SERVER = new GreenMail(ServerSetup.SMTP.dynamicPort());

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
        SERVER.start();
        int port = SERVER.getSmtp().getPort();
        registry.add("spring.mail.port", () -> port);
    }

    @AfterAll
    static void stop() {
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
                            "Sisa waktu: 4 menit waktu kerja",
                            "https://sop.kantor.go.id/camunda/app/tasklist/default/#/?task=" + task.getId());
            assertThat(html(mail)).contains("Kunjungan &lt;Menteri&gt;", "24 November 2026 pukul 09.10 WIB");
        });
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
