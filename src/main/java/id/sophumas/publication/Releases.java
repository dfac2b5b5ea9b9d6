package id.sophumas.publication;

import id.sophumas.materi.Approval;
import id.sophumas.materi.Approvals;
import id.sophumas.materi.MateriService;
import id.sophumas.materi.signature.Signatures;
import id.sophumas.refusal.RequestRefused;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The one rule for what may go out, asked when a run releases and again before each call of a platform. The last word of the run is a
 * "setuju": of the step that the release rests on, by the person who completed that step, for this content and this hash, with that person's
 * signature where the SOP says so; and the content is the run's own.
 */
@Repository
public class Releases {

    private final JdbcClient jdbc;
    private final Approvals approvals;
    private final Signatures signatures;
    private final MateriService contents;
    private final Clock clock;

    Releases(JdbcClient jdbc, Approvals approvals, Signatures signatures, MateriService contents, Clock clock) {
        this.jdbc = jdbc;
        this.approvals = approvals;
        this.signatures = signatures;
        this.contents = contents;
        this.clock = clock;
    }

    /**
     * Notes a release. Takes part in the caller's transaction.
     *
     * @param user user id of who releases
     * @throws RequestRefused (CONFLICT) where what it rests on is not there
     */
    public void release(Release release, String user) {
        missing(release).ifPresent(reason -> {
            throw RequestRefused.conflict(reason);
        });
        jdbc.sql("""
                        insert into rilis (process_instance_id, materi_id, versi, sha256, langkah_persetujuan, bertanda_tangan,
                            dirilis_oleh, pada)
                        values (?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        release.processInstanceId(),
                        release.materiId(),
                        release.versi(),
                        release.sha256(),
                        release.decisionStep(),
                        release.signed(),
                        user,
                        clock.instant().truncatedTo(ChronoUnit.MILLIS).atOffset(ZoneOffset.UTC))
                .update();
    }

    /** The approval that an order rests on, if it still stands. */
    Approval standing(PostingOrder order) throws Clearance.Withheld {
        Release release = latest(order.processInstanceId())
                .filter(found -> found.isOf(order))
                .orElseThrow(() -> new Clearance.Withheld(
                        "Versi %d dari materi tidak dirilis oleh pelaksanaan SOP ini sehingga tidak ditayangkan."
                                .formatted(order.versi())));
        Optional<String> missing = missing(release);
        if (missing.isPresent()) {
            throw new Clearance.Withheld(missing.get());
        }
        return approvals.approved(order.processInstanceId()).orElseThrow();
    }

    /** What a release lacks, in a sentence that says what to do; empty where nothing. */
    private Optional<String> missing(Release release) {
        Optional<Approval> last = approvals
                .approved(release.processInstanceId())
                .filter(approval -> approval.stepId().equals(release.decisionStep()));
        if (last.isEmpty()) {
            return Optional.of(
                    "Materi belum disetujui, sehingga belum dapat ditayangkan. Mintakan persetujuan terlebih dahulu.");
        }
        Approval approval = last.get();
        if (!approval.materiId().equals(release.materiId())
                || !approval.sha256().equals(release.sha256())) {
            return Optional.of("Materi versi " + release.versi() + " belum disetujui; yang disetujui versi "
                    + approval.versi()
                    + ". Kembalikan materi ke versi yang disetujui, atau mintakan persetujuan atas versi yang baru.");
        }
        if (release.signed() && !isSigned(approval, release.processInstanceId())) {
            return Optional.of("Persetujuan atas materi versi " + release.versi()
                    + " belum ditandatangani. Mintakan persetujuan sekali lagi.");
        }
        if (!contents.isOf(release.processInstanceId(), release.materiId())) {
            return Optional.of("Materi itu milik pelaksanaan SOP lain, sehingga tidak dapat ditayangkan dari sini.");
        }
        return Optional.empty();
    }

    private boolean isSigned(Approval approval, String processInstanceId) {
        return signatures.of(processInstanceId).stream()
                .anyMatch(signature -> signature.stepId().equals(approval.stepId())
                        && signature.user().equals(approval.user())
                        && signature.materiId().equals(approval.materiId())
                        && signature.sha256().equals(approval.sha256()));
    }

    private Optional<Release> latest(String processInstanceId) {
        return jdbc.sql("""
                        select materi_id, versi, sha256, langkah_persetujuan, bertanda_tangan from rilis
                        where process_instance_id = ? order by id desc fetch first 1 rows only
                        """)
                .param(processInstanceId)
                .query((row, n) -> new Release(
                        processInstanceId,
                        row.getString(1),
                        row.getInt(2),
                        row.getString(3),
                        row.getString(4),
                        row.getBoolean(5)))
                .optional();
    }
}
