package id.sophumas.sop;

import java.util.List;
import java.util.Optional;

/**
 * One activity of an SOP's table, as its user task says it.
 *
 * @param position 1-based place among the steps of the file
 * @param urut number printed in the source table
 * @param id id of the user task
 * @param role role that performs it (the candidate group)
 * @param name verb and object, as on the diagram
 * @param kegiatan the SOP's full wording
 * @param mutuBaku the standard it is held to
 * @param returnsTo where a refusal sends the work back to; empty where the step decides nothing
 * @param drafts content is written here: completing it needs {@code materiId}
 * @param revises content may be changed here
 * @param publishes channels offered by default; empty where the step does not post
 * @param notifiesAfter channels that are told the links after the posts are out
 * @param reportsTo role that receives the result; null where none does
 * @param archives documents may be filed with the step
 * @param signs the performer signs what he approves
 * @param clockStarts name of the start-form date that the standard duration counts from; null where it counts from the step's beginning
 */
public record Step(
        int position,
        String urut,
        String id,
        String role,
        String name,
        String kegiatan,
        MutuBaku mutuBaku,
        Optional<String> returnsTo,
        boolean drafts,
        boolean revises,
        List<String> publishes,
        List<String> notifiesAfter,
        String reportsTo,
        boolean archives,
        boolean signs,
        String clockStarts) {

    /** Whether the performer says "setuju" or "tidak" here. */
    public boolean decides() {
        return returnsTo.isPresent();
    }

    /** Whether content may be written at this step. */
    public boolean writes() {
        return drafts || revises;
    }

    /** Whether finishing this step posts to the outside world. */
    public boolean isPublishing() {
        return !publishes.isEmpty();
    }
}
