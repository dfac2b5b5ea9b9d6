package id.sophumas.engine.guard;

import id.sophumas.refusal.RequestRefused;
import org.camunda.bpm.engine.delegate.DelegateExecution;

/** The key that a program may give a run of its own: one line of text that the engine's tables can keep. */
final class BusinessKey {

    private static final int LONGEST = 255;

    private BusinessKey() {}

    /** @throws RequestRefused (INVALID) where a run that starts was given one that cannot be kept */
    static void check(DelegateExecution execution) {
        String key = execution.getProcessBusinessKey();
        if (key == null) {
            return;
        }
        if (key.length() > LONGEST) {
            throw RequestRefused.invalid(
                    "Kunci proses (businessKey) terlalu panjang: %d karakter, paling banyak %d. Ringkas kunci itu."
                            .formatted(key.length(), LONGEST));
        }
        if (key.codePoints().anyMatch(c -> Character.getType(c) == Character.CONTROL)) {
            throw RequestRefused.invalid(
                    "Kunci proses (businessKey) memuat karakter kendali. Hapus karakter itu, lalu kirim lagi.");
        }
    }
}
