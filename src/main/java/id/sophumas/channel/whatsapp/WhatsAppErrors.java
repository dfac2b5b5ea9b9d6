package id.sophumas.channel.whatsapp;

import id.sophumas.channel.http.Trouble;
import id.sophumas.channel.http.Trouble.Kind;
import id.sophumas.channel.meta.MetaError;
import id.sophumas.channel.meta.MetaErrors;
import java.util.Optional;
import java.util.Set;

/** What WhatsApp means by its codes (Cloud API, Error Codes). */
final class WhatsAppErrors implements MetaErrors.Own {

    private static final int PAIR_RATE = 131056;

    /** Throughput, spam limit, maintenance, registration limit. */
    private static final Set<Integer> THROTTLED = Set.of(130429, 131048, 131057, 133016);

    /** Token, number deleted, access, account locked, payment, certificate, registration, country. */
    private static final Set<Integer> UNAUTHORISED = Set.of(0, 33, 130497, 131005, 131031, 131042, 131045, 133010);

    private static final Set<Integer> BROKEN = Set.of(131000, 131016, 133004);

    /** Number of variables, no such template or language, policy, paused, disabled: a matter of settings and not of content. */
    private static final Set<Integer> TEMPLATE = Set.of(132000, 132001, 132007, 132015, 132016);

    /** Not on WhatsApp, sender itself, not on the list, window closed, not delivered, opted out, part of an experiment. */
    private static final Set<Integer> RECIPIENT = Set.of(130472, 131021, 131026, 131030, 131047, 131049, 131050);

    /** Whether only this recipient cannot be reached. */
    static boolean isAboutRecipient(MetaError error) {
        return RECIPIENT.contains(error.code());
    }

    /** Whether only this recipient must wait. */
    static boolean isTooMuchForRecipient(MetaError error) {
        return error.code() == PAIR_RATE;
    }

    @Override
    public Optional<Trouble> read(MetaError error) {
        int code = error.code();
        if (THROTTLED.contains(code) || code == PAIR_RATE) {
            return Optional.of(
                    Trouble.throttled(error.after("WhatsApp meminta menunggu karena batas pengiriman tercapai"), null));
        }
        if (UNAUTHORISED.contains(code)) {
            return trouble(Kind.UNAUTHORISED, "WhatsApp menolak kredensial atau akun pengirim", error);
        }
        if (BROKEN.contains(code)) {
            return trouble(Kind.IN_DOUBT, "WhatsApp mengalami gangguan", error);
        }
        if (TEMPLATE.contains(code)) {
            return trouble(
                    Kind.NOT_SENT,
                    "Template WhatsApp tidak dapat dipakai; template harus disetujui, aktif, dalam bahasa yang diatur, dan memuat tepat satu variabel {{1}}",
                    error);
        }
        return Optional.empty();
    }

    private static Optional<Trouble> trouble(Kind kind, String message, MetaError error) {
        return Optional.of(Trouble.of(kind, error.after(message)));
    }
}
