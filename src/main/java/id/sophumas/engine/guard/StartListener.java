package id.sophumas.engine.guard;

import id.sophumas.engine.DateValue;
import id.sophumas.refusal.RequestRefused;
import java.time.Clock;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.springframework.stereotype.Component;

/** An SOP starts with a title, with dates that are dates, and once for each form that is sent; else it does not start. */
@Component
class StartListener implements ExecutionListener {

    private static final int LONGEST_TITLE = 255;

    private final TakenStarts taken;
    private final Clock clock;

    StartListener(TakenStarts taken, Clock clock) {
        this.taken = taken;
        this.clock = clock;
    }

    @Override
    public void notify(DelegateExecution execution) {
        Object judul = execution.getVariable("judul");
        if (judul == null || judul instanceof String blank && blank.isBlank()) {
            throw RequestRefused.invalid("Judul wajib diisi.");
        }
        if (!(judul instanceof String title)) {
            throw RequestRefused.invalid("Judul harus berupa teks (String).");
        }
        if (title.length() > LONGEST_TITLE) {
            throw RequestRefused.invalid("Judul terlalu panjang: " + title.length() + " karakter, paling banyak "
                    + LONGEST_TITLE + ". Ringkas judul itu.");
        }
        TextRule.check(execution.getVariables());
        FilingRule.check(execution.getVariables());
        DateValue.instant(execution.getVariable("waktuKegiatan"), "waktuKegiatan", clock.getZone());
        taken.take(execution.getVariable(TakenStarts.KEY), execution.getProcessInstanceId());
    }
}
