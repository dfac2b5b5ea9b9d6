package id.sophumas.web.watch;

import id.sophumas.channel.AccountState;
import id.sophumas.publication.Publication;
import id.sophumas.publication.Status;
import id.sophumas.watch.AccountStanding;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;

/**
 * How one account stands, as JSON.
 *
 * @param kanal the channel's name, as in the release step's {@code kanal}
 * @param nama how people call it
 * @param platform the platform
 * @param akun the account as the platform knows it
 * @param diperiksa when the platform was last asked; null where it has not been since the start, and so are the next three
 * @param terjangkau whether it answered
 * @param terotorisasi whether it accepts the credentials
 * @param kuota what may still be posted; null where the platform does not tell
 * @param tokenBerakhir when the credential ends; null where it does not or nobody knows
 * @param tokenDiperbaruiSendiri whether the application renews it
 * @param terakhir the newest post; null where there is none
 * @param pesan what the platform said when asked; null where nothing
 * @param peringatan what a person should see to; empty where nothing
 */
record KeadaanView(
        String kanal,
        String nama,
        String platform,
        String akun,
        OffsetDateTime diperiksa,
        Boolean terjangkau,
        Boolean terotorisasi,
        String kuota,
        OffsetDateTime tokenBerakhir,
        boolean tokenDiperbaruiSendiri,
        LastPost terakhir,
        String pesan,
        List<String> peringatan) {

    /** @param url where the public reads it; null until published and where the platform gives no address */
    record LastPost(OffsetDateTime waktu, Status status, String url) {}

    static KeadaanView of(AccountStanding standing, ZoneId zone) {
        AccountState state = standing.state();
        Publication last = standing.lastPost();
        return new KeadaanView(
                standing.account().channel(),
                standing.name(),
                standing.account().type(),
                standing.account().id(),
                in(zone, standing.checkedAt()),
                state == null ? null : state.reachable(),
                state == null ? null : state.authorised(),
                state == null ? null : state.quota(),
                in(zone, standing.tokenExpires()),
                standing.isTokenRenewed(),
                last == null ? null : new LastPost(in(zone, last.waktu()), last.status(), last.url()),
                state == null ? null : state.message(),
                standing.warnings());
    }

    private static OffsetDateTime in(ZoneId zone, Instant at) {
        return at == null ? null : at.atZone(zone).toOffsetDateTime();
    }
}
