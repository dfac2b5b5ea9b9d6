package id.sophumas.web.limit;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;

/**
 * Counts what makes a query of the engine dear: each query within a query and each condition on a variable is another join, and each entry of a
 * list another parameter. The forms of the Tasklist and of Cockpit stay far below.
 */
final class QuerySize {

    private static final int OR_QUERIES = 5;
    private static final int CONDITIONS = 40;
    private static final int SORTINGS = 10;
    private static final int ENTRIES = 5_000;

    private final JsonFactory json = new JsonFactory();

    /** @return false for what is no JSON: the engine refuses that itself */
    boolean isTooLarge(byte[] document) throws IOException {
        Count count = new Count();
        try (JsonParser parser = json.createParser(document)) {
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                count.take(token, parser);
                if (count.isTooMuch()) {
                    return true;
                }
            }
            return false;
        } catch (JsonProcessingException malformed) {
            return false;
        }
    }

    /** Whether a list in an address, {@code name_eq_value,...}, holds too many conditions. */
    static boolean isTooLong(String name, String value) {
        return isVariables(name) && value.chars().filter(each -> each == ',').count() >= CONDITIONS;
    }

    private static boolean isVariables(String name) {
        return name.toLowerCase(Locale.ROOT).endsWith("variables");
    }

    private static final class Count {

        private final Deque<String> arrays = new ArrayDeque<>();
        private final Deque<Integer> depths = new ArrayDeque<>();
        private String field = "";
        private int depth;
        private int orQueries;
        private int conditions;
        private int sortings;
        private int entries;

        private void take(JsonToken token, JsonParser parser) throws IOException {
            if (token == JsonToken.FIELD_NAME) {
                field = parser.currentName();
                return;
            }
            if (token.isStructEnd()) {
                if (token == JsonToken.END_ARRAY) {
                    arrays.pop();
                    depths.pop();
                }
                depth--;
                return;
            }
            if (!depths.isEmpty() && depths.peek() == depth) {
                countEntry(arrays.peek());
            }
            if (token.isStructStart()) {
                depth++;
                if (token == JsonToken.START_ARRAY) {
                    arrays.push(field);
                    depths.push(depth);
                    field = "";
                }
            }
        }

        private void countEntry(String array) {
            entries++;
            if (array.equals("orQueries")) {
                orQueries++;
            } else if (array.equals("sorting")) {
                sortings++;
            } else if (isVariables(array)) {
                conditions++;
            }
        }

        private boolean isTooMuch() {
            return orQueries > OR_QUERIES || conditions > CONDITIONS || sortings > SORTINGS || entries > ENTRIES;
        }
    }
}
