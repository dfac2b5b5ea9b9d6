package id.sophumas.audit;

import java.time.Instant;

/**
 * What is searched for; null means that it does not matter, and all that is given must hold.
 *
 * @param sop id of the process
 * @param nomor beginning of the SOP's number
 * @param judul words of the title, each by its beginning
 * @param orang user id of somebody who had a part in the run
 * @param peran role that had one; with a person, the role that this person acted in
 * @param dari started at this instant or later
 * @param sampai started before this instant
 * @param terlambat whether it was late, in a step or as a whole
 * @param kanal channel that published
 * @param teks words of the title, the number, notes, reasons and instructions, each by its beginning
 */
public record RunQuery(
        String sop,
        String nomor,
        String judul,
        String orang,
        String peran,
        Instant dari,
        Instant sampai,
        RunStatus status,
        Boolean terlambat,
        String kanal,
        String teks) {

    /** Everything. */
    public static RunQuery all() {
        return new RunQuery(null, null, null, null, null, null, null, null, null, null, null);
    }
}
