package id.sophumas.web.tasklist;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The Indonesian words of the web applications, held against the English ones that Camunda ships. */
class LocaleFilesTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** Placeholders, tags, entities and the signs of Moment.js; what stands in a tag is part of it. */
    private static final Pattern MARKUP = Pattern.compile("\\{\\{.*?}}|\\{}|</?\\w[^>]*>|%[sd]|&\\w+;");

    /** Words, signs and names that are the same in Indonesian. */
    private static final Set<String> SAME = Set.of(
            "<",
            "<=",
            ">",
            ">=",
            "<null>",
            "Batch",
            "batch",
            "CSV",
            "Camunda",
            "Diagram",
            "Filter",
            "ID",
            "ID*",
            "JSON",
            "Label",
            "Operator",
            "Optimize",
            "Status",
            "Tenant",
            "YYYY-MM-DDTHH:mm:ss");

    @ParameterizedTest
    @ValueSource(strings = {"welcome", "tasklist", "cockpit", "admin"})
    void shouldHaveTheKeysOfTheEnglishFileInItsOrder(String app) throws IOException {
        assertThat(words(app, "id").keySet())
                .containsExactlyElementsOf(words(app, "en").keySet());
    }

    @ParameterizedTest
    @ValueSource(strings = {"welcome", "tasklist", "cockpit", "admin"})
    void shouldLeaveNothingEmptyButTheEnglishPlural(String app) throws IOException {
        assertThat(unlike(app, (english, word) -> !word.isBlank() || english.isBlank() || english.equals("s")))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"welcome", "tasklist", "cockpit", "admin"})
    void shouldKeepPlaceholdersAndTags(String app) throws IOException {
        assertThat(unlike(
                        app, (english, word) -> isName(english) || markup(word).equals(markup(english))))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"welcome", "tasklist", "cockpit", "admin"})
    void shouldKeepTheSpacesOfWordsThatArePutTogether(String app) throws IOException {
        assertThat(unlike(
                        app,
                        (english, word) -> word.isEmpty()
                                || english.startsWith(" ") == word.startsWith(" ")
                                        && english.endsWith(" ") == word.endsWith(" ")))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"welcome", "tasklist", "cockpit", "admin"})
    void shouldLeaveNothingInEnglish(String app) throws IOException {
        Map<String, String> english = words(app, "en");
        Map<String, String> indonesian = words(app, "id");
        indonesian.keySet().removeIf(key -> !key.startsWith("labels."));
        indonesian.entrySet().removeIf(each -> !each.getValue().equals(english.get(each.getKey())));
        indonesian.values().removeIf(word -> word.isBlank() || SAME.contains(word));

        assertThat(indonesian).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"tasklist", "cockpit", "admin"})
    void shouldWriteDatesAsOfficialLettersDo(String app) throws IOException {
        assertThat(words(app, "id"))
                .containsEntry("dateLocales.longDateFormat.LLL", "D MMMM YYYY [pukul] LT z")
                .containsEntry("dateLocales.longDateFormat.LT", "HH.mm")
                .containsEntry("dateLocales.months.7", "Agustus")
                .containsEntry("dateLocales.weekdays.5", "Jumat");
    }

    /** Text in angle brackets that is shown as it is, such as &lt;version&gt;. */
    private static boolean isName(String english) {
        return english.matches("<[a-zA-Z]+>");
    }

    /** The words that do not go with their English ones, by their key. */
    private static Map<String, String> unlike(String app, BiPredicate<String, String> goesWith) throws IOException {
        Map<String, String> english = words(app, "en");
        Map<String, String> found = words(app, "id");
        found.entrySet()
                .removeIf(each ->
                        !each.getKey().startsWith("labels.") && !each.getKey().contains("relativeTime")
                                || goesWith.test(english.getOrDefault(each.getKey(), ""), each.getValue()));
        return found;
    }

    private static List<String> markup(String word) {
        return MARKUP.matcher(word)
                .results()
                .map(MatchResult::group)
                .map(each -> each.startsWith("{{") ? each.replace(" ", "") : each)
                .sorted()
                .toList();
    }

    /** All texts of a file by the way to them, in the file's order. */
    private static Map<String, String> words(String app, String language) throws IOException {
        String file = "/META-INF/resources/webjars/camunda/app/%s/locales/%s.json".formatted(app, language);
        try (InputStream json = LocaleFilesTest.class.getResourceAsStream(file)) {
            Map<String, String> words = new LinkedHashMap<>();
            collect("", JSON.readTree(json), words);
            return words;
        }
    }

    private static void collect(String path, JsonNode node, Map<String, String> words) {
        if (node.isArray()) {
            for (int index = 0; index < node.size(); index++) {
                collect(path + "." + index, node.get(index), words);
            }
        } else if (node.isObject()) {
            node.fields()
                    .forEachRemaining(each -> collect(
                            path.isEmpty() ? each.getKey() : path + "." + each.getKey(), each.getValue(), words));
        } else {
            words.put(path, node.asText());
        }
    }
}
