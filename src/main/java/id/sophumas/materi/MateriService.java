package id.sophumas.materi;

import id.sophumas.refusal.RequestRefused;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Saves content and gives it back. Every save is a new version; no version ever changes. */
@Service
public class MateriService {

    private final DraftRules rules;
    private final MediaIntake intake;
    private final MateriRepository contents;
    private final UsageRepository usages;
    private final TransactionTemplate transaction;
    private final Clock clock;

    MateriService(
            DraftRules rules,
            MediaIntake intake,
            MateriRepository contents,
            UsageRepository usages,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.rules = rules;
        this.intake = intake;
        this.contents = contents;
        this.usages = usages;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    /**
     * Saves a new content as version 1.
     *
     * @throws RequestRefused where the draft or one of its files cannot be taken; nothing is saved then
     */
    public MateriVersion create(MateriDraft draft, List<IncomingFile> files, Author author) {
        return create(draft, files, author, null);
    }

    /**
     * As {@link #create(MateriDraft, List, Author)}, once for each key of the author's: whoever did not get the answer may ask again.
     *
     * @param key names the attempt among all of this author's; null where it is not to be told from others
     * @throws RequestRefused also where the key stands for another content (CONFLICT)
     */
    public MateriVersion create(MateriDraft draft, List<IncomingFile> files, Author author, String key) {
        rules.check(draft);
        Map<String, Media> stored = intake.take(draft, files, Set.of());
        String id = key == null ? RecordId.next() : RecordId.of(author.userId(), key);
        MateriVersion first = version(id, 1, draft, described(draft, stored, List.of()), author);
        if (contents.latest(id).isPresent()) {
            return repeated(first);
        }
        try {
            transaction.executeWithoutResult(status -> contents.create(first, author));
            return first;
        } catch (DuplicateKeyException sentTwiceAtOnce) {
            return repeated(first);
        }
    }

    private MateriVersion repeated(MateriVersion again) {
        MateriVersion saved = version(again.materiId(), 1);
        if (!saved.sha256().equals(again.sha256())) {
            throw RequestRefused.conflict(
                    "Idempotency-Key itu sudah dipakai untuk materi lain. Kirim lagi dengan kunci yang baru.");
        }
        return saved;
    }

    /**
     * Saves the next version. Files that the draft no longer names are gone from it, files named without an upload are kept. Two people who
     * save at the same time get two versions, one after the other; one who sends the same twice, because the answer was lost, gets the same.
     *
     * @param basedOn the version the author had before him, to be refused (CONFLICT) where it is no longer the newest; null to save anyhow
     * @throws RequestRefused where the content is unknown, or the draft or one of its files cannot be taken; nothing is saved then
     */
    public MateriVersion update(
            String id, MateriDraft draft, List<IncomingFile> files, Author author, Integer basedOn) {
        rules.check(draft);
        Set<String> kept = latest(id).media().stream().map(Media::nama).collect(Collectors.toSet());
        // Files go to disk before the transaction: a large one must not keep the row locked.
        Map<String, Media> stored = intake.take(draft, files, kept);
        return transaction.execute(status -> {
            int newest = contents.lock(id).orElseThrow(MateriService::unknown);
            if (basedOn != null && basedOn != newest) {
                MateriVersion saved = version(id, newest);
                if (basedOn == newest - 1 && isSame(saved, draft, stored, author)) {
                    return saved;
                }
                throw RequestRefused.conflict(
                        "Materi ini telah disimpan lagi sejak Anda membukanya (sekarang versi %d). Muat ulang, lalu ulangi perubahan Anda."
                                .formatted(newest));
            }
            List<Media> media = described(draft, stored, version(id, newest).media());
            MateriVersion next = version(id, newest + 1, draft, media, author);
            contents.append(next);
            return next;
        });
    }

    /**
     * The newest version.
     *
     * @throws RequestRefused (NOT_FOUND) where there is no such content
     */
    public MateriVersion latest(String id) {
        return version(id, latestNumber(id));
    }

    /**
     * The newest version, held against other writers until the caller's transaction ends: what is decided on now is still the newest when
     * the decision stands.
     *
     * @throws RequestRefused (NOT_FOUND) where there is no such content
     */
    public MateriVersion hold(String id) {
        return version(id, known(id, contents::lock));
    }

    /**
     * The number of the newest version.
     *
     * @throws RequestRefused (NOT_FOUND) where there is no such content
     */
    public int latestNumber(String id) {
        return known(id, contents::latest);
    }

    /**
     * One version.
     *
     * @throws RequestRefused (NOT_FOUND) where there is no such content or version
     */
    public MateriVersion version(String id, int n) {
        requireForm(id);
        return contents.version(id, n)
                .orElseThrow(() -> RequestRefused.notFound("Versi %d dari materi itu tidak ditemukan.".formatted(n)));
    }

    /** All versions, the oldest first; empty where there is no such content. */
    public List<MateriSummary> versions(String id) {
        return contents.versions(id);
    }

    /**
     * Who created the content, with the roles held at that moment.
     *
     * @throws RequestRefused (NOT_FOUND) where there is no such content
     */
    public Author creator(String id) {
        return known(id, contents::creator);
    }

    /**
     * Binds the content to a run of an SOP, for good; doing it again changes nothing. Takes part in the caller's transaction. Of two runs that
     * want the same content at the same moment, one gets it.
     *
     * @throws RequestRefused (NOT_FOUND) where there is no such content, (CONFLICT) where it is another run's or the run has another
     */
    public void bind(String materiId, String processInstanceId, String sopKey) {
        latestNumber(materiId);
        requireOf(processInstanceId, materiId);
        try {
            usages.bind(materiId, processInstanceId, sopKey, now());
        } catch (DuplicateKeyException boundMeanwhile) {
            throw usedElsewhere();
        }
    }

    /** Whether the content was written for that run and is bound to it. */
    public boolean isOf(String processInstanceId, String materiId) {
        return usages.contentsOf(processInstanceId).contains(materiId);
    }

    /**
     * Passes where the content is the run's, or may become it because neither belongs to anybody yet.
     *
     * @throws RequestRefused (CONFLICT) where it is another run's, or the run has another: whatever a variable says
     */
    public void requireOf(String processInstanceId, String materiId) {
        List<String> own = usages.contentsOf(processInstanceId);
        if (own.contains(materiId)) {
            return;
        }
        if (!own.isEmpty()) {
            throw RequestRefused.conflict(
                    "Proses ini sudah memiliki materi lain, yang ditulis untuknya, dan materi itu tidak dapat"
                            + " diganti. Lanjutkan dengan materi semula.");
        }
        if (!usages.of(materiId).isEmpty()) {
            throw usedElsewhere();
        }
    }

    private static RequestRefused usedElsewhere() {
        return RequestRefused.conflict(
                "Materi itu milik pelaksanaan SOP lain. Satu materi hanya untuk satu pelaksanaan:"
                        + " simpan materi baru untuk pelaksanaan ini.");
    }

    /** The runs that use the content, the oldest first. */
    public List<Usage> usages(String materiId) {
        return usages.of(materiId);
    }

    private MateriVersion version(String id, int n, MateriDraft draft, List<Media> media, Author author) {
        String sha256 = ContentHash.of(draft.judul(), draft.isi(), draft.teks(), draft.tautan(), media);
        return new MateriVersion(
                id, n, draft.judul(), draft.isi(), draft.teks(), draft.tautan(), media, sha256, author.userId(), now());
    }

    /** Whether this is what that author saves now, by the hash over all of it. */
    private boolean isSame(MateriVersion saved, MateriDraft draft, Map<String, Media> stored, Author author) {
        return saved.oleh().equals(author.userId())
                && version(saved.materiId(), saved.versi(), draft, described(draft, stored, saved.media()), author)
                        .sha256()
                        .equals(saved.sha256());
    }

    private static List<Media> described(MateriDraft draft, Map<String, Media> stored, List<Media> before) {
        return draft.media().stream()
                .map(named -> {
                    Media file = stored.containsKey(named.nama())
                            ? stored.get(named.nama())
                            : before.stream()
                                    .filter(old -> old.nama().equals(named.nama()))
                                    .findFirst()
                                    .orElseThrow(() -> MediaIntake.missing(named.nama()));
                    return file.describedAs(
                            named.teksAlternatif(),
                            Framing.of(named.pemotongan()).orElseThrow());
                })
                .toList();
    }

    private Instant now() {
        // Databases keep microseconds at most; what is returned now and what is read later must be equal.
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    private static <T> T known(String id, Function<String, Optional<T>> find) {
        requireForm(id);
        return find.apply(id).orElseThrow(MateriService::unknown);
    }

    private static void requireForm(String id) {
        if (!RecordId.isOne(id)) {
            throw unknown();
        }
    }

    private static RequestRefused unknown() {
        return RequestRefused.notFound("Materi itu tidak ditemukan. Periksa kembali id materinya.");
    }
}
