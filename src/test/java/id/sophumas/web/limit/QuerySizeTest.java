package id.sophumas.web.limit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class QuerySizeTest {

    private final QuerySize size = new QuerySize();

    @ParameterizedTest
    @CsvSource({
        "orQueries, {}, 5",
        "processVariables, {\"name\":\"a\"}, 40",
        "taskVariables, {\"name\":\"a\"}, 40",
        "variables, {}, 40",
        "sorting, {}, 10",
        "processInstanceIdIn, \"x\", 5000"
    })
    void shouldTakeSoManyAndNoMore(String list, String entry, int most) throws IOException {
        assertThat(size.isTooLarge(query(list, entry, most))).isFalse();
        assertThat(size.isTooLarge(query(list, entry, most + 1))).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"orQueries, 6", "processVariables, 41"})
    void shouldCountAtAnyDepthAndInAllListsTogether(String list, int tooMany) throws IOException {
        String one = "{\"name\":\"a\",\"" + list + "\":[{\"values\":[1,2]}]}";
        String many = String.join(",", Collections.nCopies(tooMany, one));
        assertThat(size.isTooLarge(utf8("{\"query\":[" + many + "]}"))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "[[[", "null", "{\"variables\":{\"judul\":{\"value\":\"x\"}}}", "]"})
    void shouldLeaveOtherThingsToTheEngine(String document) throws IOException {
        assertThat(size.isTooLarge(utf8(document))).isFalse();
    }

    private static byte[] query(String list, String entry, int count) {
        return utf8("{\"" + list + "\":[" + String.join(",", Collections.nCopies(count, entry)) + "]}");
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
