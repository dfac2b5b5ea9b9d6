package id.sophumas.engine.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import id.sophumas.deadline.Deadline;
import id.sophumas.deadline.DeadlineChanges;
import id.sophumas.deadline.Deadlines;
import id.sophumas.deadline.Deviation;
import id.sophumas.deadline.Deviations;
import id.sophumas.identity.Caller;
import id.sophumas.notification.Notification;
import id.sophumas.notification.Notifications;
import id.sophumas.workingtime.BundledCalendar;
import id.sophumas.workingtime.CalendarSwitch;
import id.sophumas.workingtime.Calendars;
import id.sophumas.workingtime.CalendarsChanged;
import id.sophumas.workingtime.Tenggat;
import id.sophumastest.DeadlineTestApplication;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;

@SpringBootTest(
        classes = DeadlineTestApplication.class,
        properties = {
            "spring.datasource.url=jdbc:h2:mem:tenggat",
            "camunda.bpm.auto-deployment-enabled=false",
            "camunda.bpm.process-engine-name=deadline",
            "camunda.bpm.job-execution.enabled=false",
            "camunda.bpm.authorization.enabled=false"
        })
class DeadlineTest {

    /** A Friday afternoon, five minutes before the office closes. */
    private static final Instant FRIDAY = Instant.parse("2026-11-27T16:25:00+07:00");

    private static final String YEAR_2027 = "tahun: 2027\nsumber: Keputusan\nlibur:\n  2027-03-09: Hari Suci Nyepi\n";

    @Autowired
    private Calendars calendars;

    @Autowired
    private DeadlineChanges changes;

    @Autowired
    private ApplicationEventPublisher events;

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
    private HistoryService history;

    @Autowired
    private IdentityService identity;

    @Autowired
    private Deadlines deadlines;

    @Autowired
    private Deviations deviations;

    @Autowired
    private Notifications notifications;

    @Autowired
    private LeftoverLocks leftoverLocks;

    @Autowired
    private JdbcClient jdbc;

    private String deployment;

    @BeforeEach
    void deploy() {
        deployment = repository
                .createDeployment()
                .addClasspathResource("uji-tenggat.bpmn")
                .deploy()
                .getId();
        clock.move(FRIDAY);
    }

    @AfterEach
    void clean() {
        clock.reset();
        CalendarSwitch.back(calendars);
        repository.deleteDeployment(deployment, true);
    }

    @Test
    void shouldGiveTaskAndTimerTheSameInstantOfWorkingTime() {
        Task task = task(start(Map.of()));
        Job timer = timer("boundary_menyusun");

        assertThat(task.getDueDate().toInstant())
                .isBetween(Instant.parse("2026-11-30T07:35:00+07:00"), Instant.parse("2026-11-30T07:36:00+07:00"))
                .isEqualTo(timer.getDuedate().toInstant())
                .isEqualTo(deadline(task).tenggat().tenggat().toInstant());
        assertThat(deadline(task).tenggat().mulai().toInstant())
                .isEqualTo(task.getCreateTime().toInstant().truncatedTo(ChronoUnit.SECONDS));
        assertThat(history.createHistoricTaskInstanceQuery()
                        .taskId(task.getId())
                        .singleResult()
                        .getDueDate())
                .isEqualTo(task.getDueDate());
    }

