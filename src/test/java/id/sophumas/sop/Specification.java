package id.sophumas.sop;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** The five SOPs as data: a copy of the specification that the BPMN files are held against. */
public final class Specification {

    private Specification() {}

    /** One entry per SOP, as the YAML states it. */
    public static Stream<JsonNode> sops() {
        try (InputStream yaml = Specification.class.getResourceAsStream("/sop/mutu-baku.yaml")) {
            return stream(new ObjectMapper(new YAMLFactory()).readTree(yaml));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** The steps of one SOP in the table's order. */
    public static List<JsonNode> steps(JsonNode sop) {
        return stream(sop.get("steps")).toList();
    }

    /** The texts of a list; empty where the field is missing. */
    public static List<String> texts(JsonNode list) {
        return list == null ? List.of() : stream(list).map(JsonNode::asText).toList();
    }

    private static Stream<JsonNode> stream(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false);
    }
}
