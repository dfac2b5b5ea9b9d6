package id.sophumas.audit;

import java.time.Instant;

/**
 * One execution of a step, as exports tell it.
 *
 * @param taskId the task
 * @param stepId its user task in the BPMN file
 * @param urut number printed in the SOP's table; null where the task is no step of the SOP, as are the next
 * @param baku the mutu baku's time, ISO 8601, working time
 * @param peran role that it was given to; null where it was given to a person
 * @param pemegang user id of who has it or had it last; null where nobody had claimed it
 * @param petugas user id of who completed it; null where nobody did
 * @param sebagai as whose substitute; null where he acted for himself
 * @param diberikan when it was given
 * @param mulai when its clock started; null where it has no deadline, as are the next two
 * @param dihitungSejak from when its working time counts: later than its start by the pauses of its run
 * @param tenggat when it was due
 * @param selesai when it ended; null while it is open
 * @param keadaan whether it was completed
 * @param bakuDetik seconds of working time that the standard is, as the calendar counted them when it was completed; null before
 * @param kerjaDetik seconds of working time that it took; null as before
 * @param tercatatTerlambat whether a delay of it is on record
 * @param alasanTerlambat null where none was given
 * @param keputusan "setuju" or "tidak"; null where nothing was decided
 * @param catatan what was said with it; null where nothing was
 * @param instruksi of a disposition; null where there was none
 * @param materiId content that was read or written at it; null where there was none, as are the next two
 * @param merilis whether its completion posts to the outside world
 */
public record StepLine(
        String taskId,
        String stepId,
        String urut,
        String baku,
        String nama,
        String peran,
        String pemegang,
        String petugas,
        String sebagai,
        Instant diberikan,
        Instant mulai,
        Instant dihitungSejak,
        Instant tenggat,
        Instant selesai,
        Keadaan keadaan,
        Long bakuDetik,
        Long kerjaDetik,
        boolean tercatatTerlambat,
        String alasanTerlambat,
        String keputusan,
        String catatan,
        String instruksi,
        String materiId,
        Integer versi,
        String sha256,
        boolean merilis) {

    /** What became of a task. */
    public enum Keadaan {
        SELESAI("Selesai"),
        BERJALAN("Belum selesai"),
        /** Taken away, by a boundary event or with its run. */
        DIBATALKAN("Tidak diselesaikan");

        private final String label;

        Keadaan(String label) {
            this.label = label;
        }

        /** As people read it. */
        public String label() {
            return label;
        }
    }
}
