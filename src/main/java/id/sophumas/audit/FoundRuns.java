package id.sophumas.audit;

import java.util.stream.LongStream;

/** Which runs a search found, in its order: so many numbers, so that a file with several sheets tells of the same runs in each. */
public final class FoundRuns {

    private final long[] numbers;

    FoundRuns(LongStream numbers) {
        this.numbers = numbers.toArray();
    }

    int size() {
        return numbers.length;
    }

    Long[] slice(int from, int most) {
        return LongStream.of(numbers).skip(from).limit(most).boxed().toArray(Long[]::new);
    }
}
