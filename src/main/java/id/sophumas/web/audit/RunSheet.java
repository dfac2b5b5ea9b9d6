package id.sophumas.web.audit;

import id.sophumas.audit.RunComment;
import id.sophumas.audit.RunLine;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/** The columns of an exported list. */
final class RunSheet {

    static final List<String> TITLES = List.of(
            "Id proses",
            "SOP",
            "Nomor",
            "Versi",
            "Judul",
            "Mulai",
            "Dimulai oleh",
            "Selesai",
            "Status",
            "Keterlambatan",
            "Dikembalikan",
            "Kanal tayang",
            "Komentar");

    /** A cell of a workbook takes 32,767 characters. */
    private static final int LONGEST = 32_000;

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss");

    private RunSheet() {}

    /**
     * The texts of one row, in the order of the titles; what is not there is empty.
     *
     * @param comments those on this run, the oldest first
     */
    static List<String> texts(RunLine run, List<RunComment> comments, People people, ZoneId zone) {
        Orang starter = people.of(run.pemulai());
        return List.of(
                run.processInstanceId(),
                run.sopNama(),
                run.nomor(),
                Objects.requireNonNullElse(run.versiTag(), String.valueOf(run.versi())),
                run.judul(),
                time(run.mulai(), zone),
                starter == null ? "" : starter.nama(),
                time(run.selesai(), zone),
                run.status().label(),
                String.valueOf(run.terlambat()),
                String.valueOf(run.kembali()),
                String.join(", ", run.kanal()),
                comments(comments, people, zone));
    }

    private static String comments(List<RunComment> comments, People people, ZoneId zone) {
        String all = comments.stream()
                .map(each -> "%s, %s%s: %s"
                        .formatted(
                                time(each.at(), zone),
                                each.user() == null
                                        ? "aplikasi"
                                        : people.of(each.user()).nama(),
                                each.step() == null ? "" : " (" + each.step() + ")",
                                each.text()))
                .collect(Collectors.joining("\n"));
        return all.length() > LONGEST ? all.substring(0, LONGEST) + " …" : all;
    }

    private static String time(Instant instant, ZoneId zone) {
        return instant == null ? "" : TIME.format(instant.atZone(zone));
    }
}
