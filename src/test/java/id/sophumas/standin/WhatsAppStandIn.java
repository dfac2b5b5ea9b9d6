package id.sophumas.standin;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** WhatsApp's Cloud API: one phone number, one approved template with one variable. */
public final class WhatsAppStandIn extends MetaStandIn {

    /** The phone number's id. */
    public static final String PHONE_ID = "106540000000001";

    /** The approved template, in Indonesian. */
    public static final String TEMPLATE = "tautan_publikasi";

    private static final Pattern NUMBER = Pattern.compile("[1-9]\\d{7,14}");
    private static final Pattern UNFIT = Pattern.compile("[\\n\\r\\t]| {5,}");

    private final List<Posted> messages = new ArrayList<>();
    private final Map<String, Integer> unwilling = new HashMap<>();
    private String quality = "GREEN";

    public WhatsAppStandIn(int port) {
        super("/whatsapp", port, 500_000);
    }

    /** From now on messages to this number are refused with this code. */
    public synchronized void refuseRecipient(String number, int code) {
        unwilling.put(number, code);
    }

    /** Every number can be reached again. */
    public synchronized void reachEverybody() {
        unwilling.clear();
    }

    /** How Meta rates the number: GREEN, YELLOW or RED. */
    public synchronized void quality(String rating) {
        quality = rating;
    }

    /** Each message accepted; its media are the one number it went to. */
    @Override
    public synchronized List<Posted> posts() {
        return List.copyOf(messages);
    }

    @Override
    public List<String> callNames() {
        return List.of("messages", "phone");
    }

    @Override
    String name(String method, List<String> path, Map<String, String> query) {
        String edge = path.size() == 2 ? path.get(1) : "";
        return switch (method + " " + edge) {
            case "POST messages" -> "messages";
            case "GET " -> "phone";
            default -> null;
        };
    }

    @Override
    protected Answer contentRefused(String call) {
        return call.equals("messages") ? error(400, 132005, 0, "(#132005) Translated text too long") : null;
    }

    @Override
    Answer handle(Call call, List<String> path, JsonNode parameters) {
        if (!path.get(0).equals(PHONE_ID)) {
            throw gone(path.get(0));
        }
        return call.name().equals("messages")
                ? send(parameters)
                : Answer.json(200, Map.of("id", PHONE_ID, "verified_name", "Kantor Tiruan", "quality_rating", quality));
    }

    private Answer send(JsonNode message) {
        only(message, "messaging_product", "recipient_type", "to", "type", "template");
        require(message, "messaging_product", "whatsapp");
        require(message, "recipient_type", "individual");
        require(message, "type", "template");
        String to = message.path("to").asText();
        if (!NUMBER.matcher(to).matches()) {
            throw new Refusal(100, 0, "(#100) Invalid parameter: to");
        }
        String text = text(message.path("template"));
        if (unwilling.containsKey(to)) {
            int code = unwilling.get(to);
            throw new Refusal(code, 0, "(#%d) Message undeliverable".formatted(code));
        }
        String id = "wamid." + newId();
        messages.add(new Posted(id, text, List.of(to)));
        return Answer.json(
                200,
                Map.of(
                        "messaging_product",
                        "whatsapp",
                        "contacts",
                        List.of(Map.of("input", to, "wa_id", to)),
                        "messages",
                        List.of(Map.of("id", id, "message_status", "accepted"))));
    }

    private static String text(JsonNode template) {
        if (!template.path("name").asText().equals(TEMPLATE)
                || !template.at("/language/code").asText().equals("id")) {
            throw new Refusal(404, 132001, 0, "(#132001) Template name does not exist in the translation");
        }
        JsonNode components = template.path("components");
        JsonNode parameters = components.at("/0/parameters");
        if (components.size() != 1
                || !components.at("/0/type").asText().equals("body")
                || parameters.size() != 1
                || !parameters.at("/0/type").asText().equals("text")) {
            throw new Refusal(132000, 0, "(#132000) Number of parameters does not match");
        }
        String text = parameters.at("/0/text").asText();
        if (text.isBlank() || UNFIT.matcher(text).find()) {
            throw new Refusal(
                    132018,
                    0,
                    "(#132018) Param text cannot have new-line/tab characters or more than 4 consecutive spaces");
        }
        return text;
    }

    private static void require(JsonNode message, String field, String value) {
        if (!message.path(field).asText().equals(value)) {
            throw new Refusal(100, 0, "(#100) Invalid parameter: " + field);
        }
    }
}
