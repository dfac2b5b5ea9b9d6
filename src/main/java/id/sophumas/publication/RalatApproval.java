package id.sophumas.publication;

import id.sophumas.materi.Approval;
import id.sophumas.materi.Approvals;
import id.sophumas.materi.MateriService;
import id.sophumas.materi.MateriVersion;
import org.springframework.stereotype.Component;

/**
 * What a correction or a withdrawal rests on, asked again before each call of a platform: the last decision of its own process is a yes to
 * exactly the version that takes the place of what is public (of a withdrawal: to what was public), by whoever the row names, who neither
 * asked for it nor, of a correction, wrote any of it.
 */
@Component
class RalatApproval {

    static final String STEP = "userTask_menyetujuiRalat";

    private final Approvals approvals;
    private final MateriService contents;

    RalatApproval(Approvals approvals, MateriService contents) {
        this.approvals = approvals;
        this.contents = contents;
    }

    /**
     * The version that was decided on: what takes the place of what is public, or what is withdrawn.
     *
     * @throws Clearance.Withheld where it was not approved like this, or is not what was approved any more
     */
    MateriVersion require(Ralat row, Entry entry) throws Clearance.Withheld {
        Approval approval = approvals
                .approved(row.prosesRalat())
                .filter(found -> found.stepId().equals(STEP) && !found.released())
                .filter(found -> found.user().equals(row.penyetuju()))
                .orElseThrow(() ->
                        new Clearance.Withheld("Ralat atau penarikan ini belum disetujui sehingga tidak dikerjakan."));
        boolean corrects = row.jenis() == RalatKind.RALAT;
        if (corrects && row.versiBaru() == null) {
            throw new Clearance.Withheld("Ralat belum disetujui sehingga tidak dikerjakan.");
        }
        if (approval.user().equals(row.pengusul()) || corrects && wrote(approval)) {
            throw new Clearance.Withheld(
                    "Yang menyetujui mengusulkan atau ikut menulis ralat ini sehingga tidak dikerjakan.");
        }
        MateriVersion decided = contents.version(entry.key().materiId(), corrects ? row.versiBaru() : row.versiLama());
        // Posts of one withdrawal may show different versions of the one content; the decision names that of the first.
        boolean same = approval.materiId().equals(decided.materiId())
                && (!corrects
                        || approval.sha256().equals(decided.sha256())
                                && decided.isIntact()
                                && decided.sha256().equals(row.sha256Baru()));
        if (!same) {
            throw new Clearance.Withheld(
                    "Versi %d dari materi berbeda dengan yang disetujui sehingga tidak ditayangkan."
                            .formatted(decided.versi()));
        }
        return decided;
    }

    private boolean wrote(Approval approval) {
        return contents.versions(approval.materiId()).stream()
                .filter(version -> version.versi() <= approval.versi())
                .anyMatch(version -> version.oleh().equals(approval.user()));
    }
}
