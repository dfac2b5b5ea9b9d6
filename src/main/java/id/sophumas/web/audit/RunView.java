package id.sophumas.web.audit;

import id.sophumas.audit.RunLine;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;

/**
 * One run in the list; times in the application's zone.
 *
 * @param sop id of the process
 * @param versi number of the deployed version
 * @param versiTag the version's name; null where it has none
 * @param selesai null while it runs
 * @param statusNama the status as people read it
 * @param terlambat how often it was late: its steps, and it as a whole
 * @param kembali how many decisions sent the content back
 */
record RunView(
        String id,
        String sop,
        String sopNama,
        String nomor,
        String processDefinitionId,
        int versi,
        String versiTag,
        String judul,
        OffsetDateTime mulai,
        Orang pemulai,
        OffsetDateTime selesai,
        String status,
        String statusNama,
        int terlambat,
        int kembali,
        List<String> kanal) {

    static RunView of(RunLine line, People people, ZoneId zone) {
        return new RunView(
                line.processInstanceId(),
                line.sopKey(),
                line.sopNama(),
                line.nomor(),
                line.processDefinitionId(),
                line.versi(),
                line.versiTag(),
                line.judul(),
                at(line.mulai(), zone),
                people.of(line.pemulai(), line.mulai()),
                at(line.selesai(), zone),
                line.status().name(),
                line.status().label(),
                line.terlambat(),
                line.kembali(),
                line.kanal());
    }

    private static OffsetDateTime at(Instant instant, ZoneId zone) {
        return instant == null ? null : instant.atZone(zone).toOffsetDateTime();
    }
}
