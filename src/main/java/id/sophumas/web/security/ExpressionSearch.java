package id.sophumas.web.security;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.Set;

/** Looks through a JSON document for fields that the engine would evaluate as expressions, at any depth. */
final class ExpressionSearch {

    private static final Set<String> HARMLESS =
            Set.of("${currentUser()}", "${currentUserGroups()}", "${peranDigantikan.daftar()}");

    private final JsonFactory json = new JsonFactory();

    static boolean isExpression(String field) {
        return field.endsWith("Expression");
    }

    /**
     * @param harmlessToo whether the expressions of the shared filters may stand there
     * @return false for what is no JSON: the engine refuses that itself
     */
    boolean findsForbidden(byte[] document, boolean harmlessToo) throws IOException {
        try (JsonParser parser = json.createParser(document)) {
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                if (token == JsonToken.FIELD_NAME
                        && isExpression(parser.currentName())
                        && !isAllowed(parser, harmlessToo)) {
                    return true;
                }
            }
            return false;
        } catch (JsonProcessingException malformed) {
            return false;
        }
    }

    /** Moves on to the field's value. */
    private static boolean isAllowed(JsonParser parser, boolean harmlessToo) throws IOException {
        JsonToken value = parser.nextToken();
        return value == JsonToken.VALUE_NULL
                || harmlessToo && value == JsonToken.VALUE_STRING && HARMLESS.contains(parser.getText());
    }
}
