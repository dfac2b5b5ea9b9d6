package id.sophumas.jar;

import com.fasterxml.jackson.databind.JsonNode;
import id.sophumas.jar.Draft.Medium;
import id.sophumas.sop.Specification;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * One run of one SOP, carried from task to task by each step's own role. Knows the way from the specification alone, so
 * a BPMN file that leads elsewhere is found out.
 */
public final class SopWalk {

    private final Office office;
    private final List<JsonNode> steps;
    private final String judul;
    private final String instance;
    private int at;
    private String materiId;
    private JsonNode saved;

    private SopWalk(Office office, JsonNode sop, String judul, String instance) {
        this.office = office;
        this.steps = Specification.steps(sop);
        this.judul = judul;
        this.instance = instance;
    }

    /** The role of the first step starts the SOP. */
    public static SopWalk begin(Office office, JsonNode sop, String judul) {
        String starter = Specification.steps(sop).get(0).get("role").asText();
        Reply started = office.tryStart(starter, sop.get("key").asText(), Map.of("judul", judul))
                .expect(200);
        return new SopWalk(office, sop, judul, started.json().get("id").asText());
    }

    public String instance() {
        return instance;
    }

    public String judul() {
        return judul;
    }

    public String materiId() {
        return materiId;
    }

    /** What the last save answered: id, versi, sha256. */
    public JsonNode saved() {
        return saved;
    }

    /** The step whose turn it is; fails after the last. */
    public JsonNode step() {
        return steps.get(at);
    }

    public boolean finished() {
        return at == steps.size();
    }

    public String role() {
        return step().get("role").asText();
    }

    public String taskKey() {
        return step().get("id").asText();
    }

    /** The open task of this step, as its own role finds it. */
    public JsonNode task() {
        return office.task(role(), instance, taskKey());
    }

    public boolean decides() {
        return step().has("decision");
    }

    public boolean publishes() {
        return step().has("publishes");
    }

    public boolean mayWrite() {
        return step().path("drafts").asBoolean() || step().path("revises").asBoolean();
    }

    public SopWalk save(Draft draft) {
        return saveAs(role(), draft);
    }

    /** Saves content of this run as somebody who may write it, whosever turn it is. */
    public SopWalk saveAs(String person, Draft draft) {
        saved = materiId == null
                ? office.as(person)
                        .post("/api/materi", draft.form())
                        .expect(201)
                        .json()
                : office.as(person)
                        .put("/api/materi/" + materiId, draft.form())
                        .expect(200)
                        .json();
        return this;
    }

    /** Tries to complete this step's task as its own role, and does not move on. */
    public Reply attempt(Map<String, Object> variables) {
        return office.complete(role(), task().get("id").asText(), variables);
    }

    /** Completes this step favourably and moves on; content is written where the SOP wants it first. */
    public SopWalk pass(Map<String, Object> more) {
        Map<String, Object> variables = new HashMap<>(more);
        if (step().path("drafts").asBoolean() && materiId == null) {
            if (saved == null) {
                save(Draft.of(judul, Medium.jpeg("kegiatan.jpg", Pictures.jpeg(1))));
            }
            materiId = saved.get("id").asText();
            variables.put("materiId", text(materiId));
        }
        if (decides()) {
            variables.put("keputusan", text("setuju"));
        }
        if (step().path("signs").asBoolean() && !variables.containsKey("versiDitinjau")) {
            variables.put("versiDitinjau", Map.of("value", shown(), "type", "Integer"));
        }
        attempt(variables).expect(204);
        at++;
        return this;
    }

    public SopWalk pass() {
        return pass(Map.of());
    }

    /** The version that this step's role has before it. */
    private int shown() {
        return office.as(role())
                .get("/api/materi/" + materiId)
                .expect(200)
                .json()
                .get("versi")
                .asInt();
    }

    /** Sends the work back; the next step is then the one that the specification names. */
    public SopWalk reject(String catatan) {
        String target = step().get("decision").get("reject").asText();
        Map<String, Object> variables = new LinkedHashMap<>();
        variables.put("keputusan", text("tidak"));
        variables.put("catatan", text(catatan));
        attempt(variables).expect(204);
        while (!taskKey().equals(target)) {
            at--;
        }
        return this;
    }

    public SopWalk until(String taskKey) {
        while (!taskKey().equals(taskKey)) {
            pass();
        }
        return this;
    }

    public SopWalk untilDraft() {
        while (!step().path("drafts").asBoolean()) {
            pass();
        }
        return this;
    }

    public SopWalk untilRelease() {
        while (!publishes()) {
            pass();
        }
        return this;
    }

    /** Passes every step that is left. */
    public SopWalk untilEnd() {
        while (!finished()) {
            pass();
        }
        return this;
    }

    private static Map<String, Object> text(String value) {
        return Map.of("value", value, "type", "String");
    }
}
