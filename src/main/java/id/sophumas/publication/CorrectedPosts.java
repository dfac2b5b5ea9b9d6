package id.sophumas.publication;

import id.sophumas.channel.Channel;
import id.sophumas.channel.Correction;
import id.sophumas.channel.LedgerKey;
import id.sophumas.channel.Post;
import id.sophumas.channel.Violation;
import id.sophumas.materi.MateriService;
import id.sophumas.materi.MateriVersion;
import id.sophumas.refusal.RequestRefused;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** What takes the place of a published post: the version that was approved for it, to the byte. */
@Component
class CorrectedPosts {

    private final MateriService contents;
    private final RalatApproval approval;
    private final Clearance clearance;
    private final Obstacles obstacles;
    private final OutgoingFiles outgoing;

    CorrectedPosts(
            MateriService contents,
            RalatApproval approval,
            Clearance clearance,
            Obstacles obstacles,
            OutgoingFiles outgoing) {
        this.contents = contents;
        this.approval = approval;
        this.clearance = clearance;
        this.obstacles = obstacles;
        this.outgoing = outgoing;
    }

    /** @throws RequestRefused (INVALID) where the post's channel cannot take that version, as far as we know */
    void requireFit(Entry entry, MateriVersion version) {
        Post written = clearance.post(key(entry, version.versi()), version, entry.linksOnly());
        obstacles.of(written).stream().findFirst().ifPresent(violation -> {
            throw RequestRefused.invalid("Kanal " + entry.key().kanal() + ": " + violation.pesan());
        });
    }

    /** The post as it stands and as it is to be shown, if the latter is what was approved. */
    Correction of(Ralat row, Entry entry, Channel channel) throws Clearance.Withheld {
        MateriVersion next = approval.require(row, entry);
        Post written = clearance.post(key(entry, next.versi()), next, entry.linksOnly());
        Post fitted = clearance.intact(written);
        List<Violation> violations = channel.violations(fitted);
        if (!violations.isEmpty()) {
            throw new Clearance.Withheld(
                    violations.stream().map(Violation::pesan).collect(Collectors.joining(" ")));
        }
        // Looked up first: opening the new files takes the place of what is known of the old ones.
        Post before = shown(row, entry);
        return new Correction(before, outgoing.opened(entry, written, fitted), row.alasan());
    }

    /** As it went out; files of an earlier correction are told apart by what was approved then. */
    private Post shown(Ralat row, Entry entry) {
        return row.versiLama() == entry.key().versi()
                ? clearance.lookedFor(entry).orElseThrow()
                : outgoing.sent(
                        entry,
                        clearance.post(
                                key(entry, row.versiLama()),
                                contents.version(entry.key().materiId(), row.versiLama()),
                                entry.linksOnly()));
    }

    private static LedgerKey key(Entry entry, int version) {
        LedgerKey key = entry.key();
        return new LedgerKey(key.processInstanceId(), key.kanal(), key.akun(), key.materiId(), version);
    }
}
