package id.sophumas.engine.guard;

import id.sophumas.deadline.Arrival;
import id.sophumas.deadline.Arrivals;
import id.sophumas.deadline.DeviationKind;
import id.sophumas.deadline.Deviations;
import id.sophumas.deadline.StepTask;
import id.sophumas.identity.Members;
import id.sophumas.materi.Filing;
import id.sophumas.materi.MateriService;
import id.sophumas.refusal.RequestRefused;
import id.sophumas.sop.Step;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.impl.context.Context;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Whether all was at hand that the step needs (kelengkapan), and whether what must come out of it is there (output). Forms ask; other programs
 * may leave both out, and then what was said on receipt ({@link Receiving}) stands. What lacks is a deviation, with the words of whoever says
 * so, and stops nobody: the mutu baku counts it. What the application holds itself (a version, a decision, filed documents) is the evidence of
 * the output, and needs nobody's word.
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

    private final Arrivals arrivals;
    private final Deviations deviations;
    private final ActingRecord acting;
    private final Members members;
    private final MateriService materi;
    private final Filing filing;
    private final Clock clock;

    CompletenessRule(
            Arrivals arrivals,
            Deviations deviations,
            ActingRecord acting,
            Members members,
            MateriService materi,
            Filing filing,
            Clock clock) {
        this.arrivals = arrivals;
        this.deviations = deviations;
        this.acting = acting;
        this.members = members;
        this.materi = materi;
        this.filing = filing;
        this.clock = clock;
    }

    @Override
    public void apply(Completion completion) {
        arrived(completion);
        if (isOutputThere(completion)) {
            evidence(completion).ifPresent(found -> completion.ofTask().put(EVIDENCE, found));
        }
        completion.variables().remove(EVIDENCE);
    }

    private void arrived(Completion completion) {
        Optional<Statement> said = statement(completion, INPUT, "lengkap", INPUT_NOTE);
        Optional<Arrival> stands = arrivals.latest(completion.taskId());
        if (said.isPresent()) {
            stands = Optional.of(take(completion, said.get()));
        }
        stands.ifPresent(arrival -> {
            completion.ofTask().put(INPUT, arrival.complete() ? "lengkap" : LACKS);
            Optional.ofNullable(arrival.complete() ? arrival.note() : arrival.lack())
                    .ifPresent(text -> completion.ofTask().put(INPUT_NOTE, text));
        });
    }

    private Arrival take(Completion completion, Statement said) {
        Arrival arrival = new Arrival(
                0,
                task(completion),
                completion.step().mutuBaku().kelengkapan(),
                said.fine(),
                List.of(),
                said.note(),
                completion.performer(),
                acting.title(completion.taskId()).orElse(null),
                clock.instant(),
                true);
        String name = Context.getCommandContext().runWithoutAuthorization(() -> members.name(completion.performer()));
        return arrivals.take(arrival, name);
    }

    private boolean isOutputThere(Completion completion) {
        Optional<Statement> said = statement(completion, OUTPUT, "ada", OUTPUT_NOTE);
        said.ifPresent(statement -> {
            completion.ofTask().put(OUTPUT, statement.fine() ? "ada" : LACKS);
            if (!statement.fine()) {
                deviations.record(
                        DeviationKind.OUTPUT,
                        task(completion),
                        completion.step().mutuBaku().output(),
                        clock.instant(),
                        completion.performer(),
                        statement.note());
            }
        });
        return said.map(Statement::fine).orElse(true);
    }

    /** What is said of one of the two; the note is there where it is not fine, and may be null where it is. */
    private record Statement(boolean fine, String note) {}

    /** Takes what is said out of what is sent: it is of this step alone. */
    private static Optional<Statement> statement(Completion completion, String name, String fine, String noteName) {
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
        if (said.filter(LACKS::equals).isPresent() && note.isEmpty()) {
            throw RequestRefused.invalid(
                    "Isian \"%s\" wajib diisi bila \"%s\" bernilai \"%s\": tuliskan apa yang kurang."
                            .formatted(noteName, name, LACKS));
        }
        note.ifPresent(text -> completion.ofTask().put(noteName, text));
        return said.map(word -> new Statement(word.equals(fine), note.orElse(null)));
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
