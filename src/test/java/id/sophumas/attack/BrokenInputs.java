package id.sophumas.attack;

import java.util.List;
import java.util.Map;

/** What no honest program sends. */
final class BrokenInputs {

    /** In the place of an id, encoded as it travels. */
    static final List<String> IDS = List.of(
            "x",
            "-1",
            "99999999999999999999",
            "a%27%20or%201=1--",
            "%F0%9F%98%80",
            "%20",
            "%7B%7D",
            "$%7B1+1%7D",
            "a".repeat(3000));

    static final List<String> QUERIES = List.of(
            "",
            "?processInstanceId=%F0%9F%98%80&dari=x&sampai=y&sop=%20&halaman=-1",
            "?dari=2026-99-99&sampai=9999999-01-01&halaman=99999999999&bulan=13&format=exe&maxResults=-1&firstResult=x",
            "?%00",
            "?%0d%0aX:y",
            "?versionLike=1&version=-1",
            "?processInstanceIds=" + "a".repeat(3000),
            "?q=" + "%25".repeat(200) + "&ke=//jahat.example&sop=%24%7B1%7D&sop=b");

    /** Bodies of JSON, or what is said to be. */
    static final List<String> BODIES = List.of(
            "",
            "{",
            "null",
            "\"x\"",
            "[]",
            "{}",
            "[".repeat(10_000),
            "{\"a\":".repeat(10_000),
            "{\"variables\":" + "9".repeat(1_000_000) + "}",
            "{\"judul\":{\"a\":[1]},\"variables\":[],\"processInstanceId\":{},\"keputusan\":1,\"alasan\":[[]],\"name\":{}}",
            "{\"variables\":{\"judul\":{\"value\":{\"a\":1},\"type\":\"Object\"}},\"maxResults\":1e400}",
            "{\"judul\":\"\\u0000\\ud800\",\"variables\":{\"judul\":\"x\"}}");

    static final List<String> CONTENT_TYPES = List.of(
            "text/plain",
            "application/xml",
            "application/x-www-form-urlencoded",
            "multipart/form-data",
            "multipart/form-data; boundary=",
            "multipart/form-data; boundary=x",
            "application/json;charset=tiada",
            "a/b/c",
            "*/*",
            ";;;");

    /** Requests to the engine that change something, by method and path. */
    static final List<Map.Entry<String, String>> ENGINE = List.of(
            Map.entry("POST", "/engine-rest/task"),
            Map.entry("POST", "/engine-rest/task/count"),
            Map.entry("POST", "/engine-rest/task/x/submit-form"),
            Map.entry("POST", "/engine-rest/task/x/complete"),
            Map.entry("POST", "/engine-rest/task/x/claim"),
            Map.entry("POST", "/engine-rest/task/create"),
            Map.entry("POST", "/engine-rest/filter/create"),
            Map.entry("POST", "/engine-rest/filter/x/list"),
            Map.entry("POST", "/engine-rest/process-instance"),
            Map.entry("POST", "/engine-rest/process-definition/key/%s/submit-form"),
            Map.entry("POST", "/engine-rest/process-definition/key/%s/start"),
            Map.entry("POST", "/engine-rest/history/process-instance"),
            Map.entry("POST", "/engine-rest/history/task"),
            Map.entry("POST", "/engine-rest/history/variable-instance"),
            Map.entry("POST", "/engine-rest/variable-instance"),
            Map.entry("POST", "/engine-rest/execution"),
            Map.entry("POST", "/engine-rest/message"),
            Map.entry("POST", "/engine-rest/signal"),
            Map.entry("POST", "/engine-rest/condition"),
            Map.entry("POST", "/engine-rest/user/create"),
            Map.entry("POST", "/engine-rest/group/create"),
            Map.entry("POST", "/engine-rest/authorization/create"),
            Map.entry("POST", "/engine-rest/identity/verify"),
            Map.entry("POST", "/engine-rest/modification/execute"),
            Map.entry("POST", "/engine-rest/migration/generate"),
            Map.entry("POST", "/engine-rest/job"),
            Map.entry("PUT", "/engine-rest/job/x/retries"),
            Map.entry("PUT", "/engine-rest/user/x/profile"),
            Map.entry("PUT", "/engine-rest/user/x/credentials"),
            Map.entry("PUT", "/engine-rest/process-instance/x/variables/y"),
            Map.entry("PUT", "/engine-rest/process-definition/x/suspended"),
            Map.entry("PUT", "/engine-rest/task/x"));

    private BrokenInputs() {}
}
