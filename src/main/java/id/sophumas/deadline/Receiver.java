package id.sophumas.deadline;

import id.sophumas.sop.Sop;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

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
     * @return receiver to stage; empty where the task has neither a role nor anybody who does it
     */
    static Map<Receiver, Integer> of(int after, int upTo, Sop sop, String role, String petugas) {
        Map<Receiver, Integer> told = new LinkedHashMap<>();
        for (int stage = upTo; stage > after; stage--) {
            int latest = stage;
            of(stage, sop, role, petugas).ifPresent(receiver -> told.putIfAbsent(receiver, latest));
        }
        return told;
    }

    /** The superior hears of the due date from {@link Lateness}; each working day after it, one further up does. */
    private static Optional<Receiver> of(int stage, Sop sop, String role, String petugas) {
        if (stage > ReminderPlan.OVER) {
            Optional<Receiver> superior = superior(ReminderPlan.daysLate(stage), sop, role);
            if (superior.isPresent()) {
                return superior;
            }
        }
        if (petugas != null) {
            return Optional.of(new Receiver(null, petugas));
        }
        return Optional.ofNullable(role).map(unit -> new Receiver(unit, null));
    }

    /** The role so many steps above the superior, or the top of the ladder where it has fewer; empty where nobody stands above. */
    private static Optional<Receiver> superior(int steps, Sop sop, String role) {
        String rung = role == null ? null : sop.atasan().get(role);
        for (int i = 0; i < steps && rung != null && sop.atasan().containsKey(rung); i++) {
            rung = sop.atasan().get(rung);
        }
        return Optional.ofNullable(rung).map(top -> new Receiver(top, null));
    }
}
