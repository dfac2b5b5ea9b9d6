package id.sophumas.engine.posting;

import id.sophumas.engine.guard.OpenTasks;
import id.sophumas.engine.guard.OwnProcess;
import id.sophumas.engine.guard.OwnTask;
import id.sophumas.materi.Filing;
import id.sophumas.publication.HandDelivery;
import id.sophumas.refusal.RequestRefused;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** The process {@code penayangan}: an SOP's release runs it, and whoever sends a post himself shows that it was sent. */
@Component
class PostingProcess implements OwnProcess {

    private static final int LONGEST_NOTE = 1000;

    private final HandDelivery delivery;
    private final Filing filing;
    private final OpenTasks tasks;

    PostingProcess(HandDelivery delivery, Filing filing, OpenTasks tasks) {
        this.delivery = delivery;
        this.filing = filing;
        this.tasks = tasks;
    }

    @Override
    public String key() {
        return Orders.PROCESS;
    }

    /** Nobody starts it by hand, without a release and without an approval. */
    @Override
    public void begin(DelegateExecution execution) {
        if (execution.getSuperExecution() == null) {
            throw RequestRefused.forbidden(
                    "Penayangan tidak dapat dimulai sendiri: ia dijalankan oleh langkah rilis sebuah SOP.");
        }
    }

    /** Whatever else is sent with it is not taken: the paths depend on variables. */
    @Override
    public void complete(OwnTask task) {
        String note = task.sent("catatan").map(String::strip).orElse(null);
        if (note != null && note.length() > LONGEST_NOTE) {
            throw RequestRefused.invalid("Catatan terlalu panjang: %d karakter, paling banyak %d. Ringkas catatan itu."
                    .formatted(note.length(), LONGEST_NOTE));
        }
        tasks.hold(task.taskId());
        if (filing.attachedTo(task.taskId()).isEmpty() && !delivery.isSettled(Orders.of(task.before()))) {
            throw RequestRefused.invalid(
                    "Bukti penyampaian wajib dilampirkan: unggah tangkapan layar pesan yang sudah terkirim.");
        }
        task.variables().clear();
        task.variables().put("disampaikanOleh", task.performer());
        task.variables().put("catatanPenyampaian", note);
        task.variables().put("buktiPenyampaian", filing.file(task.taskId()));
    }

    @Override
    public void end(DelegateExecution execution) {
        // The ledger knows how it ended.
    }
}
