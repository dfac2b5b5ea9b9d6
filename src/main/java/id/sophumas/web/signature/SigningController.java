package id.sophumas.web.signature;

import id.sophumas.engine.guard.OpenTasks;
import id.sophumas.identity.Callers;
import id.sophumas.materi.Filing;
import id.sophumas.materi.FilingStep;
import id.sophumas.materi.MateriVersion;
import id.sophumas.materi.signature.Signature;
import id.sophumas.materi.signature.Signatures;
import id.sophumas.materi.signature.SigningMethod;
import id.sophumas.refusal.RequestRefused;
import id.sophumas.web.security.PasswordCheck;
import java.util.Set;
import org.springframework.http.HttpStatus;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/**
 * {@code POST /api/tugas/{taskId}/tanda-tangan}: lays a signature ready for the completion of a step that signs, by the password given once
 * more or by the scan of the sheet signed by hand.
 */
@RestController
class SigningController {

    private static final Set<String> SCANS = Set.of("application/pdf", "image/jpeg", "image/png");

    private final SigningTasks tasks;
    private final Signatures signatures;
    private final Filing filing;
    private final PasswordCheck passwords;
    private final OpenTasks open;
    private final Callers callers;
    private final TransactionTemplate transaction;

    SigningController(
            SigningTasks tasks,
            Signatures signatures,
            Filing filing,
            PasswordCheck passwords,
            OpenTasks open,
            Callers callers,
            PlatformTransactionManager transactions) {
        this.tasks = tasks;
        this.signatures = signatures;
        this.filing = filing;
        this.passwords = passwords;
        this.open = open;
        this.callers = callers;
        this.transaction = new TransactionTemplate(transactions);
    }

    /**
     * How somebody signs: exactly one of the first two.
     *
     * @param kataSandi his password
     * @param berkas id of the scan among the task's documents
     * @param versi the version they saw
     */
    record Tanda(String kataSandi, String berkas, Integer versi) {

        /** The password is in no log. */
        @Override
        public String toString() {
            return "Tanda[versi=" + versi + "]";
        }
    }

    /** The signature that lies ready. */
    record TandaView(String id, String cara, int versi, String sha256) {}

    @PostMapping("/api/tugas/{taskId}/tanda-tangan")
    @ResponseStatus(HttpStatus.CREATED)
    TandaView sign(@PathVariable String taskId, @RequestBody Tanda tanda) {
        SigningTasks.SigningTask task = tasks.require(taskId);
        MateriVersion version = task.version();
        if (tanda.versi() == null) {
            throw RequestRefused.invalid(
                    "\"versi\" wajib diisi: nomor versi materi yang Anda periksa dan tanda tangani."
                            + " Versi terbaru sekarang " + version.versi() + ".");
        }
        if (tanda.versi() != version.versi()) {
            throw RequestRefused.conflict("Materi telah berubah sejak Anda membukanya: yang terbaru versi "
                    + version.versi() + ", yang Anda tanda tangani versi " + tanda.versi()
                    + ". Muat ulang tugas ini, lalu periksa kembali.");
        }
        String user = callers.current().id();
        SigningMethod method = method(task.step(), tanda, user);
        Signature given = transaction.execute(status -> {
            open.hold(taskId);
            return signatures.give(task.step(), user, method, tanda.berkas(), version);
        });
        return new TandaView(given.id(), method.name(), given.versi(), given.sha256());
    }

    private SigningMethod method(FilingStep step, Tanda tanda, String user) {
        boolean hasPassword = tanda.kataSandi() != null && !tanda.kataSandi().isEmpty();
        if (hasPassword == (tanda.berkas() != null)) {
            throw RequestRefused.invalid(
                    "Masukkan kata sandi Anda, atau unggah pindaian lembar yang sudah ditandatangani; salah satu saja.");
        }
        if (hasPassword) {
            if (!passwords.isRight(user, tanda.kataSandi())) {
                throw RequestRefused.invalid(
                        "Kata sandi salah. Materi belum ditandatangani; periksa penulisannya, lalu coba lagi.");
            }
            return SigningMethod.KATA_SANDI;
        }
        if (filing.attachedTo(step.taskId()).stream()
                .noneMatch(document -> document.id().equals(tanda.berkas()) && SCANS.contains(document.jenis()))) {
            throw RequestRefused.invalid(
                    "Pindaian itu tidak ada pada tugas ini, atau bukan PDF, JPEG, atau PNG. Unggah pindaiannya dahulu.");
        }
        return SigningMethod.PINDAIAN;
    }
}
