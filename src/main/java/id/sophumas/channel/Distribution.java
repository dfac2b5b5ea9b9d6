package id.sophumas.channel;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * Takes a post to its readers, one call each, so that nobody gets it twice. Whom the next call goes to and what became of the calls before
 * stands in the handles, which the ledger keeps before each call: after a crash exactly one reader is in doubt, and is known.
 *
 * <p>A reader in doubt is left out; all others are served first, then the whole post is {@link Outcome.Unknown} and a person decides. Publishing
 * it after that is that person's word that those in doubt have not got it.
 */
public final class Distribution {

    private final List<String> readers;

    /** @param readers addresses, each once, in the order in which they are served; not empty */
    public Distribution(List<String> readers) {
        this.readers = List.copyOf(readers);
    }

    /** Whether some reader has got what these handles tell of, or may have. */
    public static boolean hasReachedSomebody(Map<String, String> handles) {
        return Progress.hasReachedSomebody(handles);
    }

    /** The handles to begin with, or those given where it has begun. */
    public Map<String, String> prepared(Map<String, String> handles) {
        Progress progress = new Progress(readers, handles);
        return progress.next().isPresent() ? handles : progress.goOn().handles();
    }

    /**
     * Makes the next call.
     *
     * @param remoteId id of the whole post; null where it has none but those of each reader's message, which then stand in its place
     * @param call sends to one reader
     */
    public Outcome publish(Map<String, String> handles, String remoteId, Function<String, Receipt> call) {
        Progress progress = new Progress(readers, handles);
        if (progress.open().isEmpty() && progress.isSettled()) {
            return end(progress, remoteId);
        }
        Optional<String> reader = progress.next();
        if (reader.isEmpty()) {
            // Nobody is called before the ledger knows who it is.
            return partly(progress.reopened().goOn());
        }
        Receipt receipt = call.apply(reader.get());
        if (receipt instanceof Receipt.Stopped stopped && !(isContentKnown(progress, stopped))) {
            return stopped.outcome();
        }
        Progress further = progress.with(reader.get(), receipt);
        return further.open().isEmpty() ? end(further, remoteId) : partly(further.goOn());
    }

    /** Whether somebody may have got it or not, so that the platform may be breaking down. */
    public boolean isInDoubt(Map<String, String> handles) {
        return !new Progress(readers, handles).doubtful().isEmpty();
    }

    /**
     * Tells what the handles tell: nobody outside can be asked.
     *
     * @param remoteId as in {@link #publish}
     */
    public Finding reconcile(Map<String, String> handles, String remoteId) {
        Progress found = new Progress(readers, handles);
        Progress progress = found.next()
                .map(inFlight -> found.with(inFlight, new Receipt.Doubtful("")))
                .orElse(found);
        if (!progress.open().isEmpty() || !progress.deferred().isEmpty()) {
            return new Finding.Absent(progress.goOn().handles());
        }
        if (!progress.doubtful().isEmpty()) {
            return new Finding.Untold(doubt(progress));
        }
        return end(progress, remoteId) instanceof Outcome.Published published
                ? new Finding.Found(published)
                : new Finding.Absent();
    }

    /** Content that others got is not refused as such, whatever is said now: then it is this reader who cannot get it. */
    private static boolean isContentKnown(Progress progress, Receipt.Stopped stopped) {
        return stopped.outcome() instanceof Outcome.Rejected
                && !(progress.accepted().isEmpty() && progress.doubtful().isEmpty());
    }

    private Outcome partly(Progress progress) {
        return new Outcome.Partly(progress.handles(), "Terkirim kepada %s.".formatted(count(progress)));
    }

    private Outcome end(Progress progress, String remoteId) {
        if (!progress.deferred().isEmpty()) {
            return new Outcome.NotSent(
                    "Terkirim kepada %s; belum diterima server untuk %s."
                            .formatted(count(progress), Progress.named(progress.deferred())),
                    Optional.empty(),
                    progress.reopened().goOn().handles());
        }
        if (!progress.doubtful().isEmpty()) {
            return new Outcome.Unknown(doubt(progress), progress.handles());
        }
        if (progress.accepted().isEmpty()) {
            return new Outcome.Rejected("Semua penerima ditolak: %s.".formatted(Progress.named(progress.refused())));
        }
        String note = progress.refused().isEmpty()
                ? null
                : "Terkirim kepada %s; ditolak: %s.".formatted(count(progress), Progress.named(progress.refused()));
        String id = remoteId == null ? String.join(" ", progress.ids()) : remoteId;
        return new Outcome.Published(id, null, null, note);
    }

    private String doubt(Progress progress) {
        return "Terkirim kepada %s. Belum diketahui apakah sudah diterima oleh %s: tanyakan kepada penerima itu. \"Coba lagi\" hanya mengirim kepada penerima itu."
                .formatted(count(progress), Progress.named(progress.doubtful()));
    }

    private String count(Progress progress) {
        return "%d dari %d penerima".formatted(progress.accepted().size(), readers.size());
    }
}
