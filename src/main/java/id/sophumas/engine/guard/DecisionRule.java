package id.sophumas.engine.guard;

import id.sophumas.materi.Approvals;
import id.sophumas.materi.MateriService;
import id.sophumas.materi.MateriVersion;
import id.sophumas.refusal.RequestRefused;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** A decision is "setuju" or "tidak", a refusal says what to correct, and an approval fixes the version that was looked at. */
@Component
@Order(30)
class DecisionRule implements StepRule {

    private final MateriService materi;
    private final Approvals approvals;

    DecisionRule(MateriService materi, Approvals approvals) {
        this.materi = materi;
        this.approvals = approvals;
    }

    @Override
    public void apply(Completion completion) {
        if (!completion.step().decides()) {
            return;
        }
        String keputusan = completion
                .sent("keputusan")
                .orElseThrow(() -> RequestRefused.invalid("Keputusan wajib diisi: \"setuju\" atau \"tidak\"."));
        MateriVersion version = materi.hold(completion
                .materiId()
                .orElseThrow(() -> RequestRefused.invalid("Belum ada materi yang dapat diputuskan pada proses ini.")));
        ReviewedVersion.check(completion, version);
        switch (keputusan) {
            case "setuju" ->
                approvals.approve(
                        completion.processInstanceId(),
                        completion.step().id(),
                        version,
                        completion.performer(),
                        completion.sent("catatan").orElse(null));
            case "tidak" ->
                approvals.refuse(
                        completion.processInstanceId(),
                        completion.step().id(),
                        version,
                        completion.performer(),
                        completion
                                .sent("catatan")
                                .orElseThrow(
                                        () -> RequestRefused.invalid(
                                                "Catatan wajib diisi bila keputusan \"tidak\": tuliskan koreksi yang diminta.")));
            default ->
                throw RequestRefused.invalid(
                        "Keputusan \"" + keputusan + "\" tidak dikenal. Pilih \"setuju\" atau \"tidak\".");
        }
    }
}
