package id.sophumas.standin;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import id.sophumas.materi.Sha256;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Telegram's Bot API: one bot, a channel with a public name, and a group that may become a supergroup, which has another id. */
public final class TelegramStandIn extends StandIn {

    /** The token that is accepted. */
    public static final String TOKEN = "7000000001:AAtiruan_rahasia-7Zx";

    /** A channel with a public name. */
    public static final String CHANNEL = "@kantor_tiruan";

    /** The same by its id. */
    public static final String CHANNEL_ID = "-1001000000001";

    /** A group. */
    public static final String GROUP = "-4000000001";

    /** What the group is called when it has become a supergroup. */
    public static final String SUPERGROUP = "-1001000000002";

    /** The wait told with a 429, in seconds. */
    public static final int WAIT_SECONDS = 17;

    private static final int MOST_TEXT = 4096;
    private static final int MOST_CAPTION = 1024;
    private static final int MOST_PHOTO = 10 * 1024 * 1024;
    private static final int MOST_FILM = 50 * 1024 * 1024;
    private static final JsonMapper JSON = new JsonMapper();

    private final List<Message> messages = new ArrayList<>();
    private final Map<String, Deque<Answer>> scripted = new HashMap<>();
    private long lastId = 41;
    private boolean upgraded;

    /**
     * @param id within its chat
     * @param album the id of the album's first message; its own where it stands alone
     */
    private record Message(long id, long album, String chat, String text, String media, Instant at) {

        private Message saying(String other) {
            return new Message(id, album, chat, other, media, at);
        }

        private Message older(Duration age) {
            return new Message(id, album, chat, text, media, at.minus(age));
        }
    }

    /** An error in Telegram's words. */
    private static final class Refusal extends RuntimeException {

        private final transient Answer answer;

        private Refusal(String description) {
            this(400, "Bad Request: " + description);
        }

        private Refusal(int code, String description) {
            super(description);
            this.answer = error(code, description, Map.of());
        }
    }

    public TelegramStandIn(int port) {
        super("/telegram", port);
    }

    /** From now on the next call of that name is answered with this error, and nothing is done. */
    public synchronized void refuse(String call, int code, String description) {
        if (!callNames().contains(call)) {
            throw new IllegalArgumentException(call);
        }
        scripted.computeIfAbsent(call, name -> new ArrayDeque<>()).add(error(code, description, Map.of()));
    }

    /** The group becomes a supergroup; what was written before stays behind. */
    public synchronized void upgrade() {
        upgraded = true;
    }

    /** Everything was written so much earlier. */
    public synchronized void age(Duration age) {
        messages.replaceAll(message -> message.older(age));
    }

    /** How many messages there are, each file of an album one. */
    public synchronized int messages() {
        return messages.size();
    }

    /** An album is one post. */
    @Override
    public synchronized List<Posted> posts() {
        Map<Long, List<Message>> albums = new LinkedHashMap<>();
        messages.forEach(each ->
                albums.computeIfAbsent(each.album(), id -> new ArrayList<>()).add(each));
        return albums.values().stream().map(TelegramStandIn::posted).toList();
    }

    private static Posted posted(List<Message> album) {
        List<String> ids = album.stream().map(each -> String.valueOf(each.id())).toList();
        return new Posted(
                album.get(0).chat() + "/" + String.join(",", ids),
                album.get(0).text(),
                album.stream()
                        .map(Message::media)
                        .filter(media -> !media.isEmpty())
                        .toList());
    }

    @Override
    public List<String> callNames() {
        return List.of(
                "sendMessage",
                "sendPhoto",
                "sendVideo",
                "sendMediaGroup",
                "getMe",
                "getChat",
                "editMessageText",
                "editMessageCaption",
                "deleteMessage");
    }

    @Override
    protected String name(String method, String path, Map<String, String> query) {
        String call = path.substring(path.lastIndexOf('/') + 1);
        return path.startsWith("/bot") && callNames().contains(call) ? call : null;
    }

    @Override
    protected Answer throttled() {
        return error(
                429,
                "Too Many Requests: retry after " + WAIT_SECONDS,
                Map.of("parameters", Map.of("retry_after", WAIT_SECONDS)));
    }

    @Override
    protected Answer unauthorised() {
        return error(401, "Unauthorized", Map.of());
    }

