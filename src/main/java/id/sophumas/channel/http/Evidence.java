package id.sophumas.channel.http;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpRequest;

/** What is kept of one call while it is made. What went out is told by the client when the request is made, whatever becomes of it. */
final class Evidence {

    private static final String[] TRACES = {"x-fb-trace-id", "x-transaction-id", "x-request-id", "x-guploader-uploadid"
    };

    private final Exchanges exchanges;
    private final Redaction redaction;
    private final String told;
    private final Instant at = Instant.now();
    private String method = HttpMethod.GET.name();
    private String address = "";

    /** @param told the body as it may be kept; null where it is a file or there is none */
    Evidence(Exchanges exchanges, Redaction redaction, String told) {
        this.exchanges = exchanges;
        this.redaction = redaction;
        this.told = told;
    }

    void sent(HttpRequest asked) {
        method = asked.getMethod().name();
        address = asked.getURI().toString();
    }

    void answered(Reply reply) {
        keep(reply.status(), trace(reply), reply.text());
    }

    void failed(Trouble trouble) {
        keep(null, null, trouble.getMessage());
    }

    private void keep(Integer status, String trace, String response) {
        exchanges.add(new Exchange(
                at,
                Duration.between(at, Instant.now()),
                method,
                redaction.of(address),
                redaction.of(told),
                status,
                trace,
                redaction.of(response)));
    }

    private static String trace(Reply reply) {
        for (String name : TRACES) {
            Optional<String> found = reply.header(name);
            if (found.isPresent()) {
                return found.get();
            }
        }
        return null;
    }
}
