package id.sophumas.web.reading;

import id.sophumas.materi.signature.Signatures;
import id.sophumas.publication.Settlements;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/** What our own interface and pages tell of one run. */
@Component
class RunReadings implements ReadingRule {

    /** Asked with {@code processInstanceId}. */
    private static final Map<String, String> PARTS = Map.of(
            "/api/publikasi", "penayangan",
            "/api/penyimpangan", "penyimpangan",
            "/api/berkas", "daftar berkas",
            "/api/lembar-persetujuan", "lembar persetujuan",
            "/api/ralat", "ralat",
            "/api/pengalihan", "pengalihan tugas",
            "/api/kelengkapan", "kelengkapan",
            "/api/penggantian", "penggantian");

    private static final Pattern PAGE = Pattern.compile("/jalan/([^/]+)");
    private static final Pattern PAUSE = Pattern.compile("/api/sop/([^/]+)/(?:jeda|pembatalan)");
    private static final Pattern EVIDENCE = Pattern.compile("/api/publikasi/([^/]+)/bukti");
    private static final Pattern SIGNED = Pattern.compile("/api/lembar-persetujuan/([^/]+)");
    private static final Pattern DUE = Pattern.compile("/api/tenggat/([^/]+)(?:/.*)?");
    private static final Pattern TASK = Pattern.compile("/api/(?:tugas|ralat/tugas)/([^/]+)(?:/.*)?");

    private final Settlements posts;
    private final Signatures signatures;
    private final EngineThings engine;

    RunReadings(Settlements posts, Signatures signatures, EngineThings engine) {
        this.posts = posts;
        this.signatures = signatures;
        this.engine = engine;
    }

    @Override
    public Optional<Opened> opened(Asked asked) {
        String part = PARTS.get(asked.path());
        if (part != null) {
            return asked.value("processInstanceId").map(run -> Opened.record(run, part));
        }
        return at(PAGE, asked, run -> Opened.record(run, "perjalanan SOP"))
                .or(() -> at(PAUSE, asked, run -> Opened.record(run, "jeda dan pembatalan")))
                .or(() -> at(EVIDENCE, asked, this::evidence))
                .or(() -> at(SIGNED, asked, this::signed))
                .or(() -> at(DUE, asked, task -> ofTask("tenggat", task)))
                .or(() -> at(TASK, asked, task -> ofTask("tugas", task)));
    }

    private static Optional<Opened> at(Pattern address, Asked asked, Function<String, Opened> about) {
        Matcher found = address.matcher(asked.path());
        return found.matches() ? Optional.of(about.apply(found.group(1))) : Optional.empty();
    }

    private Opened evidence(String post) {
        var key = posts.find(post).key();
        return Opened.record(key.processInstanceId(), "bukti penayangan di " + key.kanal());
    }

    private Opened signed(String id) {
        return Opened.record(signatures.find(id).processInstanceId(), "lembar persetujuan");
    }

    private Opened ofTask(String what, String taskId) {
        return engine.task(taskId)
                .map(task -> Opened.record(task.run(), "%s \"%s\"".formatted(what, task.name())))
                .orElseGet(() -> Opened.record(null, what + " " + taskId));
    }
}
