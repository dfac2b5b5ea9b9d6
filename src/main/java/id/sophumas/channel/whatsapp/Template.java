package id.sophumas.channel.whatsapp;

import id.sophumas.channel.ChannelSettings;
import id.sophumas.refusal.StartRefused;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The approved template that carries the posts. Its body has one variable, <code>{{1}}</code>, which is the post's text with its link: so it
 * carries posts with and without a link.
 *
 * @param name as approved by Meta
 * @param language as approved by Meta
 */
record Template(String name, String language) {

    private static final Pattern FORM = Pattern.compile("([A-Za-z0-9_-]{1,512})(?:/([a-z]{2,3}(?:_[A-Z]{2})?))?");
    private static final String INDONESIAN = "id";

    /**
     * Reads {@code template}: the name, or {@code name/language}; Indonesian where no language is told.
     *
     * @throws StartRefused where it is missing or neither
     */
    static Template of(String channel, ChannelSettings settings) {
        String given = settings.required("template");
        Matcher form = FORM.matcher(given);
        if (!form.matches()) {
            throw new StartRefused(
                    "Pengaturan sop.channels.%s.template \"%s\" bukan nama template. / This is no name of a template."
                            .formatted(channel, given),
                    "Tulis nama template yang disetujui Meta, bila perlu dengan bahasanya, misalnya tautan_publikasi/id.");
        }
        return new Template(form.group(1), form.group(2) == null ? INDONESIAN : form.group(2));
    }

    /** The message to one recipient. */
    Map<String, Object> message(String to, String text) {
        Map<String, Object> message = new LinkedHashMap<>();
        message.put("messaging_product", "whatsapp");
        message.put("recipient_type", "individual");
        message.put("to", to);
        message.put("type", "template");
        message.put(
                "template",
                Map.of(
                        "name",
                        name,
                        "language",
                        Map.of("code", language),
                        "components",
                        List.of(Map.of("type", "body", "parameters", List.of(parameter(text))))));
        return message;
    }

    /** A variable takes neither line breaks nor tabs nor rows of spaces. */
    private static Map<String, Object> parameter(String text) {
        return Map.of(
                "type", "text", "text", text.replaceAll("[\\s\\p{Z}]+", " ").strip());
    }
}
