package id.sophumas.jar;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import id.sophumas.standin.Watcher.Moment;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** The short form of {@link KillMatrix}: one kill that meets the publishing calls of all channels at once. */
@ExtendWith(OwnThreads.class)
class KillIT {

    /** Whose call has done nothing when it is cut off; all others have done what they were asked and cannot say so. */
    private static final Set<String> UNDONE = Set.of("facebook", "wordpress", "whatsapp");

    @TempDir
    static Path directory;

    @Test
    void shouldPostOnceToEachChannelThatItWasPostingToWhenItWasKilled() {
        int port = RunningJar.freePort();
        try (Platforms platforms = new Platforms();
                RunningJar application = new RunningJar(directory, RunningJar.recommendedFlags(), port)) {
            application.with(settings(port, platforms)).start();
            Office office = new Office(application);
            Inspection inspection = new Inspection(office, platforms, office::articlesTitled);
            Trap trap = new Trap(application::kill);
            platforms.watch(trap::on);
            List<Release> releases = Release.ofAll(office, "padam");

            trap.set(aims());
            trap.spring(() -> releases.forEach(Release::go));
            application.start();

            List<Survivor> posts = Release.posts(releases).toList();
            new Settling(office, inspection).finish(posts);
            assertThat(posts)
                    .hasSize(10)
                    .allSatisfy(post ->
                            assertThat(inspection.copies(post)).as("%s", post).containsOnly(1L));
            assertThat(posts.stream().filter(inspection::isSettledByPerson).map(Survivor::kanal))
                    .as("only what nobody can look at was shown to a person")
                    .containsExactlyInAnyOrderElementsOf(Platforms.channels().stream()
                            .filter(Platforms::isUntold)
                            .toList());
        }
    }

    private static Map<String, Trap.Aim> aims() {
        return Platforms.channels().stream()
                .filter(kanal -> !kanal.equals(Platforms.PORTAL))
                .collect(toMap(
                        kanal -> kanal,
                        kanal -> new Trap.Aim(
                                Platforms.publishing(kanal),
                                UNDONE.contains(kanal) ? Moment.RECEIVED : Moment.DONE,
                                0)));
    }

    /** Every channel has a thread of its own, so that all can be held at once. */
    private static String[] settings(int port, Platforms platforms) {
        return Stream.of(
                        Trap.TAKEN_OVER_SOON,
                        List.of(
                                "sop.publication.check=1h",
                                "camunda.bpm.job-execution.core-pool-size=12",
                                "camunda.bpm.job-execution.max-pool-size=12"),
                        platforms.settings(port))
                .flatMap(List::stream)
                .toArray(String[]::new);
    }
}
