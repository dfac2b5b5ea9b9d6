package id.sophumas.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.options.FilePayload;
import id.sophumas.materi.Samples;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;

/** The officials at their desks, and the engine's word on what their work came to. */
final class Office implements AutoCloseable {

    static final Duration PATIENCE = Duration.ofSeconds(60);
    static final FilePayload PICTURE = new FilePayload("rapat (1).jpg", "image/jpeg", Samples.jpeg(1200, 800));

    private final Map<String, Desk> desks = new HashMap<>();
    private final Browser browser;
    private final ProcessEngine engine;
    private final String base;
    private Screen screen = Screen.DESK;

    Office(Browser browser, ProcessEngine engine, int port) {
        this.browser = browser;
        this.engine = engine;
        this.base = "http://localhost:" + port;
    }

    /** From now on everybody works at this size. */
    Office at(Screen size) {
        screen = size;
        return this;
    }

    Desk desk(String user) {
        return desks.computeIfAbsent(user, name -> Desk.of(browser, base, name)).at(screen);
    }

    /** A browser that nobody has logged in with yet, and that prefers another language. */
    Desk deskAbroad() {
        return desks.computeIfAbsent("", nobody -> Desk.abroad(browser, base)).at(screen);
    }

    /** Whoever comes to his desk for the first time, and logs in on the page that asks for it. */
    Desk logInByHand(String user) {
        return desks.computeIfAbsent(user, name -> Desk.byHand(browser, base, name))
                .at(screen);
    }

    /** Opens the SOP's start form and fills it in. */
    Desk prepare(String key, String user, String title) {
        Desk desk = desk(user);
        desk.openStart(key);
        desk.fill("#judul", title);
        desk.fill("#dasar", "Nota dinas 12");
        desk.fill("#waktuKegiatanSetempat", "2026-11-20T09:00");
        return desk;
    }

    /** Starts a run and tells its id. */
    String start(String key, String user, String title) {
        prepare(key, user, title).start();
        return started(key, title).getId();
    }

    /** A run that stands at this step already, without anybody having worked for it; tells its id. */
    String begin(String key, String title, String step) {
        return engine.getRuntimeService()
                .createProcessInstanceByKey(key)
                .setVariable("judul", title)
                .startBeforeActivity(step)
                .execute()
                .getId();
    }

    ProcessInstance started(String key, String title) {
        return await().atMost(PATIENCE)
                .pollDelay(Duration.ZERO)
                .until(
                        () -> engine.getRuntimeService()
                                .createProcessInstanceQuery()
                                .processDefinitionKey(key)
                                .variableValueEquals("judul", title)
                                .singleResult(),
                        found -> found != null);
    }

    /** Opens the run's task, which must be this step, at the desk of its performer. */
    Desk open(String run, String step, String user) {
        Desk desk = desk(user);
        desk.open(current(run, step).getId());
        return desk;
    }

    void dispose(String run, String step, String user) {
        Desk desk = open(run, step, user);
        desk.fill("#instruksi", "Laksanakan sesuai SOP.");
        complete(desk, run);
    }

    void agree(String run, String step, String user) {
        Desk desk = open(run, step, user);
        approve(desk);
        complete(desk, run);
    }

    /** As {@link #agree}, where the SOP wants the signature too. */
    void sign(String run, String step, String user) {
        Desk desk = open(run, step, user);
        approve(desk);
        desk.fill("input[type=password]", user);
        desk.look("tanda-tangan");
        complete(desk, run);
    }

    static void approve(Desk desk) {
        desk.check("[name=pilihanKeputusan][value=setuju]");
        desk.check("#bukanInformasiDikecualikan");
    }

    static void write(Desk desk, String body) {
        desk.fill("[name=isiMateri]", body);
        desk.attach(PICTURE);
        describe(desk);
    }

    static void describe(Desk desk) {
        desk.fill("[name='teksAlternatif.rapat (1).jpg']", "Menteri membuka rapat");
    }

    void complete(Desk desk, String run) {
        String task = current(run).getId();
        desk.complete();
        await().atMost(PATIENCE).pollDelay(Duration.ZERO).untilAsserted(() -> {
            assertThat(desk.refusal().allTextContents()).isEmpty();
            assertThat(engine.getTaskService().createTaskQuery().taskId(task).count())
                    .isZero();
        });
    }

    Task current(String run, String step) {
        Task task = await().atMost(PATIENCE).pollDelay(Duration.ZERO).until(() -> current(run), found -> found != null);
        assertThat(task.getTaskDefinitionKey()).isEqualTo(step);
        return task;
    }

    Task current(String run) {
        return engine.getTaskService().createTaskQuery().processInstanceId(run).singleResult();
    }

    /** A variable of the run, as its history has it. */
    Object variable(String run, String name) {
        return engine.getHistoryService()
                .createHistoricVariableInstanceQuery()
                .processInstanceId(run)
                .variableName(name)
                .singleResult()
                .getValue();
    }

    void awaitEnd(String run) {
        await().atMost(PATIENCE)
                .pollDelay(Duration.ZERO)
                .until(() -> engine.getHistoryService()
                                .createHistoricProcessInstanceQuery()
                                .processInstanceId(run)
                                .finished()
                                .count()
                        == 1);
    }

    /** Asks every desk, also after one that has faults: what went wrong in this test is not told to the next. */
    void assertNoFaults() {
        Map<String, List<String>> faults = new TreeMap<>();
        desks.forEach((user, desk) -> faults.put(user, desk.faults()));
        faults.values().removeIf(List::isEmpty);
        assertThat(faults).as("console and requests").isEmpty();
    }

    /** What everybody has on his screen. */
    String lastLook(String test) {
        return desks.entrySet().stream()
                .map(desk -> desk.getKey() + ": " + desk.getValue().lastLook(test + "-" + desk.getKey()))
                .collect(Collectors.joining("\n\n"));
    }

    @Override
    public void close() {
        desks.values().forEach(Desk::close);
    }
}
