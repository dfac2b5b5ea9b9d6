package id.sophumas.engine.guard;

import id.sophumas.materi.Filing;
import id.sophumas.refusal.RequestRefused;
import java.util.Map;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** What was attached to a step becomes part of the record with its completion, as it stands in the store and not as a client tells it. */
@Component
@Order(70)
class FilingRule implements StepRule {

    static final String RECORD = "berkasArsip";

    private final Filing filing;
    private final OpenTasks tasks;

    FilingRule(Filing filing, OpenTasks tasks) {
        this.filing = filing;
        this.tasks = tasks;
    }

    @Override
    public void apply(Completion completion) {
        check(completion.variables());
        if (completion.step().archives()) {
            tasks.hold(completion.taskId());
            completion.variables().put(RECORD, filing.file(completion.taskId()));
        }
    }

    /** Nobody writes the record but this rule. */
    static void check(Map<String, Object> sent) {
        if (sent.containsKey(RECORD)) {
            throw RequestRefused.invalid(
                    "Isian \"" + RECORD + "\" dicatat oleh sistem dari berkas yang dilampirkan. Hapus isian itu.");
        }
    }
}
