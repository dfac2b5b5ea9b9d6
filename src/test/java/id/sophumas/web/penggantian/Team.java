package id.sophumas.web.penggantian;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.sophumas.web.security.Browser;
import id.sophumas.web.security.Browser.Answer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;

/** People of a test's own, whose password is their id, and what they do over HTTP. */
public final class Team {

    private static final String BOUNDARY = "batas";

    private final int port;
    private final IdentityService identity;
    private final List<String> people = new ArrayList<>();
    private final List<Long> substitutions = new ArrayList<>();

    public Team(int port, IdentityService identity) {
        this.port = port;
        this.identity = identity;
    }

    /** A new person who holds these roles. */
    public String hire(String name, String... roles) {
        String id = name.toLowerCase()
                + UUID.randomUUID().toString().replaceAll("\\W", "").substring(0, 8);
        User user = identity.newUser(id);
        user.setPassword(id);
        user.setFirstName(name);
        identity.saveUser(user);
        for (String role : roles) {
            identity.createMembership(id, role);
        }
        people.add(id);
        return id;
    }

    /** Leaves nobody in the roles' lists and nobody who acts. */
    public void dismissAll() throws Exception {
        for (long substitution : substitutions) {
            as("admin").post("/api/penggantian/" + substitution + "/cabut", "{\"alasan\": \"Selesai\"}");
        }
        substitutions.clear();
        people.forEach(identity::deleteUser);
        people.clear();
    }

    public Browser as(String user) {
        return Browser.basic(port, user);
    }

    /** Starts the SOP of the social media and brings it to the drafting step. */
    public String startToDraft() throws Exception {
        String run = as("kabagHublemHumas")
                .post(
                        "/engine-rest/process-definition/key/rilis-media-sosial/start",
                        "{\"variables\": {\"judul\": {\"value\": \"Rapat koordinasi\"}}}")
                .json()
                .get("id")
                .asText();
        complete("kabagHublemHumas", task(run), Map.of());
        complete("kasubbagPublikasi", task(run), Map.of());
        return run;
    }

    /** The open task of the run; only one waits. */
    public String task(String run) throws Exception {
        return open(run).get("id").asText();
    }

    public String step(String run) throws Exception {
        return open(run).get("taskDefinitionKey").asText();
    }

    private JsonNode open(String run) throws Exception {
        return as("auditor")
                .get("/engine-rest/task?processInstanceId=" + run)
                .json()
                .get(0);
    }

    public Answer complete(String user, String task, Map<String, Object> variables) throws Exception {
        return send(user, task, "complete", variables);
    }

    public Answer send(String user, String task, String command, Map<String, Object> variables) throws Exception {
        Map<String, Object> values = new LinkedHashMap<>();
        variables.forEach((name, value) -> values.put(name, Map.of("value", value)));
        return as(user).post(
                        "/engine-rest/task/" + task + "/" + command,
                        new ObjectMapper().writeValueAsString(Map.of("variables", values)));
    }

    /** Writes a new content; its id. */
    public String write(String user) throws Exception {
        return save(user, "POST", "/api/materi").json().get("id").asText();
    }

    /** Writes a new version. */
    public Answer rewrite(String user, String materi) throws Exception {
        return save(user, "PUT", "/api/materi/" + materi);
    }

    private Answer save(String user, String method, String path) throws Exception {
        String body = "--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"materi\"\r\n"
                + "Content-Type: application/json\r\n\r\n{\"judul\": \"Rapat\", \"isi\": \"Isi " + UUID.randomUUID()
                + "\", \"teks\": {}, \"media\": []}\r\n--" + BOUNDARY + "--\r\n";
        return as(user).send(method, path, "multipart/form-data; boundary=" + BOUNDARY, body);
    }

    /** Has the administrator enter a substitution for these days; it ends with the test. */
    public Answer substitute(String absentee, String role, String substitute, String from, String to) throws Exception {
        Map<String, Object> asked = Map.of(
                "jenis",
                absentee == null ? "Plt" : "Plh",
                "digantikan",
                absentee == null ? "" : absentee,
                "peran",
                List.of(role),
                "pengganti",
                substitute,
                "mulai",
                from,
                "sampai",
                to,
                "suratPerintah",
                "SP-7/2026");
        Answer entered = as("admin").post("/api/penggantian", new ObjectMapper().writeValueAsString(asked));
        if (entered.status() == 201) {
            substitutions.add(entered.json().get("id").asLong());
        }
        return entered;
    }
}
