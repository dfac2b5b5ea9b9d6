package id.sophumas.web.audit;

import id.sophumas.web.audit.PetaView.Cabang;
import id.sophumas.web.audit.PetaView.Langkah;
import id.sophumas.web.audit.PetaView.Simpul;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.stream.Stream;

/** The heat map as rows of a spreadsheet; what is not there is empty. */
final class PetaSheet {

    static final List<String> TITLES = List.of(
            "Jenis",
            "No.",
            "Nama",
            "Peran",
            "Mutu baku",
            "Frekuensi",
            "Proses",
            "Diulang",
            "Terlambat",
            "Terlambat (%)",
            "Median waktu kerja (menit)",
            "Jumlah waktu kerja (menit)",
            "Id unsur");

    private PetaSheet() {}

    static Stream<List<String>> rows(PetaView view) {
        return Stream.of(
                        view.langkah().stream().map(PetaSheet::step),
                        view.lain().stream().map(PetaSheet::node),
                        view.cabang().stream().map(PetaSheet::branch))
                .flatMap(rows -> rows);
    }

    private static List<String> step(Langkah step) {
        return List.of(
                "Langkah",
                step.urut(),
                step.nama(),
                step.namaPeran(),
                text(step.baku()),
                String.valueOf(step.pelaksanaan()),
                String.valueOf(step.proses()),
                String.valueOf(step.berulang()),
                String.valueOf(step.terlambat()),
                step.persenTerlambat() == null
                        ? ""
                        : step.persenTerlambat().toString().replace('.', ','),
                minutes(step.medianDetik()),
                minutes(step.totalDetik()),
                step.langkah());
    }

    private static List<String> node(Simpul node) {
        return row("Unsur lain", node.nama(), String.valueOf(node.kali()), node.kegiatan());
    }

    private static List<String> branch(Cabang branch) {
        String name = "%s %s → %s".formatted(branch.keputusan(), branch.jawaban(), branch.ke());
        return row("Cabang", name, branch.kali() == null ? "" : branch.kali().toString(), branch.alur());
    }

    private static List<String> row(String kind, String name, String count, String id) {
        return List.of(kind, "", name, "", "", count, "", "", "", "", "", "", id);
    }

    private static String minutes(Long seconds) {
        return seconds == null
                ? ""
                : BigDecimal.valueOf(seconds)
                        .divide(BigDecimal.valueOf(60), 2, RoundingMode.HALF_UP)
                        .toPlainString()
                        .replace('.', ',');
    }

    private static String text(String text) {
        return text == null ? "" : text;
    }
}
