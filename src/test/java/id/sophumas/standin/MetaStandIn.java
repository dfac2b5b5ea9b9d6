package id.sophumas.standin;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Pattern;

/** What the stand-ins of Meta's platforms have in common: the Graph API's addresses, tokens, parameters, errors and usage headers. */
public abstract class MetaStandIn extends StandIn {

    /** The token that is accepted. */
    public static final String TOKEN = "EAAtiruan/rahasia+7Zx";

    /** The wait told with a 429, in minutes. */
    public static final int WAIT_MINUTES = 3;

    private static final Pattern VERSION = Pattern.compile("v\\d+\\.\\d+");
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ssxx");
    private static final JsonMapper JSON = new JsonMapper();

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
    private final Map<String, Deque<Scripted>> scripted = new ConcurrentHashMap<>();
    private final AtomicLong ids;
    private volatile int usage = 12;

    private record Scripted(Answer answer, boolean afterTheEffect) {}

    /** An error in Meta's words. */
    static final class Refusal extends RuntimeException {

        private final transient Answer answer;

        Refusal(int code, int subcode, String message) {
            this(400, code, subcode, message);
        }

        Refusal(int status, int code, int subcode, String message) {
            super(message);
            this.answer = error(status, code, subcode, message);
        }
    }

    protected MetaStandIn(String basePath, int port, long firstId) {
        super(basePath, port);
        this.ids = new AtomicLong(firstId);
    }

    /** What a request is called, told by its path below the version. */
    abstract String name(String method, List<String> path, Map<String, String> query);

    /** Does it, for somebody whose token is accepted. */
    abstract Answer handle(Call call, List<String> path, JsonNode parameters);

    /** From now on the next call of that name is answered with this error, and nothing is done. */
    public void refuse(String call, int status, int code, int subcode, String message) {
        script(call, new Scripted(error(status, code, subcode, message), false));
    }

    /** From now on the next call of that name takes effect and is answered with this error all the same. */
    public void doAndRefuse(String call, int status, int code, int subcode, String message) {
        script(call, new Scripted(error(status, code, subcode, message), true));
    }

    /** The percentage that the usage headers of every answer tell. */
    public void usage(int percent) {
        usage = percent;
    }

    private void script(String call, Scripted said) {
        if (!callNames().contains(call)) {
            throw new IllegalArgumentException(call);
        }
        scripted.computeIfAbsent(call, name -> new ArrayDeque<>()).add(said);
    }

    @Override
    protected final String name(String method, String path, Map<String, String> query) {
        List<String> parts = parts(path);
        return parts.size() < 2 || !VERSION.matcher(parts.get(0)).matches()
                ? null
                : name(method, parts.subList(1, parts.size()), query);
    }

    @Override
    protected final synchronized Answer answer(Call call) {
        JsonNode parameters = parameters(call);
        if (!isAuthorised(call, parameters)) {
            return unauthorised();
        }
        Scripted said = scripted.getOrDefault(call.name(), new ArrayDeque<>()).poll();
        if (said != null && !said.afterTheEffect()) {
            return said.answer();
        }
        try {
            List<String> parts = parts(call.path());
            Answer done = handle(call, parts.subList(1, parts.size()), parameters);
            return said == null ? withUsage(done) : said.answer();
        } catch (Refusal refusal) {
            return refusal.answer;
        }
    }

    private Answer withUsage(Answer answer) {
        Map<String, String> headers = new LinkedHashMap<>(answer.headers());
        headers.put(
                "x-app-usage", "{\"call_count\":%d,\"total_cputime\":3,\"total_time\":%d}".formatted(usage, usage / 2));
        return new Answer(answer.status(), headers, answer.body());
    }

    private static List<String> parts(String path) {
        return List.of(path.replaceFirst("^/", "").split("/"));
    }

    private static boolean isAuthorised(Call call, JsonNode parameters) {
        String header = call.headers().getOrDefault("authorization", "");
        String parameter = parameters.path("access_token").asText("");
        return header.equals("Bearer " + TOKEN) || header.equals("OAuth " + TOKEN) || parameter.equals(TOKEN);
    }

