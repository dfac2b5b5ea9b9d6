package id.sophumas.jar;

import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import id.sophumas.jar.KillCase.When;
import id.sophumas.standin.Watcher.Moment;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.sql.DataSource;

/** Kills an application just when it has come as far with a post as its {@link KillCase} says. */
final class Strike {

    private final RunningJar application;
    private final Inspection inspection;
    private final DataSource postgres;
    private final Trap trap;

    /** @param postgres the application's database; null where it is another one, and then the portal is killed before and after its call only */
    Strike(RunningJar application, Platforms platforms, Inspection inspection, DataSource postgres) {
        this.application = application;
        this.inspection = inspection;
        this.postgres = postgres;
        this.trap = new Trap(application::kill);
        platforms.watch(trap::on);
    }

    /** @param release begins the posting */
    void at(KillCase kill, Survivor post, Runnable release) throws SQLException {
        String kanal = kill.kanal();
        List<String> preparing = Platforms.preparing(kanal);
        if (kanal.equals(Platforms.PORTAL) && kill.isInCall()) {
            atPortal(kill.when(), post, release);
        } else if (kill.when() == When.PREPARING && preparing.isEmpty()) {
            release.run();
            awaitRow(post, Set.of("PREPARED", "SENDING", "PUBLISHED"));
            application.kill();
        } else if (kill.when() == When.RECORDED) {
            release.run();
            awaitRow(post, Set.of("PUBLISHED"));
            application.kill();
        } else {
            trap.set(Map.of(kanal, aim(kill, preparing)));
            trap.spring(release);
        }
    }

    private void atPortal(When when, Survivor post, Runnable release) throws SQLException {
        try (PortalStall stall = new PortalStall(postgres)) {
            release.run();
            if (when == When.DONE) {
                stall.awaitAfterArticle(post.instance());
            } else {
                stall.awaitBeforeArticle(post.instance());
            }
            application.kill();
        }
    }

    private static Trap.Aim aim(KillCase kill, List<String> preparing) {
        if (kill.when() == When.PREPARING) {
            String call = preparing.get(kill.round() % preparing.size());
            return new Trap.Aim(Set.of(call), kill.round() % 2 == 0 ? Moment.DONE : Moment.RECEIVED, 0);
        }
        int served = kill.round() % Platforms.readers(kill.kanal()).size();
        return new Trap.Aim(
                Platforms.publishing(kill.kanal()), Moment.valueOf(kill.when().name()), served);
    }

    private void awaitRow(Survivor post, Set<String> statuses) {
        await(post.mark())
                .atMost(Duration.ofSeconds(60))
                .pollInterval(Duration.ofMillis(5))
                .until(() -> {
                    JsonNode row = inspection.row(post);
                    return row != null && statuses.contains(row.get("status").asText());
                });
    }
}
