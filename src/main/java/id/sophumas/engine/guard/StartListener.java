package id.sophumas.engine.guard;

import id.sophumas.engine.DateValue;
import id.sophumas.refusal.RequestRefused;
import id.sophumas.refusal.VisibleText;
import id.sophumas.sop.Sop;
import id.sophumas.sop.SopCatalogue;
import java.time.Clock;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.springframework.stereotype.Component;

/**
 * An SOP starts with what its start form has and nothing else: a title, dates that are dates, and a person of the first step's role where one
 * is named; and once for each form that is sent. Else it does not start.
 */
@Component
class StartListener implements ExecutionListener {

    private static final int LONGEST_TITLE = 255;

    private final SopCatalogue catalogue;
    private final SentFields fields;
    private final Recipients recipients;
    private final TakenStarts taken;
    private final Clock clock;

    StartListener(SopCatalogue catalogue, SentFields fields, Recipients recipients, TakenStarts taken, Clock clock) {
        this.catalogue = catalogue;
        this.fields = fields;
        this.recipients = recipients;
        this.taken = taken;
        this.clock = clock;
    }

    @Override
    public void notify(DelegateExecution execution) {
        Optional<Sop> sop = catalogue.ofDefinition(execution.getProcessDefinitionId());
        if (sop.isPresent()) {
            ExecutionEntity instance = (ExecutionEntity) execution;
            fields.checkStart(Context.getCommandContext(), instance.getProcessDefinition(), execution);
        }
        Object judul = execution.getVariable("judul");
        if (judul == null || judul instanceof String blank && VisibleText.isNone(blank)) {
            throw RequestRefused.invalid("Judul wajib diisi.");
        }
        if (!(judul instanceof String title)) {
            throw RequestRefused.invalid("Judul harus berupa teks (String).");
        }
        if (title.length() > LONGEST_TITLE) {
            throw RequestRefused.invalid("Judul terlalu panjang: " + title.length() + " karakter, paling banyak "
                    + LONGEST_TITLE + ". Ringkas judul itu.");
        }
        if (title.chars().anyMatch(Character::isISOControl)) {
            throw RequestRefused.invalid(
                    "Judul harus satu baris, tanpa karakter kendali. Hapus ganti baris di dalamnya.");
        }
        TextRule.check(execution.getVariables());
        FilingRule.check(execution.getVariables());
        TextRule.text(execution.getVariables(), DispositionRule.RECIPIENT)
                .ifPresent(recipient -> sop.ifPresent(found ->
                        recipients.require(recipient, found, found.steps().get(0))));
        DateValue.instant(execution.getVariable("waktuKegiatan"), "waktuKegiatan", clock.getZone());
        taken.take(execution.getVariable(TakenStarts.KEY), execution.getProcessInstanceId());
    }
}
