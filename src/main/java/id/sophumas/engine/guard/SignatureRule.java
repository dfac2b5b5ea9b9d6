package id.sophumas.engine.guard;

import id.sophumas.materi.Filing;
import id.sophumas.materi.FilingStep;
import id.sophumas.materi.MateriService;
import id.sophumas.materi.MateriVersion;
import id.sophumas.materi.signature.Signature;
import id.sophumas.materi.signature.Signatures;
import id.sophumas.materi.signature.SigningMethod;
import id.sophumas.refusal.RequestRefused;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Where the SOP says that the approver signs, an approval without his signature for that very version is none. In a web application he signs
 * before he completes the step; over REST the log-in that the request carries is his signature.
 *
 * <p>Source: the SOP table's "menandatangani", {@code signs} of the specification.
 */
@Component
@Order(31)
class SignatureRule implements StepRule {

    private final Signatures signatures;
    private final MateriService materi;
    private final Filing filing;
    private final Doors doors;

    SignatureRule(Signatures signatures, MateriService materi, Filing filing, Doors doors) {
        this.signatures = signatures;
        this.materi = materi;
        this.filing = filing;
        this.doors = doors;
    }

    @Override
    public void apply(Completion completion) {
        if (!completion.step().signs() || !completion.isPositive()) {
            return;
        }
        MateriVersion version = materi.hold(completion
                .materiId()
                .orElseThrow(
                        () -> RequestRefused.invalid("Belum ada materi yang dapat ditandatangani pada proses ini.")));
        Signature signature = signatures
                .ready(completion.taskId(), completion.performer(), version)
                .orElseGet(() -> byLogIn(completion, version));
        signatures.takeEffect(signature);
        if (signature.berkas() != null) {
            filing.file(completion.taskId());
        }
    }

    private Signature byLogIn(Completion completion, MateriVersion version) {
        if (doors.isWebApplication()) {
            throw RequestRefused.invalid("Langkah ini ditandatangani, dan materi versi " + version.versi()
                    + " belum Anda tandatangani. Masukkan kata sandi Anda, atau unggah pindaian lembar persetujuan yang sudah"
                    + " ditandatangani, lalu kirim kembali.");
        }
        FilingStep step = new FilingStep(
                completion.processInstanceId(),
                completion.taskId(),
                completion.step().id());
        return signatures.give(step, completion.performer(), SigningMethod.OTENTIKASI, null, version);
    }
}
