package id.sophumas.engine.guard;

import id.sophumas.deadline.DeviationKind;
import id.sophumas.deadline.Deviations;
import id.sophumas.deadline.StepTask;
import id.sophumas.materi.Filing;
import id.sophumas.materi.MateriService;
import id.sophumas.refusal.RequestRefused;
import id.sophumas.sop.Step;
import java.time.Clock;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Whether all was at hand that the step needs (kelengkapan), and whether what must come out of it is there (output). Forms ask; other programs
 * may leave both out. What lacks is a deviation, with the words of whoever says so, and stops nobody: the mutu baku counts it. What the
 * application holds itself (a version, a decision, filed documents) is the evidence of the output, and needs nobody's word.
 */
@Component
@Order(65)
class CompletenessRule implements StepRule {

    private static final String INPUT = "kelengkapan";
    private static final String INPUT_NOTE = "catatanKelengkapan";
    private static final String OUTPUT = "output";
    private static final String OUTPUT_NOTE = "catatanOutput";
    private static final String EVIDENCE = "buktiOutput";
    private static final String LACKS = "tidak";
    private static final int LONGEST = 2000;

    private final Deviations deviations;
    private final MateriService materi;
    private final Filing filing;
    private final Clock clock;

    CompletenessRule(Deviations deviations, MateriService materi, Filing filing, Clock clock) {
        this.deviations = deviations;
        this.materi = materi;
        this.filing = filing;
        this.clock = clock;
    }

    @Override
    public void apply(Completion completion) {
        Step step = completion.step();
        state(
                completion,
                DeviationKind.KELENGKAPAN,
                INPUT,
                "lengkap",
                INPUT_NOTE,
                step.mutuBaku().kelengkapan());
        boolean isThere = state(
                completion,
                DeviationKind.OUTPUT,
                OUTPUT,
                "ada",
                OUTPUT_NOTE,
                step.mutuBaku().output());
        if (isThere) {
            evidence(completion).ifPresent(found -> completion.ofTask().put(EVIDENCE, found));
        }
        completion.variables().remove(EVIDENCE);
    }

    /** Takes what is said of one of the two, of this step alone; returns whether nothing lacks. */
    private boolean state(
            Completion completion, DeviationKind kind, String name, String fine, String noteName, String asked) {
        Optional<String> said = completion.sent(name);
        Optional<String> note = completion.sent(noteName).map(String::strip);
        completion.variables().remove(name);
        completion.variables().remove(noteName);
        note.filter(text -> text.length() > LONGEST).ifPresent(text -> {
            throw RequestRefused.invalid(
                    "Isian \"%s\" terlalu panjang: %d karakter, paling banyak %d. Ringkas isian itu."
                            .formatted(noteName, text.length(), LONGEST));
        });
        said.filter(word -> !word.equals(fine) && !word.equals(LACKS)).ifPresent(word -> {
            throw RequestRefused.invalid(
                    "Isian \"%s\" harus \"%s\" atau \"%s\", bukan \"%s\".".formatted(name, fine, LACKS, word));
        });
        said.ifPresent(word -> completion.ofTask().put(name, word));
        note.ifPresent(text -> completion.ofTask().put(noteName, text));
        if (said.filter(LACKS::equals).isEmpty()) {
            return true;
        }
        String lacking = note.orElseThrow(() ->
                RequestRefused.invalid("Isian \"%s\" wajib diisi bila \"%s\" bernilai \"%s\": tuliskan apa yang kurang."
                        .formatted(noteName, name, LACKS)));
        deviations.record(kind, task(completion), asked, clock.instant(), completion.performer(), lacking);
        return false;
    }

    private Optional<String> evidence(Completion completion) {
        Step step = completion.step();
        if (!completion.isPositive()) {
            return Optional.empty();
        }
        Optional<String> version = completion.materiId().map(id -> "materi versi " + materi.latestNumber(id));
        if (step.decides()) {
            return version.map(text -> "Persetujuan atas " + text);
        }
        if (step.isPublishing()) {
            return version.map(text -> "Penayangan " + text);
        }
        if (step.writes()) {
            return version.map(text -> "M" + text.substring(1));
        }
        int filed = step.archives() ? filing.attachedTo(completion.taskId()).size() : 0;
        if (filed > 0) {
            return Optional.of(filed + " dokumen diarsipkan");
        }
        return completion.sent("instruksi").map(instruction -> "Disposisi");
    }

    private static StepTask task(Completion completion) {
        return new StepTask(
                completion.taskId(),
                completion.processInstanceId(),
                completion.sop().key(),
                completion.step().id(),
                completion.step().role());
    }
}
