package id.sophumas.process;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import id.sophumas.materi.Author;
import id.sophumas.materi.MateriDraft;
import id.sophumas.materi.MateriService;
import id.sophumas.materi.MateriVersion;
import id.sophumas.publication.PostingFailed;
import id.sophumas.sop.Specification;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;

/** Carries one instance of an SOP along, each step by a member of its own role, as the officials would. */
public final class SopRun {

    private final ProcessEngine engine;
    private final MateriService materi;
    private final JsonNode spec;
    private final ProcessInstance instance;
    private String materiId;

    private SopRun(ProcessEngine engine, MateriService materi, JsonNode spec, ProcessInstance instance) {
        this.engine = engine;
        this.materi = materi;
        this.spec = spec;
        this.instance = instance;
    }

    /** Starts the SOP as the role of its first step. */
    public static SopRun start(ProcessEngine engine, MateriService materi, JsonNode spec, String judul) {
        return start(engine, materi, spec, judul, Map.of());
    }

    /** As before, with more than the title in the start form. */
    static SopRun start(
            ProcessEngine engine, MateriService materi, JsonNode spec, String judul, Map<String, Object> more) {
        String starter = Specification.steps(spec).get(0).get("role").asText();
        Map<String, Object> variables = new HashMap<>(more);
        variables.put("judul", judul);
        ProcessInstance instance = as(
                engine,
                starter,
                () -> engine.getRuntimeService()
                        .startProcessInstanceByKey(spec.get("key").asText(), variables));
        return new SopRun(engine, materi, spec, instance);
    }

    /** A news item of the SOP rilis-media-sosial, at its first step. */
    public static SopRun startRelease(ProcessEngine engine, MateriService materi, String judul) {
        JsonNode rilis = Specification.sops()
                .filter(sop -> sop.get("key").asText().equals("rilis-media-sosial"))
                .findFirst()
                .orElseThrow();
        return start(engine, materi, rilis, judul);
    }

    /** As before, written, approved and about to be released. */
    public static SopRun atRelease(ProcessEngine engine, MateriService materi, String judul, String isi) {
        SopRun run = startRelease(engine, materi, judul).carryTo("userTask_menyusunKonsep");
        run.write(judul, isi, "pelaksanaPublikasi");
        run.complete(Map.of("materiId", run.materiId()));
        return run.carryTo("userTask_merilis");
    }

    public ProcessInstance instance() {
        return instance;
    }

    public String materiId() {
        return materiId;
    }

    List<JsonNode> steps() {
        return Specification.steps(spec);
    }

    JsonNode step(String id) {
        return steps().stream()
                .filter(step -> step.get("id").asText().equals(id))
                .findFirst()
                .orElseThrow();
    }

    /** The steps along the way, with the posting in between, up to but not including the given step. */
    public SopRun carryTo(String stepId) {
        while (!waitsAt().equals(stepId)) {
            completeCurrent();
        }
        return this;
    }

    /** All the remaining steps. */
    public SopRun carryToTheEnd() {
        while (currentTask() != null) {
            completeCurrent();
        }
        return this;
    }

    String waitsAt() {
        return currentTask().getTaskDefinitionKey();
    }

    Task currentTask() {
        return engine.getTaskService()
                .createTaskQuery()
                .processInstanceId(instance.getId())
                .singleResult();
    }

    /** Completes the waiting step with what it needs at the least, and lets the posting happen where it posts. */
    void completeCurrent() {
        complete(needed(step(waitsAt())));
    }

    /** Completes the waiting step as its role. */
    public void complete(Map<String, Object> variables) {
        Task task = currentTask();
        String role = step(task.getTaskDefinitionKey()).get("role").asText();
        completeAs(role, variables);
        if (step(task.getTaskDefinitionKey()).has("publishes")) {
            runJobs();
        }
    }

    /** Completes the waiting step where the application itself runs the jobs. */
    public void release(Map<String, Object> variables) {
        completeAs(step(waitsAt()).get("role").asText(), variables);
    }

    void completeAs(String user, Map<String, Object> variables) {
        String task = currentTask().getId();
        as(engine, user, () -> {
            engine.getTaskService().complete(task, variables);
            return null;
        });
    }

