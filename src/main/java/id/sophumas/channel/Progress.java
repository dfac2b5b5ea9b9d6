package id.sophumas.channel;

import id.sophumas.materi.Sha256;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * How far a distribution has come, as its handles tell. Readers stand there by a hash, so that addresses of people are kept in one place only,
 * the configuration, and a changed configuration mixes nobody up.
 */
final class Progress {

    private enum State {
        DITERIMA,
        DITOLAK,
        TUNDA,
        RAGU
    }

    private static final String READER = "penerima.";
    private static final String NEXT = "penerima-berikut";
    private static final int NAMED = 10;
    private static final int HASH = 16;

    private final List<String> readers;
    private final Map<String, String> handles;

    Progress(List<String> readers, Map<String, String> handles) {
        this.readers = readers;
        this.handles = Map.copyOf(handles);
    }

    /** As the handles alone tell, whoever the readers are by now. */
    static boolean hasReachedSomebody(Map<String, String> handles) {
        return handles.entrySet().stream()
                .filter(each -> each.getKey().startsWith(READER))
                .map(Map.Entry::getValue)
                .anyMatch(state -> state.startsWith(State.DITERIMA.name()) || state.startsWith(State.RAGU.name()));
    }

    Map<String, String> handles() {
        return handles;
    }

    /** Those who have not been tried, in order. */
    List<String> open() {
        return readers.stream().filter(Predicate.not(this::isTried)).toList();
    }

    List<String> accepted() {
        return in(State.DITERIMA);
    }

    /** The platform's ids of the messages of those who accepted, where it gave any. */
    List<String> ids() {
        return accepted().stream()
                .map(this::words)
                .filter(words -> words.length > 1)
                .map(words -> words[1])
                .toList();
    }

    List<String> refused() {
        return in(State.DITOLAK);
    }

    List<String> deferred() {
        return in(State.TUNDA);
    }

    List<String> doubtful() {
        return in(State.RAGU);
    }

    /** Whether nobody needs to be tried again. */
    boolean isSettled() {
        return deferred().isEmpty() && doubtful().isEmpty();
    }

    /** Whom the ledger knows the next call to go to; empty where it knows of none, or of one who is no reader any more. */
    Optional<String> next() {
        return open().stream()
                .filter(reader -> hash(reader).equals(handles.get(NEXT)))
                .findFirst();
    }

    /** The same with what became of one reader's call. */
    Progress with(String reader, Receipt receipt) {
        return changed(all -> all.put(READER + hash(reader), noted(receipt)));
    }

    /** The same with the first who has not been tried as the next. */
    Progress goOn() {
        return changed(all -> {
            all.remove(NEXT);
            open().stream().findFirst().ifPresent(reader -> all.put(NEXT, hash(reader)));
        });
    }

    /** A new round: where everybody has been tried, those put off have not, and where there are none of these, those in doubt have not. */
    Progress reopened() {
        if (!open().isEmpty()) {
            return this;
        }
        List<String> again = deferred().isEmpty() ? doubtful() : deferred();
        return changed(all -> again.forEach(reader -> all.remove(READER + hash(reader))));
    }

    /** Addresses as a person is told them. */
    static String named(List<String> readers) {
        String shown = readers.stream().limit(NAMED).collect(Collectors.joining(", "));
        return readers.size() <= NAMED ? shown : "%s, dan %d lainnya".formatted(shown, readers.size() - NAMED);
    }

    private Progress changed(java.util.function.Consumer<Map<String, String>> change) {
        Map<String, String> all = new LinkedHashMap<>(handles);
        change.accept(all);
        return new Progress(readers, all);
    }

    private boolean isTried(String reader) {
        return handles.containsKey(READER + hash(reader));
    }

    private List<String> in(State state) {
        return readers.stream()
                .filter(reader -> state.name().equals(words(reader)[0]))
                .toList();
    }

    private String[] words(String reader) {
        return handles.getOrDefault(READER + hash(reader), "").split(" ", 2);
    }

    private static String noted(Receipt receipt) {
        boolean named = receipt instanceof Receipt.Accepted accepted && accepted.id() != null;
        return state(receipt).name() + (named ? " " + ((Receipt.Accepted) receipt).id() : "");
    }

    private static State state(Receipt receipt) {
        if (receipt instanceof Receipt.Accepted) {
            return State.DITERIMA;
        }
        if (receipt instanceof Receipt.Deferred) {
            return State.TUNDA;
        }
        return receipt instanceof Receipt.Doubtful ? State.RAGU : State.DITOLAK;
    }

    private static String hash(String reader) {
        return Sha256.of(reader).substring(0, HASH);
    }
}
