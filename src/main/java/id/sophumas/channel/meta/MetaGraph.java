package id.sophumas.channel.meta;

import id.sophumas.channel.AccessToken;
import id.sophumas.channel.ChannelSettings;
import id.sophumas.channel.http.ErrorReader;
import id.sophumas.channel.http.Json;
import id.sophumas.channel.http.PlatformClient;
import id.sophumas.channel.http.PlatformClients;
import id.sophumas.channel.http.Reply;
import id.sophumas.channel.http.Trouble;
import id.sophumas.refusal.StartRefused;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.web.client.RestClient;

/**
 * The Graph API as one account sees it. The token travels in a header, so that it stands in no address; bodies are JSON.
 */
public final class MetaGraph {

    private static final String USUAL_BASE_URL = "https://graph.facebook.com";
    private static final String USUAL_VERSION = "v24.0";
    private static final Pattern VERSION = Pattern.compile("v\\d{1,3}\\.\\d{1,2}");

    private final PlatformClient client;
    private final String version;

    private MetaGraph(PlatformClient client, String version) {
        this.client = client;
        this.version = version;
    }

    /**
     * Opens it for one account.
     *
     * @param settings {@code base-url} and {@code api-version} are read, both optional
     * @param others what besides the token may be neither kept nor told
     * @throws StartRefused where a setting is wrong
     */
    public static MetaGraph open(
            PlatformClients clients,
            ChannelSettings settings,
            AccessToken token,
            List<AccessToken> others,
            ErrorReader errors) {
        List<AccessToken> secrets = new ArrayList<>(others);
        secrets.add(token);
        PlatformClient client = clients.open(
                baseUrl(settings), Map.of("Authorization", () -> "Bearer " + token.value()), secrets, errors);
        return new MetaGraph(client, version(settings));
    }

    /** Where the account's Graph API is, without version. */
    public static String baseUrl(ChannelSettings settings) {
        return settings.encryptedBaseUrl(USUAL_BASE_URL);
    }

    /**
     * The version of the Graph API that is spoken.
     *
     * @throws StartRefused where the configured one is none
     */
    public static String version(ChannelSettings settings) {
        String version = settings.optional("api-version").orElse(USUAL_VERSION);
        if (!VERSION.matcher(version).matches()) {
            throw new StartRefused(
                    "Pengaturan api-version \"%s\" bukan versi Graph API. / This is no version of the Graph API."
                            .formatted(version),
                    "Tulis api-version seperti %s.".formatted(USUAL_VERSION));
        }
        return version;
    }

    /** Reads the fields of an object or of its list. */
    public Reply get(Map<String, String> query, String... path) throws Trouble {
        return client.accepted(rawGet(query, path));
    }

    /**
     * Reads the fields of a post that was there.
     *
     * @throws Trouble (STALE) where it is there no more
     */
    public Reply getPost(Map<String, String> query, String id) throws Trouble {
        Reply reply = rawGet(query, id);
        if (MetaError.of(reply).filter(MetaError::isGone).isPresent()) {
            throw Trouble.of(
                    Trouble.Kind.STALE, "Kiriman tidak ditemukan: sudah dihapus, atau token tidak berhak membacanya.");
        }
        Reply read = client.accepted(reply);
        read.require("/id");
        return read;
    }

    /** As {@link #get}, and leaves it to the caller what the answer means. */
    public Reply rawGet(Map<String, String> query, String... path) throws Trouble {
        return client.raw(null, request(HttpMethod.GET, query, null, path));
    }

    /** Makes or changes an object. */
    public Reply post(Map<String, ?> body, String... path) throws Trouble {
        return client.accepted(rawPost(body, path));
    }

    /** As {@link #post}, and leaves it to the caller what the answer means. */
    public Reply rawPost(Map<String, ?> body, String... path) throws Trouble {
        String json = Json.of(body);
        return client.raw(json, request(HttpMethod.POST, Map.of(), json, path));
    }

    /** Deletes an object, and leaves it to the caller what the answer means. */
    public Reply rawDelete(String... path) throws Trouble {
        return client.raw(null, request(HttpMethod.DELETE, Map.of(), null, path));
    }

    /** The answer, if Meta means it as a success. */
    public Reply accepted(Reply reply) throws Trouble {
        return client.accepted(reply);
    }

    private Function<RestClient, RestClient.RequestHeadersSpec<?>> request(
            HttpMethod method, Map<String, String> query, String json, String... path) {
        List<String> values = new ArrayList<>(List.of(version));
        StringBuilder address = new StringBuilder("/{version}");
        for (String segment : path) {
            address.append("/{segment}");
            values.add(segment);
        }
        query.forEach((name, value) -> {
            address.append(address.indexOf("?") < 0 ? '?' : '&').append(name).append("={value}");
            values.add(value);
        });
        return http -> {
            RestClient.RequestBodySpec request = http.method(method).uri(address.toString(), values.toArray());
            return json == null
                    ? request
                    : request.contentType(MediaType.APPLICATION_JSON).body(json);
        };
    }
}
