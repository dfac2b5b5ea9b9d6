package id.sophumas.channel.telegram;

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
import java.util.regex.Pattern;
import org.springframework.http.MediaType;

/** Telegram's Bot API for one bot. Its token stands in every address, so that addresses are told and kept without it. */
final class BotApi {

    private static final String USUAL_BASE_URL = "https://api.telegram.org";
    private static final Pattern TOKEN = Pattern.compile("\\d+:[A-Za-z0-9_-]+");

    private final PlatformClient client;
    private final String bot;

    private BotApi(PlatformClient client, String bot) {
        this.client = client;
        this.bot = bot;
    }

    /**
     * Opens it for one bot.
     *
     * @throws id.sophumas.refusal.StartRefused where a setting is missing or wrong
     */
    static BotApi open(PlatformClients clients, ChannelSettings settings) {
        String token = settings.secret("bot-token");
        if (!TOKEN.matcher(token).matches()) {
            // It stands in the address, and a slash or a question mark would make another address of it.
            throw settings.refused(
                    "bot-token",
                    "bukan token bot Telegram",
                    "Salin ulang token dari @BotFather: angka, titik dua, lalu huruf, angka, - atau _.");
        }
        PlatformClient client = clients.open(
                settings.encryptedBaseUrl(USUAL_BASE_URL),
                Map.of(),
                List.of(() -> token),
                new TelegramErrors(settings.required("chat-id")));
        return new BotApi(client, "/bot" + token + "/{method}");
    }

    /** Makes a call without files. */
    Reply call(String method, Map<String, ?> parameters) throws Trouble {
        return client.accepted(raw(method, parameters));
    }

    /** As {@link #call}, and leaves it to the caller what the answer means. */
    Reply raw(String method, Map<String, ?> parameters) throws Trouble {
        String json = Json.of(parameters);
        return client.raw(
                json,
                http -> http.post()
                        .uri(bot, method)
                        .contentType(MediaType.APPLICATION_JSON)
                        .body(json));
    }

    /**
     * Makes a call that carries files, and leaves it to the caller what the answer means.
     *
     * @param files by the names that the parameters call them
     */
    Reply rawSend(String method, Map<String, String> parameters, Map<String, Attachment> files) throws Trouble {
        Multipart form = new Multipart();
        parameters.forEach(form::text);
        files.forEach(form::file);
        return client.rawSend(
                form.told(),
                http -> http.post()
                        .uri(bot, method)
                        .contentType(form.contentType())
                        .body(form));
    }

    /** The answer, if Telegram means it as a success. */
    Reply accepted(Reply reply) throws Trouble {
        return client.accepted(reply);
    }
}
