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
final class SopWalk {

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
    static SopWalk begin(Office office, JsonNode sop, String judul) {
        String starter = Specification.steps(sop).get(0).get("role").asText();
        Reply started = office.tryStart(starter, sop.get("key").asText(), Map.of("judul", judul))
                .expect(200);
        return new SopWalk(office, sop, judul, started.json().get("id").asText());
    }

    String instance() {
        return instance;
    }

    String judul() {
        return judul;
    }

    String materiId() {
        return materiId;
    }

    /** What the last save answered: id, versi, sha256. */
    JsonNode saved() {
        return saved;
    }

    /** The step whose turn it is; fails after the last. */
    JsonNode step() {
        return steps.get(at);
    }

    boolean finished() {
        return at == steps.size();
    }

    String role() {
        return step().get("role").asText();
    }

    String taskKey() {
        return step().get("id").asText();
    }

    /** The open task of this step, as its own role finds it. */
    JsonNode task() {
        return office.task(role(), instance, taskKey());
    }

    boolean decides() {
        return step().has("decision");
    }

    boolean publishes() {
        return step().has("publishes");
    }

    boolean mayWrite() {
        return step().path("drafts").asBoolean() || step().path("revises").asBoolean();
    }

    SopWalk save(Draft draft) {
        saved = materiId == null
                ? office.as(role())
                        .post("/api/materi", draft.form())
                        .expect(201)
                        .json()
                : office.as(role())
                        .put("/api/materi/" + materiId, draft.form())
                        .expect(200)
                        .json();
        return this;
    }

    /** Tries to complete this step's task as its own role, and does not move on. */
    Reply attempt(Map<String, Object> variables) {
        return office.complete(role(), task().get("id").asText(), variables);
    }

    /** Completes this step favourably and moves on; content is written where the SOP wants it first. */
    SopWalk pass(Map<String, Object> more) {
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
        attempt(variables).expect(204);
        at++;
        return this;
    }

    SopWalk pass() {
        return pass(Map.of());
    }

    /** Sends the work back; the next step is then the one that the specification names. */
    SopWalk reject(String catatan) {
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

    SopWalk until(String taskKey) {
        while (!taskKey().equals(taskKey)) {
            pass();
        }
        return this;
    }

    SopWalk untilDraft() {
        while (!step().path("drafts").asBoolean()) {
            pass();
        }
        return this;
    }

    SopWalk untilRelease() {
        while (!publishes()) {
            pass();
        }
        return this;
    }

    /** Passes every step that is left. */
    SopWalk untilEnd() {
        while (!finished()) {
            pass();
        }
        return this;
    }

    private static Map<String, Object> text(String value) {
        return Map.of("value", value, "type", "String");
    }
}