    @Override
    protected Answer contentRefused(String call) {
        return switch (call) {
            case "sendMessage", "editMessageText" -> error(400, "Bad Request: message is too long", Map.of());
            case "sendPhoto", "sendMediaGroup" -> error(400, "Bad Request: PHOTO_INVALID_DIMENSIONS", Map.of());
            case "sendVideo" -> error(413, "Request Entity Too Large", Map.of());
            case "editMessageCaption" -> error(400, "Bad Request: message caption is too long", Map.of());
            default -> null;
        };
    }

    private static Answer error(int code, String description, Map<String, Object> more) {
        Map<String, Object> error = new LinkedHashMap<>();
        error.put("ok", false);
        error.put("error_code", code);
        error.put("description", description);
        error.putAll(more);
        return Answer.json(code, error);
    }

    @Override
    protected synchronized Answer answer(Call call) {
        if (!call.path().startsWith("/bot" + TOKEN + "/")) {
            return unauthorised();
        }
        Answer said = scripted.getOrDefault(call.name(), new ArrayDeque<>()).poll();
        if (said != null) {
            return said;
        }
        try {
            return call.name().equals("getMe") ? me() : inChat(call, parameters(call), Part.byName(call));
        } catch (Refusal refusal) {
            return refusal.answer;
        }
    }

    private static Answer me() {
        return result(
                Map.of("id", 7000000001L, "is_bot", true, "first_name", "Kantor", "username", "kantor_tiruan_bot"));
    }

    /** Parameters come as JSON or as the parts that are no files. */
    private static JsonNode parameters(Call call) {
        String type = call.headers().getOrDefault("content-type", "");
        if (type.startsWith("application/json")) {
            return call.json();
        }
        ObjectNode all = JSON.createObjectNode();
        Part.byName(call).forEach((name, part) -> {
            if (part.filename() == null) {
                all.put(name, part.text());
            }
        });
        return all;
    }

    private Answer inChat(Call call, JsonNode parameters, Map<String, Part> parts) {
        String asked = parameters.path("chat_id").asText("");
        if (asked.equals(GROUP) && upgraded) {
            return error(
                    400,
                    "Bad Request: group chat was upgraded to a supergroup chat",
                    Map.of("parameters", Map.of("migrate_to_chat_id", Long.parseLong(SUPERGROUP))));
        }
        String chat = asked.equals(CHANNEL) ? CHANNEL_ID : asked;
        if (!chat.equals(CHANNEL_ID) && !chat.equals(GROUP) && !(chat.equals(SUPERGROUP) && upgraded)) {
            throw new Refusal("chat not found");
        }
        return switch (call.name()) {
            case "getChat" -> result(chat(chat));
            case "sendMessage" -> message(chat, parameters);
            case "sendPhoto" -> file(chat, parameters, parts, "photo");
            case "sendVideo" -> file(chat, parameters, parts, "video");
            case "sendMediaGroup" -> album(chat, parameters, parts);
            case "editMessageText" -> edit(chat, parameters, "text", MOST_TEXT);
            case "editMessageCaption" -> edit(chat, parameters, "caption", MOST_CAPTION);
            default -> delete(chat, parameters);
        };
    }

    private Answer message(String chat, JsonNode parameters) {
        only(parameters, "chat_id", "text");
        String text = text(parameters, "text", MOST_TEXT);
        if (text.isBlank()) {
            throw new Refusal("message text is empty");
        }
        return result(shown(add(chat, 0, text, "")));
    }

    private Answer file(String chat, JsonNode parameters, Map<String, Part> parts, String kind) {
        only(parameters, "chat_id", "caption", kind.equals("video") ? "supports_streaming" : "caption");
        String media = media(kind, parts.get(kind));
        return result(shown(add(chat, 0, text(parameters, "caption", MOST_CAPTION), media)));
    }

    private Answer album(String chat, JsonNode parameters, Map<String, Part> parts) {
        only(parameters, "chat_id", "media");
        JsonNode items = read(parameters.path("media").asText());
        if (!items.isArray() || items.size() < 2 || items.size() > 10) {
            throw new Refusal("there must be 2 to 10 items in the media group");
        }
        List<String> captions = new ArrayList<>();
        List<String> media = new ArrayList<>();
        for (JsonNode item : items) {
            String kind = item.path("type").asText();
            only(item, "type", "media", "caption", kind.equals("video") ? "supports_streaming" : "caption");
            String part = item.path("media").asText();
            if (!part.startsWith("attach://")) {
                throw new Refusal("wrong file identifier/HTTP URL specified");
            }
            captions.add(text(item, "caption", MOST_CAPTION));
            media.add(media(kind, parts.get(part.substring("attach://".length()))));
        }
        List<Map<String, Object>> shown = new ArrayList<>();
        long first = lastId + 1;
        for (int i = 0; i < media.size(); i++) {
            shown.add(shown(add(chat, first, captions.get(i), media.get(i))));
        }
        return result(shown);
    }

