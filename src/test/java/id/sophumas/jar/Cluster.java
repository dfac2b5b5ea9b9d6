package id.sophumas.jar;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Several applications on one database, with the same media and the same platforms. */
record Cluster(Path directory, EmbeddedPostgres postgres, Platforms platforms) {

    /** Not started yet; has a folder of its own for all that nodes do not share. */
    RunningJar node(String name) throws IOException {
        Path home = Files.createDirectory(directory.resolve(name));
        int port = RunningJar.freePort();
        String[] settings = Stream.of(
                        platforms.settings(port),
                        List.of(
                                "spring.datasource.url=" + postgres.getJdbcUrl("postgres", "postgres"),
                                "spring.datasource.username=postgres",
                                "sop.media.path=" + directory.resolve("media"),
                                "sop.token.key-file=" + directory.resolve("token.key"),
                                // Shorter than the calls that are held; what holds a post is the lease, which is
                                // renewed.
                                "camunda.bpm.job-execution.lock-time-in-millis=2000",
                                "sop.publication.lease=9s",
                                "sop.publication.check=1s",
                                "camunda.bpm.job-execution.wait-time-in-millis=200",
                                "camunda.bpm.job-execution.max-wait=500",
                                "camunda.bpm.job-execution.core-pool-size=12",
                                "camunda.bpm.job-execution.max-pool-size=12"))
                .flatMap(List::stream)
                .toArray(String[]::new);
        return new RunningJar(home, RunningJar.recommendedFlags(), port).with(settings);
    }
}
