package id.sophumas.deadline;

import java.time.Instant;
import java.util.List;

/**
 * What a person says arrived of a step's kelengkapan.
 *
 * @param id number of the record; later ones are greater
 * @param task which task
 * @param baku what the SOP asks for
 * @param complete whether all of it arrived
 * @param lacking the items that did not, in the SOP's words; empty where all did, and where only the note says what lacks
 * @param note what lacks in his words, or, where it is complete now and was not before, what has changed; null where nothing was said
 * @param by user id of who says so
 * @param title in whose place, with the surat perintah; null where he acts for himself
 * @param at when he said it
 * @param atCompletion whether it was said with the completion, and not on receipt
 */
public record Arrival(
        long id,
        StepTask task,
        String baku,
        boolean complete,
        List<String> lacking,
        String note,
        String by,
        String title,
        Instant at,
        boolean atCompletion) {

    /** What lacks, in one line: "foto, video kegiatan – menyusul besok"; null where nothing does. */
    public String lack() {
        if (complete) {
            return null;
        }
        String items = String.join(", ", lacking);
        return note == null ? items : items.isEmpty() ? note : items + " – " + note;
    }

    /** Whether the other says the same, whoever says it. */
    public boolean saysTheSame(Arrival other) {
        return complete == other.complete && (complete || lack().equals(other.lack()));
    }
}
