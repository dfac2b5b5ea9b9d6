package id.sophumas.publication;

import id.sophumas.channel.Channel;
import id.sophumas.channel.Channels;
import id.sophumas.channel.Correction;
import id.sophumas.channel.Takedown;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;

/**
 * Corrects posts and takes them down. The row says that it is at work before the platform is called, and both calls may be made again, so
 * that an answer that got lost is simply asked for once more.
 */
@Service
public class RalatWork {

    private static final Logger LOG = LoggerFactory.getLogger(RalatWork.class);

    private final RalatRows rows;
    private final Entries entries;
    private final Channels channels;
    private final CorrectedPosts corrected;
    private final RalatApproval approval;
    private final Proof proof;

    RalatWork(
            RalatRows rows,
            Entries entries,
            Channels channels,
            CorrectedPosts corrected,
            RalatApproval approval,
            Proof proof) {
        this.rows = rows;
        this.entries = entries;
        this.channels = channels;
        this.corrected = corrected;
        this.approval = approval;
        this.proof = proof;
    }

    /**
     * Does what was approved for one post; what is done already is not done again.
     *
     * @return whether a person has to do it on the platform
     * @throws RalatFailed where the platform did not do it, or what is to be shown is not what was approved
     */
    public boolean carryOut(String process, String publicationId) {
        Ralat row = rows.find(process, publicationId).orElseThrow();
        if (row.status() == RalatStatus.SELESAI) {
            return false;
        }
        if (row.penyetuju() == null) {
            throw new RalatFailed("Ralat atau penarikan ini belum disetujui sehingga tidak dikerjakan.");
        }
        Entry entry = entries.byId(publicationId).orElseThrow();
        rows.begun(row);
        Takedown outcome = proof.during(
                entry,
                row.jenis() == RalatKind.TARIK ? Proof.Phase.TAKE_DOWN : Proof.Phase.CORRECT,
                () -> called(row, entry),
                result -> noted(row, result));
        if (outcome instanceof Takedown.Failed failed) {
            throw new RalatFailed(failed.reason());
        }
        return outcome instanceof Takedown.ByHand;
    }

    private Takedown noted(Ralat row, Takedown outcome) {
        if (outcome instanceof Takedown.Failed failed) {
            rows.noted(row, RalatStatus.GAGAL, failed.reason());
        } else if (outcome instanceof Takedown.ByHand byHand) {
            rows.noted(row, RalatStatus.DENGAN_TANGAN, byHand.how());
        } else {
            rows.noted(row, RalatStatus.SELESAI, null);
        }
        return outcome;
    }

    private Takedown called(Ralat row, Entry entry) {
        Optional<Channel> channel = channels.find(entry.key().kanal())
                .filter(found -> found.account().id().equals(entry.key().akun()));
        if (channel.isEmpty()) {
            return new Takedown.ByHand(
                    "Kanal ini tidak aktif lagi atau akunnya sudah berganti, sehingga aplikasi tidak dapat mengerjakannya. Kerjakan di platformnya dengan akun yang dahulu dipakai.");
        }
        if (entry.publication().remoteId() == null) {
            return new Takedown.ByHand(
                    "Aplikasi tidak mengetahui nomor kiriman ini, karena tautannya dicatat oleh petugas. Kerjakan di platformnya.");
        }
        try {
            return act(row, entry, channel.get());
        } catch (Clearance.Withheld withheld) {
            return new Takedown.Failed(withheld.getMessage());
        } catch (RuntimeException failure) {
            LOG.warn("{} on channel {} failed", row.jenis(), entry.key().kanal(), failure);
            return new Takedown.Failed("Kanal tidak dapat dihubungi; belum diketahui apakah sudah dikerjakan.");
        }
    }

    private Takedown act(Ralat row, Entry entry, Channel channel) throws Clearance.Withheld {
        String remoteId = entry.publication().remoteId();
        if (row.jenis() == RalatKind.TARIK) {
            approval.require(row, entry);
            return channel.takeDown(remoteId);
        }
        Correction correction = corrected.of(row, entry, channel);
        try {
            return channel.correct(correction, remoteId);
        } finally {
            VerifiedBytes.release(correction.corrected());
        }
    }
}
