package id.sophumas.jar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.sophumas.standin.Watcher.Moment;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Two applications work on one database, and the engine takes jobs for abandoned that are not: still nothing is posted twice. */
@ExtendWith(OwnThreads.class)
@TestInstance(Lifecycle.PER_CLASS)
class TwoNodes {

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    /** Below the time after which a call is given up. */
    private static final Duration CALL = Duration.ofSeconds(18);

    @TempDir
    static Path directory;

    private final Platforms platforms = new Platforms();
    private EmbeddedPostgres postgres;
    private Tables tables;
    private RunningJar first;
    private RunningJar second;
    private Office office;
    private Inspection inspection;

    @BeforeAll
    void start() throws IOException {
        postgres = EmbeddedPostgres.start();
        tables = new Tables(postgres.getPostgresDatabase());
        Cluster cluster = new Cluster(directory, postgres, platforms);
        first = cluster.node("simpul-satu").start();
        second = cluster.node("simpul-dua").start();
        office = new Office(first);
        inspection = new Inspection(office, platforms, tables::articlesTitled);
    }

    @AfterAll
    void stop() throws IOException {
        first.close();
        second.close();
        platforms.close();
        postgres.close();
    }

    @AfterEach
    void carryOnAsBefore() {
        platforms.watch(kanal -> (moment, call) -> {});
        if (!first.isRunning()) {
            first.start();
        }
        Stream.of(first, second)
                .forEach(node -> new Office(node).as("admin").delete("/api/jam").expect(200));
    }

    @Test
    void shouldPostOnceToEachChannelWhoeverOfTwoNodesComesToIt() {
        List<Release> releases = manyReleases("berdua");
        AtomicBoolean both = new AtomicBoolean();
        platforms.watch(kanal -> (moment, call) -> {
            if (moment == Moment.RECEIVED && Platforms.publishing(kanal).contains(call) && !both.get()) {
                awaitBothSending();
                both.set(true);
            }
        });

        releases.forEach(Release::go);

        awaitPublished(releases);
        assertThat(both).as("both nodes have posted at the same time").isTrue();
        assertOnce(releases);
    }

    @Test
    void shouldFinishOnTheOtherNodeWhatTheKilledOneWasPosting() {
        List<Release> releases = manyReleases("diambil-alih");
        CountDownLatch dead = new CountDownLatch(1);
        platforms.watch(kanal -> (moment, call) -> {
            if (moment == Moment.DONE && Platforms.publishing(kanal).contains(call)) {
                await("the first node is killed").atMost(CALL).until(() -> dead.getCount() == 0);
            }
        });

        releases.forEach(Release::go);
        awaitBothSending();
        first.kill();
        dead.countDown();

        Office other = new Office(second);
        Inspection looking = new Inspection(other, platforms, tables::articlesTitled);
        List<Survivor> posts = Release.posts(releases).toList();
        new Settling(other, looking).finish(posts);
        assertThat(posts)
                .allSatisfy(
                        post -> assertThat(looking.copies(post)).as("%s", post).containsOnly(1L));
        assertThat(posts.stream()
                        .filter(post -> !Platforms.isUntold(post.kanal()))
                        .filter(looking::isLookedFor))
                .as("posts of the dead node that the other one looked for")
                .isNotEmpty()
                .noneMatch(looking::isSettledByPerson);
    }

    @Test
    void shouldPostOnceWhereTheLockOfTheJobExpiresWhileThePlatformIsBeingCalled() {
        List<Release> releases = Release.ofAll(office, "kunci-lepas");
        long calling = Release.posts(releases)
                .filter(post -> !post.kanal().equals(Platforms.PORTAL))
                .count();
        long before = tables.triedAgain();
        Set<String> begun = ConcurrentHashMap.newKeySet();
        Set<String> outlasted = ConcurrentHashMap.newKeySet();
        platforms.watch(kanal -> (moment, call) -> {
            if (moment == Moment.RECEIVED && Platforms.publishing(kanal).contains(call) && begun.add(kanal)) {
                awaitSecondTries(before + calling);
                outlasted.add(kanal);
            }
        });

        releases.forEach(Release::go);

        awaitPublished(releases);
        assertThat(outlasted)
                .as("calls held until their job was tried by a second one")
                .hasSize((int) calling);
        assertOnce(releases);

        // The engine's own record of those jobs is that they failed: they are run again, and must do nothing.
        OffsetDateTime later = OffsetDateTime.now().plusMinutes(35);
        for (RunningJar node : List.of(first, second)) {
            new Office(node)
                    .as("admin")
                    .post("/api/jam", Map.of("sekarang", later.toString()))
                    .expect(200, 204);
        }
        await("every posting process ends")
                .atMost(PATIENCE)
                .until(() -> office.count("process-instance/count?processDefinitionKey=penayangan") == 0);
        assertOnce(releases);
    }

    private void awaitSecondTries(long all) {
        await("the job of every call that hangs is tried by a second one, in vain")
                .atMost(CALL)
                .until(() -> tables.triedAgain() >= all);
    }

    private void awaitBothSending() {
        await("both nodes are posting").atMost(CALL).until(() -> tables.sendingNodes() == 2);
    }

    /** More than one node can take at once. */
    private List<Release> manyReleases(String mark) {
        return IntStream.range(0, 4)
                .mapToObj(item -> Release.ofAll(office, mark + "-" + item))
                .flatMap(List::stream)
                .toList();
    }

    private void awaitPublished(List<Release> releases) {
        List<Survivor> open = new ArrayList<>(Release.posts(releases).toList());
        await("all posts are published").atMost(PATIENCE).until(() -> {
            open.removeIf(inspection::isSettled);
            return open.isEmpty();
        });
    }

    private void assertOnce(List<Release> releases) {
        assertThat(Release.posts(releases))
                .isNotEmpty()
                .noneMatch(inspection::isSettledByPerson)
                .allSatisfy(post ->
                        assertThat(inspection.copies(post)).as("%s", post).containsOnly(1L));
    }
}
