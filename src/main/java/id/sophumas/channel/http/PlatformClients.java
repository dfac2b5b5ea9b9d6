package id.sophumas.channel.http;

import id.sophumas.channel.AccessToken;
import java.net.http.HttpClient;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClient;
import org.springframework.web.util.DefaultUriBuilderFactory;

/**
 * Makes the clients of the accounts, all on one pool of connections.
 *
 * <p>The JDK's client repeats one kind of call by itself: a GET whose kept connection was closed before any byte of the answer came, once, on a
 * new connection. Tried with Java 17: neither {@code jdk.httpclient.enableAllMethodRetry} nor {@code disableRetryConnect} keeps it from that;
 * {@code jdk.httpclient.redirects.retrylimit=1} does, but for the whole process, and with an error of its own for every such call. It is harmless:
 * what platforms do on a GET of ours changes nothing that was posted, and of Meta's tokens, which are renewed by GET, those before stay good.
 */
@Component
public class PlatformClients {

    private final HttpProperties bounds;
    private final Exchanges exchanges;
    private final HttpClient http;

    public PlatformClients(HttpProperties bounds, Exchanges exchanges) {
        this.bounds = bounds;
        this.exchanges = exchanges;
        // The JDK's client sends a POST, PUT or DELETE once; others repeat it when a kept connection was closed under
        // them.
        this.http = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(bounds.connectTimeout())
                .build();
    }

    /**
     * A client for one account.
     *
     * @param baseUrl the account's address, without a slash at the end
     * @param headers sent with each call, asked for anew each time
     * @param secrets credentials that may be neither kept nor told; the one that calls carry is among them and is renewed where it can be
     * @param errors the platform's own meaning of its errors
     */
    public PlatformClient open(
            String baseUrl, Map<String, AccessToken> headers, List<AccessToken> secrets, ErrorReader errors) {
        return open(baseUrl, headers, secrets, errors, exchanges);
    }

    /** A client for calls that are answered with credentials: they are no evidence of anything posted, and none is kept of them. */
    public PlatformClient openUnrecorded(String baseUrl, List<AccessToken> secrets, ErrorReader errors) {
        return open(baseUrl, Map.of(), secrets, errors, new Exchanges());
    }

    private PlatformClient open(
            String baseUrl,
            Map<String, AccessToken> headers,
            List<AccessToken> secrets,
            ErrorReader errors,
            Exchanges exchanges) {
        return new PlatformClient(
                client(baseUrl, headers, bounds.readTimeout()),
                client(baseUrl, headers, bounds.uploadTimeout()),
                Math.toIntExact(bounds.maxReply().toBytes()),
                errors,
                secrets,
                exchanges,
                new Waits(Clock.systemUTC()));
    }

    private RestClient.Builder client(String baseUrl, Map<String, AccessToken> headers, Duration timeout) {
        JdkClientHttpRequestFactory factory = new JdkClientHttpRequestFactory(http);
        factory.setReadTimeout(timeout);
        DefaultUriBuilderFactory addresses = new DefaultUriBuilderFactory(baseUrl);
        // Values of query parameters are encoded whole: a "+" or "&" in a caption stays what it is.
        addresses.setEncodingMode(DefaultUriBuilderFactory.EncodingMode.VALUES_ONLY);
        return RestClient.builder()
                .uriBuilderFactory(addresses)
                .requestFactory(factory)
                // An interceptor would hold the whole body in memory, a film of half a gigabyte included.
                .requestInitializer(request ->
                        headers.forEach((name, value) -> request.getHeaders().set(name, value.value())));
    }
}
