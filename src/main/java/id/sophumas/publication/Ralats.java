package id.sophumas.publication;

import id.sophumas.materi.Approvals;
import id.sophumas.materi.MateriService;
import id.sophumas.materi.MateriVersion;
import id.sophumas.refusal.RequestRefused;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;

/**
 * Corrections and withdrawals of what is public: asked for, decided on, attested, and told. What these calls note stands exactly when the
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
     * Opens one row for each post.
     *
     * @param process instance of the process that asks
     * @param processInstanceId the SOP's instance
     * @param chosen ids of posts; empty for all that are public and not being corrected or withdrawn
     * @return the posts
     * @throws RequestRefused (NOT_FOUND) where a post is none of that instance, (CONFLICT) where one is not public, withdrawn, or open in
     *     another such process, or nothing is public
     */
    public List<Publication> open(
            String process,
            String processInstanceId,
            RalatKind kind,
            Collection<String> chosen,
            String reason,
            String proposer) {
        Map<String, Entry> posts = entries.of(processInstanceId).stream()
                .filter(entry -> chosen.isEmpty() ? isPublic(entry) : chosen.contains(entry.id()))
                .collect(Collectors.toMap(Entry::id, entry -> entry, (one, same) -> one, java.util.LinkedHashMap::new));
        if (!posts.keySet().containsAll(chosen)) {
            throw RequestRefused.notFound(
                    "Kiriman yang dipilih tidak ada pada pelaksanaan SOP ini. Muat ulang, lalu pilih lagi.");
        }
        Set<String> gone = new HashSet<>();
        Map<String, Integer> shown = new HashMap<>();
        ofInstance(processInstanceId).forEach(row -> {
            if (row.isWithdrawn()) {
                gone.add(row.publikasiId());
            } else if (row.isCorrected()) {
                shown.put(row.publikasiId(), row.versiBaru());
            }
        });
        if (chosen.isEmpty()) {
            posts.keySet().removeAll(gone);
        }
        if (posts.isEmpty()) {
            throw RequestRefused.conflict("Tidak ada kiriman yang sedang tayang pada pelaksanaan SOP ini.");
        }
        posts.values().forEach(entry -> {
            require(entry, gone);
            open(
                    process,
                    entry,
                    kind,
                    reason,
                    proposer,
                    shown.getOrDefault(entry.id(), entry.key().versi()));
        });
        return posts.values().stream().map(Entry::publication).toList();
    }

    private void open(String process, Entry entry, RalatKind kind, String reason, String proposer, int shown) {
        try {
            rows.open(process, entry, kind, reason, proposer, shown);
        } catch (DuplicateKeyException alreadyOpen) {
            throw RequestRefused.conflict(
                    "Ralat atau penarikan atas kiriman di kanal %s masih berjalan. Tunggu sampai selesai."
                            .formatted(entry.key().kanal()));
        }
    }

    private static void require(Entry entry, Set<String> gone) {
        if (!isPublic(entry)) {
            throw RequestRefused.conflict(
                    "Kiriman di kanal %s belum tayang sehingga tidak ada yang diralat atau ditarik."
                            .formatted(entry.key().kanal()));
        }
        if (gone.contains(entry.id())) {
            throw RequestRefused.conflict(
                    "Kiriman di kanal %s sudah ditarik.".formatted(entry.key().kanal()));
        }
    }

    private static boolean isPublic(Entry entry) {
        return entry.status() == Status.PUBLISHED;
    }

    /**
     * The newest version of the content that a correction puts in place, if it is another one than the public reads and every channel takes it.
     *
     * @throws RequestRefused (INVALID) where it is not
     */
    public MateriVersion replacement(String process) {
        List<Ralat> all = ofProcess(process);
        MateriVersion newest = contents.latest(post(all.get(0)).key().materiId());
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
