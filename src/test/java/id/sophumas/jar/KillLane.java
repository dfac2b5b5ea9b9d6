package id.sophumas.jar;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.sql.DataSource;

/**
 * One installation that is killed again and again. Each start recovers what the kill before left behind and then posts what the next kill
 * interrupts; what waits for the next try of the engine is looked at again later.
 */
final class KillLane implements AutoCloseable {

    /** How many posts are written at once; one that has just been started does it slowly. */
    private static final int AT_ONCE = 12;

    private static final String RELEASER = "kasubbagHumas";

    private final Platforms platforms = new Platforms();
    private final Tables tables;
    private final Path jar;
    private final RunningJar application;
    private final Office office;
    private final KillTable table;
    private final Inspection inspection;
    private final Settling settling;
    private final Strike strike;
    private final Set<Survivor> leftSending = new HashSet<>();

    /** A post that is ready to be released. */
    private record Subject(KillCase kill, Survivor post, String task) {}

    /**
     * @param postgres its database; null for an H2 file in the directory
     * @param settings further ones, as {@link RunningJar#with} takes them
     */
    KillLane(Path directory, Unpacked app, DataSource postgres, List<String> settings, KillTable table) {
        this.tables = postgres == null ? null : new Tables(postgres);
        this.jar = app.jar();
        this.table = table;
        int port = RunningJar.freePort();
        this.application = new RunningJar(directory, app.flags(), port)
                .with(Trap.TAKEN_OVER_SOON.toArray(String[]::new))
                .with(platforms.settings(port).toArray(String[]::new))
                .with(settings.toArray(String[]::new));
        this.office = new Office(application);
        this.inspection =
                new Inspection(office, platforms, tables == null ? office::articlesTitled : tables::articlesTitled);
        this.settling = new Settling(office, inspection);
        this.strike = new Strike(application, platforms, inspection, postgres);
    }

    /**
     * Kills at each of these, and waits until all of them have come to rest.
     *
     * @param until no more kills after this; the rest is left out, and of the table as well
     */
    void run(List<KillCase> kills, Instant until) throws SQLException {
        application.start(jar);
        List<Subject> killed = new ArrayList<>();
        List<Survivor> open = new ArrayList<>();
        Deque<Subject> ready = new ArrayDeque<>();
        for (int at = 0; at < kills.size() && Instant.now().isBefore(until); at++) {
            if (ready.isEmpty()) {
                kills.subList(at, Math.min(at + AT_ONCE, kills.size())).forEach(kill -> ready.add(readied(kill)));
            }
            Subject subject = ready.remove();
            strike.at(subject.kill(), subject.post(), () -> release(subject));
            noteSending(subject.post());
            application.start(jar);
            killed.add(subject);
            open.add(subject.post());
            settling.settle(open, Duration.ofSeconds(4));
        }
        settling.finish(open);
        killed.forEach(this::count);
    }

    private Subject readied(KillCase kill) {
        SopWalk walk = office.start("dokumentasi-kegiatan", kill.mark()).untilDraft();
        walk.save(Platforms.draft(kill.kanal(), kill.mark())).pass();
        Survivor post = new Survivor(kill.kanal(), kill.mark(), walk.instance());
        return new Subject(kill, post, walk.task().get("id").asText());
    }

    private void release(Subject subject) {
        office.complete(RELEASER, subject.task(), Map.of("kanal", subject.kill().kanal()))
                .expect(204);
    }

    private void noteSending(Survivor post) {
        if (tables != null && tables.isSending(post.instance())) {
            leftSending.add(post);
        }
    }

    private void count(Subject subject) {
        Survivor post = subject.post();
        List<Long> copies = inspection.copies(post);
        table.add(new KillTable.Row(
                subject.kill(),
                copies.size(),
                copies.stream().mapToLong(Long::longValue).sum(),
                copies.stream().mapToLong(each -> Math.max(0, each - 1)).sum(),
                copies.stream().filter(each -> each == 0).count(),
                isLookedFor(post),
                inspection.isSettledByPerson(post)));
    }

    /** The portal looks into its own table, which leaves no evidence of a call: what it left in SENDING and is out was looked for. */
    private boolean isLookedFor(Survivor post) {
        return post.kanal().equals(Platforms.PORTAL)
                ? leftSending.contains(post) && !inspection.isSettledByPerson(post)
                : inspection.isLookedFor(post);
    }

    @Override
    public void close() throws IOException {
        application.close();
        platforms.close();
    }
}
