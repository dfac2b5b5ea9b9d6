package id.sophumas.channel.x;

import id.sophumas.channel.http.Json;
import id.sophumas.channel.http.Multipart;
import id.sophumas.channel.http.PlatformClient;
import id.sophumas.channel.http.Reply;
import id.sophumas.channel.http.Trouble;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.http.MediaType;
import org.springframework.web.util.UriUtils;

/** The calls of X's API, each with its own authorisation. */
final class XApi {

    private static final String AUTHORIZATION = "Authorization";

    private final PlatformClient client;
    private final String baseUrl;
    private final Authorisation authorisation;

    XApi(PlatformClient client, String baseUrl, Authorisation authorisation) {
        this.client = client;
        this.baseUrl = baseUrl;
        this.authorisation = authorisation;
    }

    /** @param path below the version, its parts encoded already */
    Reply get(String path, Map<String, String> query) throws Trouble {
        URI address = address(path, query);
        return client.call(
                null, http -> http.get().uri(address).header(AUTHORIZATION, authorisation.header("GET", address)));
    }

    /** @param body maps, lists, texts and numbers; null for none */
    Reply post(String path, Object body) throws Trouble {
        return client.accepted(rawPost(path, body));
    }

    /** As {@link #post}, and what its answer means is left to the caller. */
    Reply rawPost(String path, Object body) throws Trouble {
        URI address = address(path, Map.of());
        String json = body == null ? null : Json.of(body);
        return client.raw(json, http -> {
            var request = http.post().uri(address).header(AUTHORIZATION, authorisation.header("POST", address));
            return json == null
                    ? request
                    : request.contentType(MediaType.APPLICATION_JSON).body(json.getBytes(StandardCharsets.UTF_8));
        });
    }

    /** The answer, if X means it as a success. */
    Reply accepted(Reply reply) throws Trouble {
        return client.accepted(reply);
    }

    Reply upload(String path, Multipart parts) throws Trouble {
        URI address = address(path, Map.of());
        return client.send(
                null,
                http -> http.post()
                        .uri(address)
                        .header(AUTHORIZATION, authorisation.header("POST", address))
                        .contentType(parts.contentType())
                        .body(parts));
    }

    Reply delete(String path) throws Trouble {
        URI address = address(path, Map.of());
        return client.call(
                null,
                http -> http.delete().uri(address).header(AUTHORIZATION, authorisation.header("DELETE", address)));
    }

    /** A part of a path. */
    static String part(String text) {
        return UriUtils.encode(text, StandardCharsets.UTF_8);
    }

    private URI address(String path, Map<String, String> query) {
        String pairs = query.entrySet().stream()
                .map(each -> part(each.getKey()) + "=" + part(each.getValue()))
                .collect(Collectors.joining("&"));
        return URI.create(baseUrl + "/2/" + path + (pairs.isEmpty() ? "" : "?" + pairs));
    }
}
