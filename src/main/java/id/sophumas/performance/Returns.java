package id.sophumas.performance;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.ToIntFunction;

/** Counts how often a run was sent back: by a "tidak", or because a channel refused the content. */
final class Returns {

    private Returns() {}

    /**
     * How often a run came to a step it had done before from a step that does not stand before it. The steps it then does again on its way forward
     * are not counted once more.
     *
     * @param steps ids of the steps in the order in which they began
     * @param position a step's place in the SOP
     */
    static int count(List<String> steps, ToIntFunction<String> position) {
        Set<String> done = new HashSet<>();
        int returns = 0;
        String before = null;
        for (String step : steps) {
            boolean isDoneAgain = !done.add(step);
            if (isDoneAgain && position.applyAsInt(before) >= position.applyAsInt(step)) {
                returns++;
            }
            before = step;
        }
        return returns;
    }
}