    /** The file by its hash, if it is one of that kind. */
    private static String media(String kind, Part part) {
        if (part == null || part.filename() == null || part.filename().isBlank()) {
            throw new Refusal("there is no %s in the request".formatted(kind));
        }
        boolean photo = kind.equals("photo");
        if (!photo && !kind.equals("video")) {
            throw new Refusal("type must be photo or video");
        }
        if (part.content().length > (photo ? MOST_PHOTO : MOST_FILM)) {
            throw new Refusal(413, "Request Entity Too Large");
        }
        if (photo && !part.latin().startsWith("\u00ff\u00d8") && !part.latin().startsWith("\u0089PNG")) {
            throw new Refusal("IMAGE_PROCESS_FAILED");
        }
        return kind + " " + Sha256.of(part.content());
    }

    private Message add(String chat, long album, String text, String media) {
        lastId++;
        Message message = new Message(lastId, album == 0 ? lastId : album, chat, text, media, Instant.now());
        messages.add(message);
        return message;
    }

    private Answer edit(String chat, JsonNode parameters, String field, int most) {
        only(parameters, "chat_id", "message_id", field);
        int index = index(chat, parameters, "message to edit not found");
        Message message = messages.get(index);
        if (message.media().isEmpty() != field.equals("text")) {
            throw new Refusal("there is no %s in the message to edit".formatted(field));
        }
        String text = text(parameters, field, most);
        if (text.equals(message.text())) {
            throw new Refusal(
                    "message is not modified: specified new message content and reply markup are exactly the same as a current content and reply markup of the message");
        }
        messages.set(index, message.saying(text));
        return result(shown(messages.get(index)));
    }

    private Answer delete(String chat, JsonNode parameters) {
        only(parameters, "chat_id", "message_id");
        int index = index(chat, parameters, "message to delete not found");
        if (messages.get(index).at().isBefore(Instant.now().minus(Duration.ofHours(48)))) {
            throw new Refusal("message can't be deleted for everyone");
        }
        messages.remove(index);
        return result(true);
    }

    private int index(String chat, JsonNode parameters, String otherwise) {
        for (int i = 0; i < messages.size(); i++) {
            Message each = messages.get(i);
            if (each.chat().equals(chat)
                    && each.id() == parameters.path("message_id").asLong()) {
                return i;
            }
        }
        throw new Refusal(otherwise);
    }

    private static Map<String, Object> chat(String id) {
        boolean channel = id.equals(CHANNEL_ID);
        Map<String, Object> chat = new LinkedHashMap<>();
        chat.put("id", Long.parseLong(id));
        chat.put("title", "Kantor Tiruan");
        chat.put("type", channel ? "channel" : id.equals(GROUP) ? "group" : "supergroup");
        if (channel) {
            chat.put("username", CHANNEL.substring(1));
        }
        return chat;
    }

    private static Map<String, Object> shown(Message message) {
        return Map.of(
                "message_id",
                message.id(),
                "date",
                message.at().getEpochSecond(),
                "chat",
                chat(message.chat()),
                message.media().isEmpty() ? "text" : "caption",
                message.text());
    }

    private static Answer result(Object result) {
        return Answer.json(200, Map.of("ok", true, "result", result));
    }

    private static String text(JsonNode parameters, String field, int most) {
        String text = parameters.path(field).asText("");
        if (text.codePointCount(0, text.length()) > most) {
            throw new Refusal(field.equals("text") ? "message is too long" : "message caption is too long");
        }
        return text;
    }

    private static JsonNode read(String json) {
        try {
            return JSON.readTree(json);
        } catch (JsonProcessingException e) {
            throw new Refusal("can't parse media JSON object");
        }
    }

    /** Telegram overlooks parameters that it does not know; whoever sends them expects something all the same. */
    private static void only(JsonNode parameters, String... allowed) {
        Set<String> others = new TreeSet<>();
        parameters.fieldNames().forEachRemaining(others::add);
        others.removeAll(new TreeSet<>(List.of(allowed)));
        if (!others.isEmpty()) {
            throw new Refusal("unknown parameters " + others);
        }
    }
}
