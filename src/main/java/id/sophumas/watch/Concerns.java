package id.sophumas.watch;

import id.sophumas.channel.AccountState;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** What of an account's standing a person should see to. */
final class Concerns {

    private Concerns() {}

    /** @param state null where the platform was not asked yet, which is nothing to worry about */
    static List<String> of(AccountState state, TokenEnd end, Instant now) {
        List<String> concerns = new ArrayList<>();
        if (state != null && !state.reachable()) {
            concerns.add(withMessage("Platform tidak terjangkau atau menolak panggilan.", state.message()));
        } else if (state != null && !state.authorised()) {
            concerns.add(withMessage("Kredensial tidak diterima.", state.message()));
        }
        if (end.isLost()) {
            concerns.add(withMessage("Token tidak dapat diperbarui.", end.message()));
        }
        end.threshold(now).ifPresent(threshold -> concerns.add(ending(end.expires(), now, threshold)));
        return concerns;
    }

    private static String ending(Instant end, Instant now, Threshold threshold) {
        return end.isAfter(now)
                ? "Token berakhir dalam %d hari atau kurang.".formatted(threshold.days())
                : "Token sudah berakhir.";
    }

    private static String withMessage(String concern, String message) {
        return message == null || message.isBlank() ? concern : concern + " " + message;
    }
}
