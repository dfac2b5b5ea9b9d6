package id.sophumas.engine.guard;

import id.sophumas.materi.MateriService;
import id.sophumas.materi.Usage;
import id.sophumas.refusal.RequestRefused;
import id.sophumas.sop.Sop;
import java.util.List;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Content enters an instance at its drafting step and stays the same content, in new versions, until the end. It is bound to that instance
 * in the database at its first use there, and each completion asks whether what the instance's variable names is still what was bound: no
 * variable, whoever writes it, brings another run's content in.
 */
@Component
@Order(20)
class WritingRule implements StepRule {

    private final MateriService materi;

    WritingRule(MateriService materi) {
        this.materi = materi;
    }

    @Override
    public void apply(Completion completion) {
        Optional<String> sent = completion.sent("materiId");
        String before = completion.contentBefore().orElse(null);
        if (before != null && sent.isPresent() && !sent.get().equals(before)) {
            throw RequestRefused.invalid(
                    "Proses ini sudah memiliki materi. Simpan perubahan sebagai versi baru dari materi itu, jangan mengganti materiId.");
        }
        if (before == null && sent.isPresent() && !completion.step().writes()) {
            throw RequestRefused.invalid("Materi tidak ditulis pada langkah ini. Kosongkan materiId.");
        }
        if (before == null && sent.isEmpty() && completion.step().drafts()) {
            throw RequestRefused.invalid("Materi belum ada. Simpan materi terlebih dahulu, lalu kirim materiId.");
        }
        sent.or(() -> Optional.ofNullable(before)).ifPresent(materiId -> bind(completion, materiId));
    }

    private void bind(Completion completion, String materiId) {
        if (!materi.isOf(completion.processInstanceId(), materiId)) {
            requireOfThisSop(materiId, completion.sop());
            materi.bind(
                    materiId, completion.processInstanceId(), completion.sop().key());
        }
    }

    /** Content of another office is not this one's to publish. */
    private void requireOfThisSop(String materiId, Sop sop) {
        List<Usage> usages = materi.usages(materiId);
        boolean ofThisSop = usages.isEmpty()
                ? materi.creator(materiId).roles().stream().anyMatch(sop.writers()::contains)
                : usages.stream().anyMatch(usage -> usage.sopKey().equals(sop.key()));
        if (!ofThisSop) {
            throw RequestRefused.forbidden("Materi itu milik SOP lain dan tidak dapat dipakai pada SOP ini.");
        }
    }
}
