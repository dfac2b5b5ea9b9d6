package id.sophumas.workingtime;

import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The hours of one kind of day: from coming to leaving, less the breaks. */
record DayHours(TimeRange jam, List<TimeRange> istirahat) {

    DayHours {
        if (jam == null) {
            throw new IllegalArgumentException("Jam kerja belum diisi (jam).");
        }
        istirahat = istirahat == null
                ? List.of()
                : istirahat.stream()
                        .sorted(Comparator.comparing(TimeRange::from))
                        .toList();
        LocalTime free = jam.from();
        for (TimeRange pause : istirahat) {
            if (!jam.contains(pause)) {
                throw new IllegalArgumentException(
                        "Istirahat " + pause.from() + "-" + pause.to() + " di luar jam kerja.");
            }
            if (pause.from().isBefore(free)) {
                throw new IllegalArgumentException(
                        "Istirahat " + pause.from() + "-" + pause.to() + " bertumpang tindih.");
            }
            free = pause.to();
        }
    }

    /** The stretches in which work is done, in order; a break at either edge shortens the day. */
    List<TimeRange> spans() {
        List<TimeRange> spans = new ArrayList<>();
        LocalTime from = jam.from();
        for (TimeRange pause : istirahat) {
            addUnlessEmpty(spans, from, pause.from());
            from = pause.to();
        }
        addUnlessEmpty(spans, from, jam.to());
        return List.copyOf(spans);
    }

    private static void addUnlessEmpty(List<TimeRange> spans, LocalTime from, LocalTime to) {
        if (from.isBefore(to)) {
            spans.add(new TimeRange(from, to));
        }
    }
}
