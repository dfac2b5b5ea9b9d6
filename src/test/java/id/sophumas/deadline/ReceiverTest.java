package id.sophumas.deadline;

import static org.assertj.core.api.Assertions.assertThat;

import id.sophumas.sop.Sop;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

/** Who hears of which stage. */
class ReceiverTest {

    private static final Sop SOP = new Sop(
            "uji",
            "1",
            "Uji",
            "1",
            Map.of(),
            Map.of(),
            Map.of("pelaksana", "kasubbag", "kasubbag", "kabag", "kabag", "karo"),
            List.of());

    private static final Predicate<String> EVERYBODY = role -> true;

    @Test
    void shouldRemindWhoeverHasTheTaskUpToItsDueDate() {
        for (int stage = ReminderPlan.HALF; stage <= ReminderPlan.OVER; stage++) {
            assertThat(Receiver.of(stage - 1, stage, SOP, "pelaksana", "siti", EVERYBODY))
                    .containsExactly(Map.entry(new Receiver(null, "siti"), stage));
        }
    }

    @Test
    void shouldRemindTheUnitWhileNobodyHasTheTask() {
        assertThat(Receiver.of(0, ReminderPlan.HALF, SOP, "pelaksana", null, EVERYBODY))
                .containsExactly(Map.entry(new Receiver("pelaksana", null), ReminderPlan.HALF));
    }

    @Test
    void shouldClimbFromTheSuperiorsSuperiorToTheTopAndStayThere() {
        assertThat(climb("pelaksana", 1)).isEqualTo("kabag");
        assertThat(climb("pelaksana", 2)).isEqualTo("karo");
        assertThat(climb("pelaksana", 5)).isEqualTo("karo");
        assertThat(climb("kabag", 1)).as("nobody above the superior").isEqualTo("karo");
    }

    @Test
    void shouldTellEachOnlyTheLatestOfTheStagesThatHavePassedUnseen() {
        assertThat(Receiver.of(0, ReminderPlan.OVER + 3, SOP, "pelaksana", "siti", EVERYBODY))
                .containsOnly(
                        Map.entry(new Receiver("karo", null), ReminderPlan.OVER + 3),
                        Map.entry(new Receiver("kabag", null), ReminderPlan.OVER + 1),
                        Map.entry(new Receiver(null, "siti"), ReminderPlan.OVER));
    }

    @Test
    void shouldGoOnRemindingTheWorkerWhereNobodyStandsAbove() {
        assertThat(Receiver.of(ReminderPlan.OVER, ReminderPlan.OVER + 1, SOP, "karo", "tono", EVERYBODY))
                .containsOnlyKeys(new Receiver(null, "tono"));
        assertThat(Receiver.of(0, ReminderPlan.OVER + 1, SOP, null, null, EVERYBODY))
                .isEmpty();
    }

    @Test
    void shouldPassOverSuperiorsWhomNoMessageReaches() {
        assertThat(climb("pelaksana", 1, role -> !role.equals("kabag"))).isEqualTo("karo");
        assertThat(climb("pelaksana", 2, role -> !role.equals("karo")))
                .as("the highest that hears of it, again and again")
                .isEqualTo("kabag");
        assertThat(climb("pelaksana", 9, role -> !role.equals("karo"))).isEqualTo("kabag");
    }

    @Test
    void shouldGoOnRemindingTheWorkerWhereNobodyAboveIsReached() {
        assertThat(Receiver.of(ReminderPlan.OVER, ReminderPlan.OVER + 1, SOP, "kabag", "tono", role -> false))
                .containsOnlyKeys(new Receiver(null, "tono"));
    }

    private static String climb(String role, int days) {
        return climb(role, days, EVERYBODY);
    }

    private static String climb(String role, int days, Predicate<String> isReached) {
        int stage = ReminderPlan.OVER + days;
        Map<Receiver, Integer> told = Receiver.of(stage - 1, stage, SOP, role, "siti", isReached);
        assertThat(told).hasSize(1);
        return told.keySet().iterator().next().role();
    }
}
