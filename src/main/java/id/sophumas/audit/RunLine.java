package id.sophumas.audit;

import java.time.Instant;
import java.util.List;

/**
 * One run as the list of all runs shows it.
 *
 * @param processInstanceId the run
 * @param sopKey id of its process
 * @param processDefinitionId the deployed version it runs on
 * @param versi number of that version
 * @param versiTag the version's name; null where it has none
 * @param sopNama name of the SOP
 * @param nomor the SOP's number; empty where the process is no SOP
 * @param judul title of the run
 * @param mulai when it was started
 * @param pemulai user id of who started it; null where nobody did
 * @param selesai when it ended; null while it runs
 * @param terlambat how often it was late: its steps, and it as a whole
 * @param kembali how many decisions sent the content back
 * @param kanal the channels that published, in alphabetical order
 */
public record RunLine(
        String processInstanceId,
        String sopKey,
        String processDefinitionId,
        int versi,
        String versiTag,
        String sopNama,
        String nomor,
        String judul,
        Instant mulai,
        String pemulai,
        Instant selesai,
        RunStatus status,
        int terlambat,
        int kembali,
        List<String> kanal) {}
