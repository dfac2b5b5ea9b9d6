package id.sophumas.channel.mastodon;

import id.sophumas.channel.Attachment;
import id.sophumas.channel.ChannelSettings;
import id.sophumas.channel.http.Json;
import id.sophumas.channel.http.Multipart;
import id.sophumas.channel.http.PlatformClient;
import id.sophumas.channel.http.PlatformClients;
import id.sophumas.channel.http.Reply;
import id.sophumas.channel.http.Trouble;
import java.util.List;
import java.util.Map;
import org.springframework.http.MediaType;

/** Mastodon's REST API as one account sees it. */
final class MastodonApi {

    private static final String STATUSES = "/api/v1/statuses";
    private static final String STATUS = "/api/v1/statuses/{id}";

    private final PlatformClient client;

    private MastodonApi(PlatformClient client) {
        this.client = client;
    }

    /**
     * Opens it for one account.
     *
     * @throws id.sophumas.refusal.StartRefused where a setting is missing or wrong
     */
    static MastodonApi open(PlatformClients clients, ChannelSettings settings) {
        String token = settings.secret("access-token");
        return new MastodonApi(clients.open(
                settings.encryptedBaseUrl(null),
                // Mastodon tells errors apart in words only, and says them in the language of whoever asks.
                Map.of("Authorization", () -> "Bearer " + token, "Accept-Language", () -> "en"),
                List.of(() -> token),
                new MastodonErrors()));
    }

    /** Uploads a file: 200 where it is ready, 202 where the instance still works on it. */
    Reply upload(Attachment file) throws Trouble {
        Multipart form = new Multipart().file("file", file);
        if (!file.teksAlternatif().isBlank()) {
            form.text("description", file.teksAlternatif());
        }
        return client.send(
                form.told(),
                http -> http.post()
                        .uri("/api/v2/media")
                        .contentType(form.contentType())
                        .body(form));
    }

    /** An uploaded file: 200 where it is ready, 206 where the instance still works on it. */
    Reply media(String id) throws Trouble {
        return client.call(null, http -> http.get().uri("/api/v1/media/{id}", id));
    }

    /** Posts a status, once for a key within the hour, and leaves it to the caller what the answer means. */
    Reply rawPost(Map<String, ?> status, String key) throws Trouble {
        String json = Json.of(status);
        return client.raw(
                json,
                http -> http.post()
                        .uri(STATUSES)
                        .header("Idempotency-Key", key)
                        .contentType(MediaType.APPLICATION_JSON)
                        .body(json));
    }

    Reply status(String id) throws Trouble {
        return client.call(null, http -> http.get().uri(STATUS, id));
    }

    Reply edit(String id, Map<String, ?> status) throws Trouble {
        String json = Json.of(status);
        return client.call(
                json,
                http -> http.put()
                        .uri(STATUS, id)
                        .contentType(MediaType.APPLICATION_JSON)
                        .body(json));
    }

    Reply delete(String id) throws Trouble {
        return client.call(null, http -> http.delete().uri(STATUS, id));
    }

    /** The account that the token belongs to. */
    String accountId() throws Trouble {
        return client.call(null, http -> http.get().uri("/api/v1/accounts/verify_credentials"))
                .require("/id");
    }

    /**
     * What an account posted itself, the newest first.
     *
     * @param before the id that the page ends before; null for the first page
     */
    Reply posted(String account, int most, String before) throws Trouble {
        String page = "/api/v1/accounts/{account}/statuses?exclude_reblogs=true&limit={most}";
        return client.call(
                null,
                http -> before == null
                        ? http.get().uri(page, account, most)
                        : http.get().uri(page + "&max_id={before}", account, most, before));
    }

    /** The instance and its limits. */
    Reply instance() throws Trouble {
        return client.call(null, http -> http.get().uri("/api/v2/instance"));
    }

    /** The answer, if Mastodon means it as a success. */
    Reply accepted(Reply reply) throws Trouble {
        return client.accepted(reply);
    }
}
