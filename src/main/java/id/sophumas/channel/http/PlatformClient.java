package id.sophumas.channel.http;

import id.sophumas.channel.AccessToken;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.http.client.ClientHttpResponse;
import org.springframework.web.client.ResourceAccessException;
import org.springframework.web.client.RestClient;

/**
 * Calls the platform of one account and tells what each call came to. It keeps to the rules for all platforms: no redirect is followed, no
 * call that changes anything is repeated, an answer is bounded in time and size, and nothing of a credential is told.
 */
public final class PlatformClient {

    private final ThreadLocal<Evidence> current = new ThreadLocal<>();
    private final RestClient quick;
    private final RestClient upload;
    private final int maxReply;
    private final ErrorReader errors;
    private final List<AccessToken> credentials;
    private final Redaction redaction;
    private final Exchanges exchanges;
    private final Waits waits;
    private final HttpErrors statuses;

    PlatformClient(
            RestClient.Builder quick,
            RestClient.Builder upload,
            int maxReply,
            ErrorReader errors,
            List<AccessToken> credentials,
            Exchanges exchanges,
            Waits waits) {
        this.quick =
                quick.requestInitializer(asked -> current.get().sent(asked)).build();
        this.upload =
                upload.requestInitializer(asked -> current.get().sent(asked)).build();
        this.maxReply = maxReply;
        this.errors = errors;
        this.credentials = List.copyOf(credentials);
        this.redaction = new Redaction(credentials);
        this.exchanges = exchanges;
        this.waits = waits;
        this.statuses = new HttpErrors(waits);
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
        throw renewed(statuses.of(reply));
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

    private Reply exchange(
            RestClient client, String told, Function<RestClient, RestClient.RequestHeadersSpec<?>> request)
            throws Trouble {
        for (AccessToken each : credentials) {
            each.ready();
        }
        Evidence evidence = new Evidence(exchanges, redaction, told);
        current.set(evidence);
        try {
            Reply reply = request.apply(client).exchange((asked, answer) -> read(answer));
            evidence.answered(reply);
            return reply;
        } catch (ResourceAccessException failure) {
            Trouble trouble = HttpErrors.of(failure);
            evidence.failed(trouble);
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
}
