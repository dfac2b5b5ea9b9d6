package id.sophumas.web.reading;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.sophumas.web.security.Visitors;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What a request asks for: where, and with which values, be they in the address or in a body of JSON.
 *
 * @param path decoded, within the application
 * @param values by name; several of one name with commas between them
 */
record Asked(String path, Map<String, String> values) {

    /** What says which part of a list is shown, and how, but not what it is about; and what only keeps a browser from using an old answer. */
    private static final Set<String> SHOWING = Set.of(
            "halaman",
            "ukuran",
            "urut",
            "arah",
            "firstResult",
            "maxResults",
            "sortBy",
            "sortOrder",
            "sorting",
            "deserializeValues",
            "deserializeValue",
            "_");

    private static final ObjectMapper JSON = new ObjectMapper();

    /** @param body what was read of the body; empty for none */
    static Asked of(HttpServletRequest request, byte[] body) {
        Map<String, String> values = new TreeMap<>();
        request.getParameterMap().forEach((name, sent) -> values.put(name, String.join(",", sent)));
        if (body.length > 0) {
            addFields(body, values);
        }
        values.keySet().removeAll(SHOWING);
        values.values().removeIf(String::isBlank);
        return new Asked(Visitors.pathOf(request), values);
    }

    /** Empty where it was not sent. */
    Optional<String> value(String name) {
        return Optional.ofNullable(values.get(name));
    }

    /** The values as they are written in an address, ordered by their names. */
    String question() {
        return values.entrySet().stream()
                .map(each -> each.getKey() + "=" + each.getValue())
                .collect(Collectors.joining("&"));
    }

    /** The same for the same question, whoever asks it. */
    String key() {
        return path + "?" + question();
    }

    private static void addFields(byte[] body, Map<String, String> values) {
        try {
            JSON.readTree(body).fields().forEachRemaining(field -> values.put(field.getKey(), text(field.getValue())));
        } catch (JsonProcessingException unreadable) {
            values.put("isi", "tidak terbaca");
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static String text(JsonNode value) {
        if (value.isArray() && !value.isEmpty() && value.get(0).isValueNode()) {
            StringBuilder all = new StringBuilder();
            value.forEach(each -> all.append(all.isEmpty() ? "" : ",").append(each.asText()));
            return all.toString();
        }
        return value.isContainerNode() ? (value.isEmpty() ? "" : value.toString()) : value.asText();
    }
}
