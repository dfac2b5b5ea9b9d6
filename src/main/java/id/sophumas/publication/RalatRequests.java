package id.sophumas.publication;

import id.sophumas.refusal.RequestRefused;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;

/** Takes requests to correct or withdraw what is public. What is noted stands exactly when the caller's transaction does. */
@Service
public class RalatRequests {

    private static final int MOST = 200;

    private final RalatRows rows;
    private final Entries entries;

    RalatRequests(RalatRows rows, Entries entries) {
        this.rows = rows;
        this.entries = entries;
    }

    /**
     * Opens one row for each post.
     *
     * @param process instance of the process that asks
     * @param processInstanceId the SOP's instance
     * @param chosen ids of posts; empty for all that are public and not being corrected or withdrawn
     * @return the rows
     * @throws RequestRefused (NOT_FOUND) where a post is none of that instance, (CONFLICT) where one is not public, withdrawn, or open in
     *     another such process, or nothing is public
     */
    public List<Ralat> open(
            String process,
            String processInstanceId,
            RalatKind kind,
            Collection<String> chosen,
            String reason,
            String proposer) {
        Map<String, Entry> posts = entries.of(processInstanceId).stream()
                .filter(entry -> chosen.isEmpty() ? isPublic(entry) : chosen.contains(entry.id()))
                .collect(Collectors.toMap(Entry::id, entry -> entry, (one, same) -> one, LinkedHashMap::new));
        if (!posts.keySet().containsAll(chosen)) {
            throw RequestRefused.notFound(
                    "Kiriman yang dipilih tidak ada pada pelaksanaan SOP ini. Muat ulang, lalu pilih lagi.");
        }
        Set<String> gone = new HashSet<>();
        Map<String, Integer> shown = new HashMap<>();
        rows.ofInstance(processInstanceId).forEach(row -> {
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
        return rows.ofProcess(process);
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

    /** The posts that may be asked for now: public, not withdrawn, in nobody's hand; the newest first. */
    public List<Publication> correctable() {
        return entries.correctable(MOST).stream().map(Entry::publication).toList();
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
}
