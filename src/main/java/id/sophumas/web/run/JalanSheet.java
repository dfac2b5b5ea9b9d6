package id.sophumas.web.run;

import id.sophumas.engine.run.RunActions.Allowed;
import java.util.List;

/**
 * The page on one run, ready to be shown: every time is written out, every name is one that people know.
 *
 * @param id process instance id
 * @param judul title of the run; its SOP's name where it has none
 * @param sop name and number of the SOP
 * @param versi the version it runs on
 * @param keadaan one or two words: how it stands
 * @param tanda what the style knows that by
 * @param ringkasan who started it and when, and when it ended
 * @param jeda the pause that lasts, as a sentence; null while it goes on
 * @param pembatalan how it was called off, as a sentence; null where it was not
 * @param langkah what was done and is being done, in order
 * @param berikutnya names of the steps that have not been begun; empty where it has ended
 * @param riwayatJeda the pauses that are over
 * @param kiriman what became of its posts
 * @param penyimpangan where it did not keep to the mutu baku
 * @param boleh what the reader may do
 */
record JalanSheet(
        String id,
        String judul,
        String sop,
        String versi,
        String keadaan,
        String tanda,
        String ringkasan,
        String jeda,
        String pembatalan,
        List<Langkah> langkah,
        List<String> berikutnya,
        List<String> riwayatJeda,
        List<Kiriman> kiriman,
        List<String> penyimpangan,
        Allowed boleh) {

    /**
     * One time a step was done, or is being done.
     *
     * @param nama name of the step
     * @param siapa who did it or has it, with his office
     * @param kapan from when to when, or since when
     * @param tenggat when it was due; null where it has no time
     * @param keadaan how it stands
     * @param tanda what the style knows that by
     */
    record Langkah(String nama, String siapa, String kapan, String tenggat, String keadaan, String tanda) {}
}
