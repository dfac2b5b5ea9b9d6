package id.sophumas.engine.guard;

import id.sophumas.refusal.RequestRefused;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Why a step was late is said of that step alone: no later step inherits the words. Forms ask for it; other programs may leave it out. */
@Component
@Order(15)
class DelayRule implements StepRule {

    private static final String REASON = "alasanKeterlambatan";
    private static final int LONGEST = 2000;

    @Override
    public void apply(Completion completion) {
        completion.sent(REASON).ifPresent(reason -> {
            if (reason.length() > LONGEST) {
                throw RequestRefused.invalid(
                        "Alasan keterlambatan terlalu panjang: %d karakter, paling banyak %d. Ringkas alasan itu."
                                .formatted(reason.length(), LONGEST));
            }
            completion.ofTask().put(REASON, reason);
        });
        completion.variables().remove(REASON);
    }
}
