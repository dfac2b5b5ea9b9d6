package id.sophumas.materi;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * What changed between two texts, word by word: the shortest way from one to the other (Myers, "An O(ND) Difference Algorithm", 1986). Where
 * more than {@value #MOST} words differ, the texts are no longer the same text and are shown as one taken out and one put in.
 */
final class TextDifference {

    private static final int MOST = 1_000;
    private static final Pattern WORD = Pattern.compile("\\S+\\s*|\\s+");

    private final List<String> before;
    private final List<String> after;

    private TextDifference(List<String> before, List<String> after) {
        this.before = before;
        this.after = after;
    }

    /** The parts in reading order; the unchanged and removed ones joined give {@code before}, the unchanged and added ones {@code after}. */
    static List<Segment> between(String before, String after) {
        return new TextDifference(words(before), words(after)).segments();
    }

    private static List<String> words(String text) {
        return WORD.matcher(text).results().map(MatchResult::group).toList();
    }

    private List<Segment> segments() {
        List<int[]> furthest = search();
        if (furthest.isEmpty()) {
            return joined(List.of(
                    new Segment(Segment.Kind.HAPUS, String.join("", before)),
                    new Segment(Segment.Kind.TAMBAH, String.join("", after))));
        }
        return joined(walkBack(furthest));
    }

    /** For each number of differences, how far each diagonal gets; empty where there are too many differences. */
    private List<int[]> search() {
        int most = Math.min(before.size() + after.size(), MOST);
        int[] reach = new int[2 * most + 3];
        List<int[]> trace = new ArrayList<>();
        for (int d = 0; d <= most; d++) {
            trace.add(Arrays.copyOf(reach, reach.length));
            for (int k = -d; k <= d; k += 2) {
                int x = comesFromAbove(reach, most + 1, k, d) ? reach[most + 1 + k + 1] : reach[most + 1 + k - 1] + 1;
                int y = x - k;
                while (x < before.size() && y < after.size() && before.get(x).equals(after.get(y))) {
                    x++;
                    y++;
                }
                reach[most + 1 + k] = x;
                if (x >= before.size() && y >= after.size()) {
                    return trace;
                }
            }
        }
        return List.of();
    }

    private static boolean comesFromAbove(int[] reach, int middle, int k, int d) {
        return k == -d || (k != d && reach[middle + k - 1] < reach[middle + k + 1]);
    }

    private List<Segment> walkBack(List<int[]> trace) {
        Deque<Segment> parts = new ArrayDeque<>();
        int middle = trace.get(0).length / 2;
        int x = before.size();
        int y = after.size();
        for (int d = trace.size() - 1; d >= 0; d--) {
            int[] reach = trace.get(d);
            int k = x - y;
            boolean added = comesFromAbove(reach, middle, k, d);
            int fromX = d == 0 ? 0 : reach[middle + (added ? k + 1 : k - 1)];
            int fromY = d == 0 ? 0 : fromX - (added ? k + 1 : k - 1);
            while (x > fromX && y > fromY) {
                parts.push(new Segment(Segment.Kind.SAMA, before.get(--x)));
                y--;
            }
            if (d > 0) {
                parts.push(
                        added
                                ? new Segment(Segment.Kind.TAMBAH, after.get(--y))
                                : new Segment(Segment.Kind.HAPUS, before.get(--x)));
            }
        }
        return List.copyOf(parts);
    }

    /** Neighbours of one kind become one, and within a changed place what went stands before what came. */
    private static List<Segment> joined(List<Segment> parts) {
        List<Segment> joined = new ArrayList<>();
        StringBuilder same = new StringBuilder();
        StringBuilder gone = new StringBuilder();
        StringBuilder come = new StringBuilder();
        for (Segment part : parts) {
            if (part.jenis() == Segment.Kind.SAMA) {
                flush(joined, Segment.Kind.HAPUS, gone);
                flush(joined, Segment.Kind.TAMBAH, come);
                same.append(part.teks());
            } else {
                flush(joined, Segment.Kind.SAMA, same);
                (part.jenis() == Segment.Kind.HAPUS ? gone : come).append(part.teks());
            }
        }
        flush(joined, Segment.Kind.SAMA, same);
        flush(joined, Segment.Kind.HAPUS, gone);
        flush(joined, Segment.Kind.TAMBAH, come);
        return joined;
    }

    private static void flush(List<Segment> target, Segment.Kind kind, StringBuilder text) {
        if (!text.isEmpty()) {
            target.add(new Segment(kind, text.toString()));
            text.setLength(0);
        }
    }
}
