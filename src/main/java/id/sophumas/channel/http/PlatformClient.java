package id.sophumas.channel.http;

import id.sophumas.channel.AccessToken;
import java.io.IOException;
import java.io.InputStream;
import java.net.ConnectException;
import java.net.UnknownHostException;
import java.net.http.HttpConnectTimeoutException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javax.net.ssl.SSLHandshakeException;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpRequest;
import org.springframework.http.client.ClientHttpResponse;
import org.springframework.web.client.ResourceAccessException;
import org.springframework.web.client.RestClient;

/**
 * Calls the platform of one account and tells what each call came to. It keeps to the rules for all platforms: no redirect is followed, no
 * call that changes anything is repeated, an answer is bounded in time and size, and nothing of a credential is told.
 */
public final class PlatformClient {

    private static final String[] TRACES = {"x-fb-trace-id", "x-transaction-id", "x-request-id", "x-guploader-uploadid"
    };

    private final ThreadLocal<Sent> current = new ThreadLocal<>();
    private final RestClient quick;
    private final RestClient upload;
    private final int maxReply;
    private final ErrorReader errors;
    private final List<AccessToken> credentials;
    private final Redaction redaction;
    private final Exchanges exchanges;
    private final Waits waits;

    PlatformClient(
            RestClient.Builder quick,
            RestClient.Builder upload,
            int maxReply,
            ErrorReader errors,
            List<AccessToken> credentials,
            Exchanges exchanges,
            Waits waits) {
        this.quick =
                quick.requestInitializer(asked -> current.get().note(asked)).build();
        this.upload =
                upload.requestInitializer(asked -> current.get().note(asked)).build();
        this.maxReply = maxReply;
        this.errors = errors;
        this.credentials = List.copyOf(credentials);
        this.redaction = new Redaction(credentials);
        this.exchanges = exchanges;
        this.waits = waits;
    }

    /**
     * Makes one call.
     *
     * @param request builds it on a client whose base address is the account's
     * @param told the body as it may be kept as evidence (credentials are blanked); null where it is a file or there is none
     * @return an answer with a status of 2xx that the platform means as a success
     */
    public Reply call(String told, Function<RestClient, RestClient.RequestHeadersSpec<?>> request) throws Trouble {
        return accepted(exchange(quick, told, request));
    }

    /** Makes one call that carries a file, and may last longer. */
    public Reply send(String told, Function<RestClient, RestClient.RequestHeadersSpec<?>> request) throws Trouble {
        return accepted(exchange(upload, told, request));
    }

    /** Makes one call and leaves it to the caller what its status means. */
    public Reply raw(String told, Function<RestClient, RestClient.RequestHeadersSpec<?>> request) throws Trouble {
        return exchange(quick, told, request);
    }

    /** As {@link #raw}, for a call that carries a file. */
    public Reply rawSend(String told, Function<RestClient, RestClient.RequestHeadersSpec<?>> request) throws Trouble {
        return exchange(upload, told, request);
    }

    /**
     * The answer, if the platform means it as a success.
     *
     * @throws Trouble what it means otherwise
     */
    public Reply accepted(Reply reply) throws Trouble {
        Optional<Trouble> special = errors.read(reply);
        if (special.isPresent()) {
            throw renewed(told(special.get(), reply));
        }
        if (reply.isSuccess()) {
            return reply;
        }
        throw renewed(byStatus(reply));
    }

    /** A credential that was too old and of which there will be another is no matter for a person: the call is tried again with that. */
    private Trouble renewed(Trouble trouble) {
        boolean isRefused = trouble.kind() == Trouble.Kind.UNAUTHORISED;
        return isRefused && credentials.stream().filter(AccessToken::refused).count() > 0
                ? Trouble.throttled(
                        "Platform tidak menerima lagi token akun; token diperbarui, lalu dicoba lagi.", Duration.ZERO)
                : trouble;
    }

