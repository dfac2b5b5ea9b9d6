package id.sophumas.jar;

import com.fasterxml.jackson.databind.JsonNode;
import id.sophumas.sop.Specification;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Measures how long the packaged jar takes to be ready and how much memory it holds; asserts nothing, because a loaded
 * machine would make a liar of it. Run by {@code mvn verify -Pukur}; other flags by {@code -Dapp.flags="..."}.
 * {@code -Dukur.starts} and {@code -Dukur.runs} say how often it starts and how often each SOP runs.
 */
class StartAndMemoryBench {

    private static final Logger LOG = LoggerFactory.getLogger(StartAndMemoryBench.class);
    private static final int STARTS = Integer.getInteger("ukur.starts", 5);
    private static final int RUNS = Integer.getInteger("ukur.runs", 1);

    @TempDir
    static Path parent;

    private record Start(Duration ready, Duration processor) {

        static Start of(RunningJar jar) {
            return new Start(jar.readyAfter(), jar.processorTime());
        }
    }

    @Test
    void measureStartAndMemory() throws IOException {
        double load = ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
        List<Start> first = new ArrayList<>();
        List<Start> again = new ArrayList<>();
        List<Long> idle = new ArrayList<>();
        List<Long> worked = new ArrayList<>();
        for (int round = 0; round < STARTS; round++) {
            Path directory = Files.createDirectory(parent.resolve("putaran" + round));
            try (RunningJar jar = RunningJar.in(directory).start()) {
                first.add(Start.of(jar));
                idle.add(residentMegabytes(jar));
                jar.stop();
                again.add(Start.of(jar.start()));
                for (int run = 0; run < RUNS; run++) {
                    runEachSop(new Office(jar));
                }
                worked.add(residentMegabytes(jar));
            }
        }
        LOG.info(String.format(
                Locale.ROOT,
                """

                %s %s, %d processors, load average before %.1f
                flags: %s
                seconds to ready (and of processor time), empty data directory: %s
                seconds to ready (and of processor time), second start:         %s
                VmRSS in MB when ready: %s; after %d run(s) of each SOP: %s

                """,
                System.getProperty("java.vm.name"),
                System.getProperty("java.version"),
                Runtime.getRuntime().availableProcessors(),
                load,
                String.join(" ", RunningJar.recommendedFlags()),
                summary(first),
                summary(again),
                median(idle) + " of " + idle,
                RUNS,
                median(worked) + " of " + worked));
    }

    private static void runEachSop(Office office) {
        for (JsonNode sop : Specification.sops().toList()) {
            SopWalk walk = SopWalk.begin(
                            office, sop, "Pengukuran " + sop.get("key").asText())
                    .untilEnd();
            String url = office.published(walk.instance()).get(0).get("url").asText();
            Article.read(office.visitor(), Article.local(URI.create(url)));
        }
    }

    private static long residentMegabytes(RunningJar jar) throws IOException {
        try (Stream<String> status = Files.lines(Path.of("/proc", Long.toString(jar.pid()), "status"))) {
            return status.filter(line -> line.startsWith("VmRSS:"))
                            .map(line -> line.replaceAll("\\D", ""))
                            .mapToLong(Long::parseLong)
                            .findFirst()
                            .orElseThrow()
                    / 1024;
        }
    }

    private static String summary(List<Start> starts) {
        List<Double> ready =
                starts.stream().map(start -> start.ready().toMillis() / 1000.0).toList();
        List<Double> processor = starts.stream()
                .map(start -> start.processor().toMillis() / 1000.0)
                .toList();
        return "median %.1f of %s (%.1f of %s)".formatted(median(ready), ready, median(processor), processor);
    }

    private static <T extends Comparable<T>> T median(List<T> values) {
        return values.stream().sorted().toList().get(values.size() / 2);
    }
}