    @Test
    void shouldHaveADayThatIsGivenAsItBeginsEndWithIt() {
        Instant morning = Instant.parse("2026-11-24T07:30:00+07:00");
        // The moved clock runs on: on a busy machine the step may begin a second later.
        Task task = await().until(
                        () -> {
                            ProcessInstance run = start(Map.of());
                            String first = task(run).getId();
                            clock.move(morning);
                            tasks.complete(first);
                            return task(run);
                        },
                        begun -> begun.getCreateTime().toInstant().isBefore(morning.plusSeconds(1)));

        assertThat(task.getCreateTime().toInstant()).isAfterOrEqualTo(morning);
        assertThat(task.getDueDate().toInstant()).isEqualTo(Instant.parse("2026-11-24T16:00:00+07:00"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-12-10T10:00",
                "2026-12-10T10:00:00",
                "2026-12-10T10:00:00+07:00",
                "2026-12-10T12:00:00+09:00"
            })
    void shouldCountFromTheEventWhereItIsLater(String waktuKegiatan) {
        assertCountsFrom(waktuKegiatan, "2026-12-11T10:00:00+07:00");
    }

    @ParameterizedTest
    @CsvSource({
        "a Saturday, 2026-12-12T09:00:00+07:00, 2026-12-14T16:00:00+07:00",
        "Christmas after a cuti bersama, 2026-12-25T09:00:00+07:00, 2026-12-28T16:00:00+07:00",
        "a weekday evening, 2026-12-14T19:00:00+07:00, 2026-12-15T16:00:00+07:00"
    })
    void shouldCountFromTheNextWorkingSpanWhereTheEventIsOutsideWorkingTime(String event, String at, String due) {
        Task task = second(start(Map.of("waktuKegiatan", at)));

        assertThat(task.getDueDate().toInstant())
                .as(event)
                .isEqualTo(OffsetDateTime.parse(due).toInstant())
                .isEqualTo(timer("boundary_melaksanakan").getDuedate().toInstant());
        assertThat(deadline(task).tenggat().mulai()).isEqualTo(OffsetDateTime.parse(at));
        assertThat(deadline(task).tenggat().dilewati())
                .as("the way to the next working span is explained")
                .first()
                .satisfies(skipped -> assertThat(skipped.dari()).isEqualTo(OffsetDateTime.parse(at)));
    }

    @Test
    void shouldCountFromADateVariableToo() {
        assertCountsFrom(Date.from(Instant.parse("2026-12-10T10:00:00+07:00")), "2026-12-11T10:00:00+07:00");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-11-20T10:00", "", "besok pagi"})
    void shouldCountFromTheTaskWhereTheEventIsPastOrNotGiven(String waktuKegiatan) {
        Task task = second(start(Map.of("waktuKegiatan", waktuKegiatan)));

        assertThat(deadline(task).tenggat().mulai().toInstant())
                .isEqualTo(task.getCreateTime().toInstant().truncatedTo(ChronoUnit.SECONDS));
        assertThat(task.getDueDate()).isEqualTo(timer("boundary_melaksanakan").getDuedate());
    }

    @Test
    void shouldRecordTheDelayAndTellTheSuperiorOnceTheTimerFires() {
        ProcessInstance run = start(Map.of("judul", "Kunjungan Menteri"));
        Task task = task(run);
        clock.move(Instant.parse("2026-11-30T07:40:00+07:00"));

        management.executeJob(timer("boundary_menyusun").getId());

        assertThat(deviations.of(run.getId())).singleElement().satisfies(late -> {
            assertThat(late.task()).isEqualTo(deadline(task).task());
            assertThat(late.task().stepId()).isEqualTo("userTask_menyusun");
            assertThat(late.task().sopKey()).isEqualTo("uji-tenggat");
            assertThat(late.task().role()).isEqualTo("pelaksana");
            assertThat(late.tenggat()).isEqualTo(task.getDueDate().toInstant());
            assertThat(late.ditemukan()).isAfterOrEqualTo(Instant.parse("2026-11-30T07:40:00+07:00"));
            assertThat(late.waktuSelesai()).isNull();
        });
        assertThat(messages("kasubbag")).singleElement().satisfies(message -> {
            assertThat(message.jenis()).isEqualTo("keterlambatan");
            assertThat(message.judul()).isEqualTo("Terlambat: Menyusun konsep");
            assertThat(message.isi()).startsWith("""
                            Tugas ini belum selesai sampai tenggatnya.

                            Judul: Kunjungan Menteri
                            SOP: Uji Tenggat
                            Langkah: Menyusun konsep
                            Pelaksana: Pelaksana, belum diambil siapa pun
                            Mutu baku waktu: 10 menit
                            Tenggat: 30 November 2026 pukul 07.35 WIB
                            Terlambat: """).containsPattern("Terlambat: [45] menit kerja$");
            assertThat(message.taskId()).isEqualTo(task.getId());
        });
        assertThat(messages("pelaksana")).isEmpty();
        assertThat(tasks.getIdentityLinksForTask(task.getId()))
                .as("the superior is told, not made a candidate")
                .extracting("groupId")
                .containsExactly("pelaksana");
    }

    @Test
    void shouldCloseTheRecordWhenTheTaskIsCompleted() {
        ProcessInstance run = start(Map.of());
        clock.move(Instant.parse("2026-11-30T08:00:00+07:00"));
        management.executeJob(timer("boundary_menyusun").getId());
        clock.move(Instant.parse("2026-11-30T09:30:30+07:00"));

        completeAs("budi", task(run));

        assertThat(deviations.of(run.getId())).singleElement().satisfies(late -> {
            assertThat(late.petugas()).isEqualTo("budi");
            assertThat(late.waktuSelesai()).isAfterOrEqualTo(Instant.parse("2026-11-30T09:30:30+07:00"));
            assertThat(late.menitKerja()).as("5 on Friday, 120 on Monday").isEqualTo(125);
        });
    }

    @Test
    void shouldRecordADelayThatNoTimerNoticed() {
        ProcessInstance run = start(Map.of());
        clock.move(Instant.parse("2026-11-30T08:00:30+07:00"));

        completeAs("budi", task(run));

        assertThat(deviations.of(run.getId()))
                .singleElement()
                .extracting(Deviation::menitKerja)
                .isEqualTo(35L);
        assertThat(messages("kasubbag")).hasSize(1);
    }

    @Test
    void shouldRecordNothingOfATaskDoneInTime() {
        ProcessInstance run = start(Map.of());
        Task task = task(run);

        completeAs("budi", task);

        assertThat(deviations.of(run.getId())).isEmpty();
        assertThat(deadline(task).petugas()).isEqualTo("budi");
    }

    @Test
    void shouldTakeTheDeadlineFromTheFirstTimerOnly() {
        clock.move(Instant.parse("2026-11-24T09:00:00+07:00"));

        Task task = second(start(Map.of()));

        assertThat(deadline(task).tenggat().durasi()).isEqualTo("P1D");
        assertThat(timer("boundary_mengingatkan").getDuedate()).isBefore(task.getDueDate());
    }

    @Test
    void shouldFreeOnlyJobsLockedIntoTheFutureByAMovedClock() {
        start(Map.of());
        lock(Duration.ofMinutes(4));
        leftoverLocks.release();
        assertThat(locked()).isEqualTo(1);

        lock(Duration.ofDays(30));
        leftoverLocks.release();

        assertThat(locked()).isZero();
    }

    @Test
    void shouldLeaveTechnicalWaitsOnClockTime() {
        Instant sunday = Instant.parse("2026-11-29T03:00:00+07:00");
        Task task = second(start(Map.of("waktuTayang", Date.from(sunday))));

        tasks.complete(task.getId());

        assertThat(timer("catchEvent_tunggu").getDuedate().toInstant()).isEqualTo(sunday);
    }

    @Test
    void shouldCountADurationGivenAsDueDateAsWorkingTime() {
        Date due = new WorkingDueDateCalendar(new WorkingDurationCalendar(Calendars.of(BundledCalendar.read())))
                .resolveDuedate("P1D", Date.from(FRIDAY));

        assertThat(due).isEqualTo(Date.from(Instant.parse("2026-11-30T16:00:00+07:00")));
    }

    @Test
    void shouldRefuseADurationThatIsNoWorkingTime() {
        WorkingDurationCalendar durations = new WorkingDurationCalendar(Calendars.of(BundledCalendar.read()));

        assertThatThrownBy(() -> durations.resolveDuedate("P1M"))
                .hasMessageContaining("Durasi \"P1M\" tidak dapat dipakai");
    }

    @Test
    void shouldWorkOpenDeadlinesOutAnewWhenTheYearsFileArrives() {
        clock.move(Instant.parse("2027-03-08T15:00:00+07:00"));
        Task task = second(start(Map.of("judul", "Kunjungan Menteri")));
        Tenggat estimated = deadline(task).tenggat();
        assertThat(estimated.catatan()).contains("2027");

        change(YEAR_2027);

        Instant due = Instant.parse("2027-03-10T15:00:00+07:00");
        assertThat(fresh(task).getDueDate().toInstant())
                .isBetween(due, due.plusSeconds(60))
                .isEqualTo(timer("boundary_melaksanakan").getDuedate().toInstant())
                .isEqualTo(deadline(task).tenggat().tenggat().toInstant());
        assertThat(deadline(task).tenggat().catatan()).isNull();
        assertThat(deadline(task).tenggat().dilewati())
                .extracting(Tenggat.Lewatan::alasan)
                .contains("Selasa 9 Mar: Hari Suci Nyepi");
        assertThat(changes.of(task.getId())).singleElement().satisfies(changed -> {
            assertThat(changed.lama()).isEqualTo(estimated);
            assertThat(changed.baru())
                    .isEqualTo(deadline(task).tenggat().tenggat().toInstant());
            assertThat(changed.alasan()).isEqualTo("Kalender kerja berubah: holidays-2027.yaml ditambahkan.");
            assertThat(changed.terlambatDicabut()).isFalse();
        });
        assertThat(messages("kasubbag"))
                .anySatisfy(message ->
                        assertThat(message.isi()).startsWith("Tenggat tugas ini dihitung ulang (semula 9 Maret 2027"));
    }

    @Test
    void shouldRecordAChangeOnce() {
        clock.move(Instant.parse("2027-03-08T15:00:00+07:00"));
        Task task = second(start(Map.of()));
        change(YEAR_2027);

        change(YEAR_2027);

        assertThat(changes.of(task.getId())).hasSize(1);
    }

    @Test
    void shouldTakeADelayBackThatWasNone() {
        clock.move(Instant.parse("2027-03-08T15:58:00+07:00"));
        ProcessInstance run = start(Map.of());
        clock.move(Instant.parse("2027-03-09T08:30:00+07:00"));
        management.executeJob(timer("boundary_menyusun").getId());
        assertThat(deviations.of(run.getId())).hasSize(1);

        change(YEAR_2027);

        assertThat(deviations.of(run.getId())).isEmpty();
        assertThat(changes.of(task(run).getId()))
                .singleElement()
                .satisfies(changed -> assertThat(changed.terlambatDicabut()).isTrue());
        tasks.complete(task(run).getId());
        assertThat(deviations.of(run.getId())).isEmpty();
    }

    private void change(String year) {
        CalendarSwitch.toHolidays(calendars, year);
        events.publishEvent(new CalendarsChanged("holidays-2027.yaml ditambahkan"));
    }

    private Task fresh(Task task) {
        return tasks.createTaskQuery().taskId(task.getId()).singleResult();
    }

    private void assertCountsFrom(Object waktuKegiatan, String due) {
        Task task = second(start(Map.of("waktuKegiatan", waktuKegiatan)));

        assertThat(task.getDueDate().toInstant())
                .isEqualTo(OffsetDateTime.parse(due).toInstant())
                .isEqualTo(timer("boundary_melaksanakan").getDuedate().toInstant());
        assertThat(deadline(task).tenggat().mulai()).isEqualTo(OffsetDateTime.parse("2026-12-10T10:00:00+07:00"));
    }

    private ProcessInstance start(Map<String, Object> variables) {
        return runtime.startProcessInstanceByKey("uji-tenggat", new HashMap<>(variables));
    }

    private Task task(ProcessInstance run) {
        return tasks.createTaskQuery().processInstanceId(run.getId()).singleResult();
    }

    private Task second(ProcessInstance run) {
        tasks.complete(task(run).getId());
        return task(run);
    }

    private void completeAs(String user, Task task) {
        identity.setAuthenticatedUserId(user);
        try {
            tasks.complete(task.getId());
        } finally {
            identity.clearAuthentication();
        }
    }

    private void lock(Duration ahead) {
        jdbc.sql("update ACT_RU_JOB set LOCK_OWNER_ = 'mati', LOCK_EXP_TIME_ = ?")
                .param(Timestamp.from(clock.now().toInstant().plus(ahead)))
                .update();
    }

    private long locked() {
        return jdbc.sql("select count(*) from ACT_RU_JOB where LOCK_OWNER_ is not null")
                .query(Long.class)
                .single();
    }

    private Job timer(String activity) {
        return management.createJobQuery().activityId(activity).singleResult();
    }

    private Deadline deadline(Task task) {
        return deadlines.find(task.getId()).orElseThrow();
    }

    private List<Notification> messages(String role) {
        return notifications.forCaller(new Caller("seseorang", Set.of(role))).stream()
                .filter(message -> runtime.createProcessInstanceQuery()
                                .processInstanceId(message.processInstanceId())
                                .count()
                        > 0)
                .toList();
    }
}
