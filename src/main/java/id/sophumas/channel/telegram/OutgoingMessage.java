package id.sophumas.channel.telegram;

import id.sophumas.channel.Attachment;
import id.sophumas.channel.http.Json;
import id.sophumas.channel.http.Reply;
import id.sophumas.channel.http.Trouble;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The one call that a post is: a text, a photo, a video, or an album of them. */
final class OutgoingMessage {

    private final BotApi bot;

    OutgoingMessage(BotApi bot) {
        this.bot = bot;
    }

    /** Sends it, and leaves it to the caller what the answer means. */
    Reply send(String chat, String text, List<Attachment> files) throws Trouble {
        if (files.isEmpty()) {
            return bot.raw("sendMessage", Map.of("chat_id", chat, "text", text));
        }
        return files.size() == 1 ? single(chat, text, files.get(0)) : album(chat, text, files);
    }

    private Reply single(String chat, String text, Attachment file) throws Trouble {
        Map<String, String> parameters = new LinkedHashMap<>(Map.of("chat_id", chat, "caption", text));
        if (isFilm(file)) {
            // Without it readers must load the whole film before they see any of it.
            parameters.put("supports_streaming", "true");
            return bot.rawSend("sendVideo", parameters, Map.of("video", file));
        }
        return bot.rawSend("sendPhoto", parameters, Map.of("photo", file));
    }

    private Reply album(String chat, String text, List<Attachment> files) throws Trouble {
        Map<String, Attachment> parts = new LinkedHashMap<>();
        List<Map<String, Object>> media = new ArrayList<>();
        for (Attachment file : files) {
            String part = "berkas" + parts.size();
            Map<String, Object> item = new LinkedHashMap<>();
            item.put("type", isFilm(file) ? "video" : "photo");
            item.put("media", "attach://" + part);
            if (isFilm(file)) {
                item.put("supports_streaming", true);
            }
            // A caption of the first file alone is shown as the album's.
            if (parts.isEmpty()) {
                item.put("caption", text);
            }
            media.add(item);
            parts.put(part, file);
        }
        return bot.rawSend("sendMediaGroup", Map.of("chat_id", chat, "media", Json.of(media)), parts);
    }

    private static boolean isFilm(Attachment file) {
        return file.jenis().startsWith("video/");
    }
}
