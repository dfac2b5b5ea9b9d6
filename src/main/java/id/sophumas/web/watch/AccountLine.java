package id.sophumas.web.watch;

import id.sophumas.channel.AccountState;
import id.sophumas.publication.Publication;
import id.sophumas.publication.Status;
import id.sophumas.watch.AccountStanding;
import id.sophumas.web.IndonesianTime;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;

/**
 * How one account stands, as people read it; all texts are Indonesian and plain.
 *
 * @param channel the channel's name in the configuration
 * @param lastUrl where the public reads the last post; null where there is no address
 * @param message what the platform said; null where nothing
 */
record AccountLine(
        String channel,
        String name,
        String account,
        String checked,
        String reachable,
        String authorised,
        String quota,
        String token,
        String lastPost,
        String lastUrl,
        String message,
        List<String> warnings) {

    private static final String UNKNOWN = "Belum diperiksa";

    static AccountLine of(AccountStanding standing, ZoneId zone) {
        AccountState state = standing.state();
        Publication last = standing.lastPost();
        return new AccountLine(
                standing.account().channel(),
                standing.name(),
                standing.account().id(),
                standing.checkedAt() == null ? UNKNOWN : time(standing.checkedAt(), zone),
                state == null ? UNKNOWN : yes(state.reachable()),
                authorised(state),
                state == null || state.quota() == null ? "Tidak diberitahukan platform" : state.quota(),
                token(standing, zone),
                last == null ? "Belum ada" : time(last.waktu(), zone) + " – " + status(last.status()),
                last == null ? null : last.url(),
                state == null || !standing.warnings().isEmpty() ? null : state.message(),
                standing.warnings());
    }

    private static String authorised(AccountState state) {
        if (state == null) {
            return UNKNOWN;
        }
        return state.reachable() ? yes(state.authorised()) : "Tidak diketahui";
    }

    private static String token(AccountStanding standing, ZoneId zone) {
        String renewed = standing.isTokenRenewed() ? ", diperbarui oleh aplikasi" : "";
        return standing.tokenExpires() == null
                ? "Tidak ada batas waktu yang diketahui" + renewed
                : "Berlaku sampai " + time(standing.tokenExpires(), zone) + renewed;
    }

    private static String status(Status status) {
        return switch (status) {
            case PREPARED -> "belum dikirim";
            case SENDING -> "sedang dikirim";
            case PUBLISHED -> "tayang";
            case REJECTED -> "ditolak atau dibatalkan";
            case UNKNOWN -> "belum diketahui hasilnya";
        };
    }

    private static String time(Instant at, ZoneId zone) {
        return IndonesianTime.full(at, zone);
    }

    private static String yes(boolean isSo) {
        return isSo ? "Ya" : "Tidak";
    }
}
