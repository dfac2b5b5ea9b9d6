package id.sophumas.publication;

import id.sophumas.materi.Approval;
import id.sophumas.materi.Approvals;
import id.sophumas.materi.MateriService;
import id.sophumas.materi.MateriVersion;
import id.sophumas.materi.signature.Signatures;
import id.sophumas.refusal.RequestRefused;
import org.springframework.stereotype.Component;

/**
 * The one rule of what a release rests on, asked at the release itself and again before each call of a platform: the last decision of the run
 * is a yes at the very step that the SOP decides at, to this version of this run's own content, by somebody who wrote none of it, and with
 * their signature where the SOP wants one. In an SOP without a decision the release stands in its place.
 */
@Component
public class ReleaseApproval {

    private final MateriService contents;
    private final Approvals approvals;
    private final Signatures signatures;

    ReleaseApproval(MateriService contents, Approvals approvals, Signatures signatures) {
        this.contents = contents;
        this.approvals = approvals;
        this.signatures = signatures;
    }

    /**
     * What the release of this version rests on.
     *
     * @param run the SOP's instance
     * @throws RequestRefused (CONFLICT) where it may not be released, or not any more
     */
    public Approval require(String run, ReleaseTerms terms, MateriVersion version) {
        if (!contents.isOf(run, version.materiId())) {
            throw RequestRefused.conflict("Materi itu tidak ditulis untuk proses ini, sehingga tidak ditayangkan.");
        }
        String step = terms.decisionStep() == null ? terms.releaseStep() : terms.decisionStep();
        Approval approval = approvals
                .approved(run)
                .filter(found -> found.stepId().equals(step))
                .orElseThrow(
                        () -> RequestRefused.conflict(
                                "Materi belum disetujui, sehingga belum dapat ditayangkan. Mintakan persetujuan terlebih dahulu."));
        if (!approval.materiId().equals(version.materiId())
                || !approval.sha256().equals(version.sha256())) {
            throw RequestRefused.conflict("Materi versi " + version.versi() + " belum disetujui; yang disetujui versi "
                    + approval.versi()
                    + ". Kembalikan materi ke versi yang disetujui, atau mintakan persetujuan atas versi yang baru.");
        }
        if (!approvals.isReleasedByOlderRules(run)) {
            requireNoAuthor(approval);
        }
        if (terms.signed() && !isSigned(run, approval)) {
            throw RequestRefused.conflict(
                    "Persetujuan materi ini belum ditandatangani, sehingga belum dapat ditayangkan. Mintakan persetujuan lagi.");
        }
        return approval;
    }

    private void requireNoAuthor(Approval approval) {
        boolean wrote = contents.versions(approval.materiId()).stream()
                .filter(version -> version.versi() <= approval.versi())
                .anyMatch(version -> version.oleh().equals(approval.user()));
        if (wrote) {
            throw RequestRefused.conflict(
                    "Yang menyetujui atau merilis ikut menulis materi ini, sehingga tidak ditayangkan."
                            + " Mintakan persetujuan dari orang lain.");
        }
    }

    private boolean isSigned(String run, Approval approval) {
        return signatures.of(run).stream()
                .anyMatch(signature -> signature.stepId().equals(approval.stepId())
                        && signature.user().equals(approval.user())
                        && signature.materiId().equals(approval.materiId())
                        && signature.sha256().equals(approval.sha256()));
    }
}