    /** A platform's words may repeat the credentials it was sent, and its headers tell the wait that its words leave out. */
    private Trouble told(Trouble trouble, Reply reply) {
        boolean throttled = trouble.kind() == Trouble.Kind.THROTTLED;
        Optional<Duration> wait = trouble.retryAfter()
                .map(Waits::bounded)
                .or(() -> throttled ? waits.untilReset(reply) : waits.asked(reply));
        return Trouble.of(trouble.kind(), redaction.of(trouble.getMessage()), wait.orElse(null));
    }

    private Trouble byStatus(Reply reply) {
        int status = reply.status();
        if (status == 429) {
            return Trouble.throttled(
                    "Platform meminta menunggu (kode 429).",
                    waits.untilReset(reply).orElse(null));
        }
        if (status == 401) {
            return Trouble.of(
                    Trouble.Kind.UNAUTHORISED, "Platform menolak kredensial akun (kode 401); perbarui tokennya.");
        }
        if (status >= 500) {
            return Trouble.of(
                    Trouble.Kind.IN_DOUBT,
                    "Platform mengalami gangguan (kode %d).".formatted(status),
                    waits.asked(reply).orElse(null));
        }
        if (status >= 300 && status < 400) {
            return Trouble.of(
                    Trouble.Kind.NOT_SENT,
                    "Platform mengalihkan ke alamat lain (kode %d); periksa pengaturan base-url.".formatted(status));
        }
        // A refusal in nobody's format may come from a proxy on the way; it is no judgement on the content.
        return Trouble.of(Trouble.Kind.NOT_SENT, "Platform menolak permintaan (kode %d).".formatted(status));
    }

    private Reply exchange(
            RestClient client, String told, Function<RestClient, RestClient.RequestHeadersSpec<?>> request)
            throws Trouble {
        for (AccessToken each : credentials) {
            each.ready();
        }
        Instant at = Instant.now();
        Sent sent = new Sent();
        current.set(sent);
        try {
            Reply reply = request.apply(client).exchange((asked, answer) -> read(answer));
            note(at, sent, told, reply.status(), trace(reply), reply.text());
            return reply;
        } catch (ResourceAccessException failure) {
            Trouble trouble = trouble(failure);
            note(at, sent, told, null, null, trouble.getMessage());
            throw trouble;
        } catch (RuntimeException unexpected) {
            throw withoutCredentials(unexpected);
        } finally {
            current.remove();
        }
    }

    /** Whoever logs it must not log the header value that the client could not send. */
    private IllegalStateException withoutCredentials(RuntimeException failure) {
        IllegalStateException told = new IllegalStateException(redaction.of(failure.toString()));
        told.setStackTrace(failure.getStackTrace());
        return told;
    }

    private Reply read(ClientHttpResponse answer) throws IOException {
        int status = answer.getStatusCode().value();
        try (InputStream body = answer.getBody()) {
            byte[] read = body.readNBytes(maxReply + 1);
            if (read.length > maxReply) {
                throw new IOException("reply longer than " + maxReply + " bytes");
            }
            return new Reply(status, answer.getHeaders(), read);
        } catch (IOException cut) {
            if (status >= 200 && status < 300) {
                throw cut;
            }
            // The status is known, and for an error it is what counts.
            return new Reply(status, answer.getHeaders(), new byte[0]);
        }
    }

    private static Trouble trouble(ResourceAccessException failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof ConnectException
                    || cause instanceof HttpConnectTimeoutException
                    || cause instanceof UnknownHostException
                    || cause instanceof SSLHandshakeException) {
                return Trouble.of(Trouble.Kind.NOT_SENT, "Platform tidak dapat dihubungi.");
            }
        }
        return Trouble.of(Trouble.Kind.IN_DOUBT, "Sambungan ke platform terputus sebelum jawabannya lengkap diterima.");
    }

    private void note(Instant at, Sent sent, String told, Integer status, String trace, String response) {
        exchanges.add(new Exchange(
                at,
                Duration.between(at, Instant.now()),
                sent.method,
                redaction.of(sent.address),
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

    /** What went out, told by the client when the request is made, whatever becomes of it. */
    private static final class Sent {
        private String method = HttpMethod.GET.name();
        private String address = "";

        private void note(HttpRequest asked) {
            method = asked.getMethod().name();
            address = asked.getURI().toString();
        }
    }
}
