package id.sophumas.performance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReturnsTest {

    @ParameterizedTest
    @CsvSource({
        "1, 0",
        "1 2 3 4, 0",
        "1 2 3 2 3 4, 1",
        "1 2 3 1 2 3 4, 1",
        "1 2 3 2 3 2 3 4, 2",
        "1 2 3 4 2 3 4, 1",
        // Two branches side by side begin in any order; neither has been done before.
        "1 3 2 4, 0",
        // The same step again at once.
        "1 2 2 3, 1"
    })
    void shouldCountTheWaysBackAndNotWhatIsDoneAgainOnTheWayForward(String steps, int returns) {
        assertThat(Returns.count(List.of(steps.split(" ")), Integer::parseInt)).isEqualTo(returns);
    }
}
