package id.sophumas.attack;

import static org.assertj.core.api.Assertions.assertThat;

import id.sophumas.jar.SopWalk;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Behind all its walls the application still does its work: who may do nothing could not be attacked either. */
@TestInstance(Lifecycle.PER_CLASS)
@ExtendWith(Besieged.class)
class WalkAttackIT {

    private final Fortress fortress;

    WalkAttackIT(Fortress fortress) {
        this.fortress = fortress;
    }

    @ParameterizedTest
    @MethodSource("id.sophumas.attack.Fortress#sops")
    void shouldStillCarryEachSopToThePublishedPage(String key) {
        SopWalk walk =
                fortress.office().start(key, "Benteng yang bekerja, " + key).untilEnd();

        assertThat(fortress.office().published(walk.instance()))
                .anyMatch(post -> post.get("kanal").asText().equals("portal"));
    }

    @Test
    void shouldLetAnOfficialInThroughTheTasklist() {
        fortress.office()
                .signIn("stafHumas")
                .get("/camunda/api/engine/engine/default/task/count")
                .expect(200);
    }
}
