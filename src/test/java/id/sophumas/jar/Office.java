package id.sophumas.jar;

import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import id.sophumas.sop.Specification;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;
import java.util.stream.StreamSupport;

/** Everybody who works with one running application, and what they do with it most. */
public final class Office {

    private static final Duration PATIENCE = Duration.ofSeconds(45);

    private final RunningJar application;
    private final UnaryOperator<String> password;
    private final Map<String, String> proxied;
    private final Map<String, Person> people = new ConcurrentHashMap<>();

    public Office(RunningJar application) {
        this(application, id -> id, Map.of());
    }

    /**
     * @param password user id to password
     * @param proxied headers of every request, as a proxy in front would add them
     */
    public Office(RunningJar application, UnaryOperator<String> password, Map<String, String> proxied) {
        this.application = application;
        this.password = password;
        this.proxied = proxied;
    }

    /** One of the users, who are the same in both profiles: an id out of the SOP's roles, or auditor, pemilikProses, admin. */
    public Person as(String id) {
        return people.computeIfAbsent(
                id, someone -> new Person(application, someone, password.apply(someone), proxied));
    }

    public WebAppSession signIn(String user) {
        return WebAppSession.signIn(application.base(), user, password.apply(user), proxied);
    }

    public RunningJar application() {
        return application;
    }

    /** A reader of the public portal. */
    public Person visitor() {
        return new Person(application, null, null, proxied);
    }

    /** An SOP of the specification by its process key. */
    public static JsonNode sop(String key) {
        return Specification.sops()
                .filter(sop -> sop.get("key").asText().equals(key))
                .findFirst()
                .orElseThrow();
    }

    public SopWalk start(String key, String judul) {
        return SopWalk.begin(this, sop(key), judul);
    }

    /** Waits until the application's own list for this person holds one task of the running SOP, and returns it. */
    public JsonNode task(String person, String processInstanceId, String taskKey) {
        return await(person + " finds " + taskKey)
                .atMost(PATIENCE)
                .pollDelay(Duration.ZERO)
                .pollInterval(Duration.ofMillis(100))
                .until(() -> tasks(person, processInstanceId, taskKey), tasks -> tasks.size() == 1)
                .get(0);
    }

    public JsonNode tasks(String person, String processInstanceId, String taskKey) {
        return as(person)
                .get("/engine-rest/task?processInstanceId=" + processInstanceId + "&taskDefinitionKey=" + taskKey)
                .expect(200)
                .json();
    }

    public Reply complete(String person, String taskId, Map<String, Object> variables) {
        return as(person).post("/engine-rest/task/" + taskId + "/complete", Map.of("variables", variables(variables)));
    }

    public Reply tryStart(String person, String key, Map<String, Object> variables) {
        return as(person)
                .post(
                        "/engine-rest/process-definition/key/" + key + "/start",
                        Map.of("variables", variables(variables)));
    }

    /** The ledger of one running SOP, as the auditor reads it. */
    public List<JsonNode> publications(String processInstanceId) {
        JsonNode rows = as("auditor")
                .get("/api/publikasi?processInstanceId=" + processInstanceId)
                .expect(200)
                .json();
        return StreamSupport.stream(rows.spliterator(), false).toList();
    }

    /** Waits until every channel of the running SOP is out; returns the ledger. */
    public List<JsonNode> published(String processInstanceId, Duration patience) {
        return await("publication of " + processInstanceId)
                .atMost(patience)
                .pollDelay(Duration.ZERO)
                .pollInterval(Duration.ofMillis(100))
                .until(
                        () -> publications(processInstanceId),
                        rows -> !rows.isEmpty()
                                && rows.stream()
                                        .allMatch(row ->
                                                row.get("status").asText().equals("PUBLISHED")));
    }

    public List<JsonNode> published(String processInstanceId) {
        return published(processInstanceId, PATIENCE);
    }

    /** How often the title stands in the portal's feed. */
    public long articlesTitled(String judul) {
        return Feed.read(visitor().get("/publikasi/feed").expect(200)).titles().stream()
                .filter(judul::equals)
                .count();
    }

    public int count(String path) {
        return as("admin")
                .get("/engine-rest/" + path)
                .expect(200)
                .json()
                .get("count")
                .asInt();
    }

    /** How much of everything there is, to see that a refused request left nothing behind. */
    public Map<String, Integer> census() {
        Map<String, Integer> census = new LinkedHashMap<>();
        for (String what : List.of(
                "history/process-instance", "task", "history/variable-instance", "deployment", "process-definition")) {
            census.put(what, count(what + "/count"));
        }
        census.put(
                "articles",
                Feed.read(visitor().get("/publikasi/feed").expect(200)).titles().size());
        return census;
    }

    /** The REST form of variables; a value that is a map already (with its type, say) stays as it is. */
    private static Map<String, Object> variables(Map<String, Object> values) {
        Map<String, Object> dto = new LinkedHashMap<>();
        values.forEach((name, value) -> {
            Map<String, Object> one = new LinkedHashMap<>();
            if (value instanceof Map<?, ?> given) {
                given.forEach((field, content) -> one.put(field.toString(), content));
            } else {
                one.put("value", value);
            }
            dto.put(name, one);
        });
        return dto;
    }
}