    /** Parameters come in the query, as a form or as JSON; all the same to Meta. */
    private static JsonNode parameters(Call call) {
        ObjectNode all = JSON.createObjectNode();
        call.query().forEach(all::put);
        String type = call.headers().getOrDefault("content-type", "");
        if (type.startsWith("application/json")) {
            call.json().fields().forEachRemaining(field -> all.set(field.getKey(), field.getValue()));
        } else if (type.startsWith("application/x-www-form-urlencoded")) {
            call.form().forEach(all::put);
        }
        return all;
    }

    @Override
    protected Answer throttled() {
        String header = "{\"%d\":[{\"type\":\"pages\",\"call_count\":100,\"total_cputime\":20,\"total_time\":31,"
                + "\"estimated_time_to_regain_access\":%d}]}";
        Map<String, String> headers = Map.of(
                "x-business-use-case-usage",
                header.formatted(17841, WAIT_MINUTES),
                "x-app-usage",
                "{\"call_count\":100,\"total_cputime\":20,\"total_time\":31}");
        return Answer.json(429, headers, body(4, 0, "Application request limit reached"));
    }

    @Override
    protected Answer unauthorised() {
        // Meta repeats the token in some of its messages.
        return error(401, 190, 463, "Error validating access token: Malformed access token " + TOKEN);
    }

    static Answer error(int status, int code, int subcode, String message) {
        return Answer.json(status, body(code, subcode, message));
    }

    private static Map<String, Object> body(int code, int subcode, String message) {
        Map<String, Object> error = new LinkedHashMap<>();
        error.put("message", message);
        error.put("type", "OAuthException");
        error.put("code", code);
        if (subcode != 0) {
            error.put("error_subcode", subcode);
        }
        error.put("is_transient", false);
        error.put("fbtrace_id", "AtiruanTrace");
        return Map.of("error", error);
    }

    String newId() {
        return String.valueOf(ids.incrementAndGet());
    }

    static String time(Instant at) {
        return TIME.format(at.atOffset(ZoneOffset.UTC));
    }

    static Refusal gone(String id) {
        return new Refusal(
                100,
                33,
                "Unsupported get request. Object with ID '%s' does not exist, cannot be loaded due to missing permissions, or does not support this operation"
                        .formatted(id));
    }

    /** Refuses parameters that the call does not have. */
    static void only(JsonNode parameters, String... allowed) {
        Set<String> others = new TreeSet<>();
        parameters.fieldNames().forEachRemaining(others::add);
        others.removeAll(Set.of(allowed));
        others.remove("access_token");
        if (!others.isEmpty()) {
            throw new Refusal(100, 0, "(#100) Unknown parameters: " + others);
        }
    }

    /** A structured parameter, which may come as JSON in a text. */
    static JsonNode structured(JsonNode parameter) {
        try {
            JsonNode read = parameter.isTextual() ? JSON.readTree(parameter.asText()) : parameter;
            return read == null ? MissingNode.getInstance() : read;
        } catch (JsonProcessingException e) {
            throw new Refusal(100, 0, "(#100) Invalid JSON in a parameter");
        }
    }

    /** Fetches a file as Meta does: from its public address. */
    HttpResponse<byte[]> fetched(String address, Refusal otherwise) {
        try {
            HttpRequest request = HttpRequest.newBuilder(URI.create(address))
                    .timeout(Duration.ofSeconds(5))
                    .build();
            HttpResponse<byte[]> response = http.send(request, HttpResponse.BodyHandlers.ofByteArray());
            if (response.statusCode() != 200 || response.body().length == 0) {
                throw otherwise;
            }
            return response;
        } catch (IOException | IllegalArgumentException e) {
            throw otherwise;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw otherwise;
        }
    }

    static String type(HttpResponse<byte[]> file) {
        return file.headers().firstValue("Content-Type").orElse("");
    }
}
