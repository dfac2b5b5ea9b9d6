package id.sophumas.deadline;

import id.sophumas.sop.Sop;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Who is reminded: a person or everybody of a role.
 *
 * @param role the role; null where it is a person
 * @param user the person; null where it is a role
 */
record Receiver(String role, String user) {

    /** As it stands in the record. */
    String key() {
        return user == null ? "peran:" + role : "orang:" + user;
    }

    /**
     * Who hears of the stages that have come since, each of the latest one that concerns him.
     *
     * @param after the last stage dealt with
     * @param upTo the last stage that has come
     * @param petugas who has the task; null where nobody claimed it
     * @param isReached whether a message to a role reaches anybody; superiors it does not reach are passed over
     * @return receiver to stage; empty where the task has neither a role nor anybody who does it
     */
    static Map<Receiver, Integer> of(
            int after, int upTo, Sop sop, String role, String petugas, Predicate<String> isReached) {
        Map<Receiver, Integer> told = new LinkedHashMap<>();
        for (int stage = upTo; stage > after; stage--) {
            int latest = stage;
            of(stage, sop, role, petugas, isReached).ifPresent(receiver -> told.putIfAbsent(receiver, latest));
        }
        return told;
    }

    /** The superior hears of the due date from {@link Lateness}; each working day after it, one further up does. */
    private static Optional<Receiver> of(int stage, Sop sop, String role, String petugas, Predicate<String> isReached) {
        if (stage > ReminderPlan.OVER) {
            Optional<Receiver> superior = superior(ReminderPlan.daysLate(stage), sop, role, isReached);
            if (superior.isPresent()) {
                return superior;
            }
        }
        if (petugas != null) {
            return Optional.of(new Receiver(null, petugas));
        }
        return Optional.ofNullable(role).map(unit -> new Receiver(unit, null));
    }

    /**
     * The role so many steps above the superior, or the topmost where the ladder has fewer; empty where nobody stands above. The top of a
     * ladder often stands outside the application: whoever cannot be told is no rung, or a delay would be nobody's from then on.
     */
    private static Optional<Receiver> superior(int steps, Sop sop, String role, Predicate<String> isReached) {
        String rung = role == null ? null : sop.atasan().get(role);
        String told = null;
        int counted = 0;
        for (int up = 0; up < sop.atasan().size() && counted <= steps && rung != null; up++) {
            if (isReached.test(rung)) {
                told = rung;
                counted++;
            }
            rung = sop.atasan().get(rung);
        }
        return Optional.ofNullable(told).map(top -> new Receiver(top, null));
    }
}