    void reject(String note) {
        complete(Map.of("keputusan", "tidak", "catatan", note));
    }

    private Map<String, Object> needed(JsonNode step) {
        Map<String, Object> variables = new HashMap<>();
        if (step.has("drafts") && materiId == null) {
            write(
                    "Pembukaan pameran",
                    "Pameran dibuka hari ini.",
                    step.get("role").asText());
            variables.put("materiId", materiId);
        }
        if (step.has("decision")) {
            variables.put("keputusan", "setuju");
        }
        if (step.path("signs").asBoolean()) {
            variables.put("versiDitinjau", materi.latestNumber(materiId));
        }
        return variables;
    }

    /** Writes the content, or a new version of it, as that role. */
    public MateriVersion write(String judul, String isi, String role) {
        Author author = new Author(role, Set.of(role));
        MateriDraft draft = new MateriDraft(judul, isi, Map.of(), null, List.of());
        MateriVersion version = materiId == null
                ? materi.create(draft, List.of(), author)
                : materi.update(materiId, draft, List.of(), author, null);
        materiId = version.materiId();
        return version;
    }

    /** Runs every job of the instance and of its posting processes that is due at once; timers stay. */
    public void runJobs() {
        List<Job> due = dueJobs();
        while (!due.isEmpty()) {
            due.forEach(this::run);
            due = dueJobs();
        }
    }

    /** A job that fails is tried again when its time has come, and no sooner. */
    private void run(Job job) {
        try {
            engine.getManagementService().executeJob(job.getId());
        } catch (PostingFailed noted) {
            assertThat(job(job.getId()).getExceptionMessage()).isNotNull();
        }
    }

    /** The posting job that failed and waits. */
    Job failedJob() {
        return engine.getManagementService().createJobQuery().withException().singleResult();
    }

    /** Tries a failed job again, as Cockpit does, and goes on from there. */
    void retry(Job job) {
        engine.getManagementService().setJobRetries(job.getId(), 1);
        engine.getManagementService().executeJob(job.getId());
        runJobs();
    }

    /** The posting process called last. */
    HistoricProcessInstance posting() {
        return engine.getHistoryService()
                .createHistoricProcessInstanceQuery()
                .superProcessInstanceId(instance.getId())
                .orderByProcessInstanceStartTime()
                .desc()
                .listPage(0, 1)
                .get(0);
    }

    private Job job(String id) {
        return engine.getManagementService().createJobQuery().jobId(id).singleResult();
    }

    private List<Job> dueJobs() {
        return engine.getManagementService().createJobQuery().messages().withRetriesLeft().list().stream()
                .filter(job -> job.getExceptionMessage() == null)
                .toList();
    }

    /** Fires the timer of the given boundary or intermediate event. */
    void fire(String activityId) {
        engine.getManagementService().executeJob(timer(activityId).getId());
    }

    /** The timer of the given event, in the run or in a posting that it has called. */
    Job timer(String activityId) {
        List<Job> timers =
                engine.getManagementService().createJobQuery().timers().activityId(activityId).list().stream()
                        .filter(job -> isOurs(job.getProcessInstanceId()))
                        .toList();
        assertThat(timers).as("timer " + activityId).hasSize(1);
        return timers.get(0);
    }

    private boolean isOurs(String instanceId) {
        return instanceId.equals(instance.getId())
                || engine.getRuntimeService()
                                .createProcessInstanceQuery()
                                .processInstanceId(instanceId)
                                .superProcessInstanceId(instance.getId())
                                .count()
                        == 1;
    }

    /** Takes away what is left of the run, so that no other test comes upon its jobs. */
    public void leaveNothingBehind() {
        if (engine.getRuntimeService()
                        .createProcessInstanceQuery()
                        .processInstanceId(instance.getId())
                        .count()
                == 1) {
            engine.getRuntimeService().deleteProcessInstance(instance.getId(), "tests");
        }
    }

    static <T> T as(ProcessEngine engine, String user, Supplier<T> work) {
        engine.getIdentityService().setAuthentication(user, List.of(user));
        try {
            return work.get();
        } finally {
            engine.getIdentityService().clearAuthentication();
        }
    }
}
