package id.sophumas.publication;

import id.sophumas.materi.Approvals;
import id.sophumas.materi.MateriService;
import id.sophumas.materi.MateriSummary;
import id.sophumas.materi.MateriVersion;
import id.sophumas.refusal.RequestRefused;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;

/**
 * Corrections and withdrawals of what is public, once they are asked for: decided on, attested, and told. What these calls note stands exactly when the
 * caller's transaction does.
 */
@Service
public class Ralats {

    private final RalatRows rows;
    private final Entries entries;
    private final MateriService contents;
    private final Approvals approvals;
    private final CorrectedPosts corrected;

    Ralats(RalatRows rows, Entries entries, MateriService contents, Approvals approvals, CorrectedPosts corrected) {
        this.rows = rows;
        this.entries = entries;
        this.contents = contents;
        this.approvals = approvals;
        this.corrected = corrected;
    }

    /**
     * The newest version of the content that a correction puts in place, if it is another one than the public reads and every channel takes it.
     *
     * @throws RequestRefused (INVALID) where it is not
     */
    public MateriVersion replacement(String process) {
        List<Ralat> all = ofProcess(process);
        MateriVersion newest = contents.hold(post(all.get(0)).key().materiId());
        for (Ralat row : all) {
            if (contents.version(newest.materiId(), row.versiLama()).sha256().equals(newest.sha256())) {
                throw RequestRefused.invalid(
                        "Belum ada yang berubah dari yang sedang tayang. Simpan versi baru dari materi itu, lalu kirim lagi.");
            }
            corrected.requireFit(entry(row), newest);
        }
        return newest;
    }

    /**
     * Notes that the person approved: for a correction exactly this version, for a withdrawal whatever is public.
     *
     * @param version what takes the place of what is public; null for a withdrawal
     * @param note what the person says of it
     */
    public void approve(String process, String stepId, MateriVersion version, String user, String note) {
        approvals.approve(process, stepId, decidedOn(process, version), user, note);
        rows.approved(
                process, user, version == null ? null : version.versi(), version == null ? null : version.sha256());
    }

    /** Notes that the person said no. */
    public void refuse(String process, String stepId, MateriVersion version, String user, String note) {
        approvals.refuse(process, stepId, decidedOn(process, version), user, note);
    }

    private MateriVersion decidedOn(String process, MateriVersion version) {
        Ralat first = ofProcess(process).get(0);
        return version != null ? version : contents.version(post(first).key().materiId(), first.versiLama());
    }

    /**
     * Notes that a person did it on the platform.
     *
     * @param link where it is read now; null where that did not change
     * @throws RequestRefused (INVALID) where the link is no address of the web
     */
    public void attest(String process, String publicationId, String user, String note, String link) {
        if (link != null && !Settlements.isWebAddress(link)) {
            throw RequestRefused.invalid("Tautan baru harus alamat web lengkap dengan https://, atau dikosongkan.");
        }
        rows.attested(find(process, publicationId), user, note, link);
    }

    /** Closes what its process leaves open when it ends. */
    public void close(String process, RalatStatus status, String note) {
        rows.closed(process, status, note);
    }

    /** Those of one process, in the order of their posts; empty where there is no such process. */
    public List<Ralat> ofProcess(String process) {
        return rows.ofProcess(process);
    }

    /** Those of all posts of one SOP instance, the oldest first. */
    public List<Ralat> ofInstance(String processInstanceId) {
        return rows.ofInstance(processInstanceId);
    }

    /** The SOP's instance that published what a row is about. */
    public String processInstanceId(Ralat row) {
        return post(row).key().processInstanceId();
    }

    /** User ids of all who wrote a version of the content that a process corrects or withdraws. */
    public Set<String> writers(String process) {
        return ofProcess(process).stream()
                .limit(1)
                .flatMap(row -> contents.versions(post(row).key().materiId()).stream())
                .map(MateriSummary::oleh)
                .collect(Collectors.toSet());
    }

    /** The title that the public read when it was asked for. */
    public String title(Ralat row) {
        return contents.version(post(row).key().materiId(), row.versiLama()).judul();
    }

    /** The post that a row is about. */
    public Publication post(Ralat row) {
        return entry(row).publication();
    }

    private Entry entry(Ralat row) {
        return entries.byId(row.publikasiId()).orElseThrow();
    }

    private Ralat find(String process, String publicationId) {
        return rows.find(process, publicationId)
                .orElseThrow(() -> RequestRefused.notFound("Ralat atau penarikan itu tidak ditemukan."));
    }
}
