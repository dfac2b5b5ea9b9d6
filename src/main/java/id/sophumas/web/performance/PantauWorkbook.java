package id.sophumas.web.performance;

import id.sophumas.web.performance.PantauView.Angka;
import id.sophumas.web.performance.PantauView.Berjalan;
import id.sophumas.web.performance.PantauView.Bulan;
import id.sophumas.web.performance.PantauView.Langkah;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** The figures as a workbook, and behind them every execution they were counted from. All texts are texts, whatever they begin with. */
final class PantauWorkbook implements AutoCloseable {

    private static final String TIME = "dd/mm/yyyy hh:mm";
    private static final String DAY = "dd/mm/yyyy";
    private static final String MONTH = "mmm yyyy";
    private static final String SHARE = "0.0%";
    private static final int WRITTEN_AT_ONCE = 500;
    private static final double WIDE = 44;
    private static final double NARROW = 18;

    private final Workbook workbook;
    private Worksheet sheet;
    private int row;

    PantauWorkbook(OutputStream out) {
        workbook = new Workbook(out, "SOP Humas", "1.0");
    }

    /** What was looked at, and how the figures are to be read. */
    void explain(PantauView view) throws IOException {
        begin("Keterangan", List.of());
        sheet.width(0, NARROW);
        sheet.width(1, WIDE * 2);
        line("SOP", view.sop().nama());
        line("Nomor", view.sop().nomor());
        line("Versi", view.sop().versi());
        line("Unit", view.unit() == null ? "Semua unit" : view.unit());
        line("Dari", view.dari());
        line("Sampai", view.sampai());
        line("Dihitung", view.dihitung().toLocalDateTime());
        line("Sesuai mutu baku", "Langkah yang selesai paling lambat pada tenggatnya.");
        line("Waktu kerja", "Menit dalam jam kerja, tanpa istirahat, akhir pekan, hari libur, dan waktu jeda.");
        line("Median, persentil 90", "Interpolasi linear, sama dengan PERCENTILE.INC (PERSENTIL.INC) di Excel.");
        line("Persen mutu baku", "Waktu kerja setiap pelaksanaan dibagi mutu bakunya; 100% berarti tepat mutu baku.");
    }

    void steps(List<Langkah> steps) throws IOException {
        begin(
                "Per langkah",
                List.of(
                        "No.",
                        "Langkah",
                        "Peran",
                        "Mutu baku",
                        "Selesai",
                        "Sesuai mutu baku",
                        "Persentase sesuai",
                        "Berulang",
                        "Median (menit)",
                        "Persentil 90 (menit)",
                        "Median (persen mutu baku)",
                        "Persentil 90 (persen mutu baku)",
                        "Sedang berjalan",
                        "Sedang terlambat"));
        sheet.width(1, WIDE);
        for (Langkah step : steps) {
            Angka figures = step.angka();
            cell(0, step.urut());
            cell(1, step.nama());
            cell(2, step.namaPeran());
            cell(3, step.baku());
            cell(4, figures.selesai());
            cell(5, figures.sesuai());
            share(6, figures.persen());
            cell(7, figures.berulang());
            minutes(8, figures.medianDetik());
            minutes(9, figures.persentil90Detik());
            share(10, figures.medianPersen());
            share(11, figures.persentil90Persen());
            cell(12, step.berjalan());
            cell(13, step.terlambat());
            nextRow();
        }
    }

    void months(List<Bulan> months) throws IOException {
        begin(
                "Tren bulanan",
                List.of(
                        "Bulan",
                        "Proses dikerjakan",
                        "Langkah selesai",
                        "Sesuai mutu baku",
                        "Persentase sesuai",
                        "Berulang"));
        for (Bulan month : months) {
            cell(0, month.bulan().atDay(1), MONTH);
            cell(1, month.proses());
            cell(2, month.angka().selesai());
            cell(3, month.angka().sesuai());
            share(4, month.angka().persen());
            cell(5, month.angka().berulang());
            nextRow();
        }
    }

    void running(List<Berjalan> running) throws IOException {
        begin(
                "Sedang berjalan",
                List.of(
                        "Judul",
                        "Langkah",
                        "Peran",
                        "Unit",
                        "Petugas",
                        "Mulai",
                        "Tenggat",
                        "Sisa waktu kerja",
                        "Dikembalikan",
                        "Id proses"));
        sheet.width(0, WIDE);
        for (Berjalan step : running) {
            cell(0, step.judul());
            cell(1, step.nama());
            cell(2, step.namaPeran());
            cell(3, step.unit());
            cell(4, step.namaPetugas());
            cell(5, step.mulai().toLocalDateTime());
            cell(6, step.tenggat().toLocalDateTime());
            cell(7, step.sisa());
            cell(8, step.pengembalian());
            cell(9, step.processInstanceId());
            nextRow();
        }
    }

    /** The last sheet: what comes now is written while it is read. */
    void beginExecutions() throws IOException {
        begin("Rincian", StepRow.TITLES);
        sheet.width(0, WIDE);
        sheet.width(1, WIDE);
    }

    void execution(StepRow step) {
        cell(0, step.judul());
        cell(1, step.step());
        cell(2, step.execution());
        cell(3, step.role());
        cell(4, step.unit());
        cell(5, step.namaPetugas());
        cell(6, step.petugas());
        cell(7, step.waktu());
        cell(8, step.standard());
        cell(9, step.worked());
        cell(10, step.start());
        cell(11, step.due());
        cell(12, step.finished());
        cell(13, step.verdict());
        cell(14, step.process());
        nextRow();
    }

    @Override
    public void close() throws IOException {
        workbook.close();
    }

    private void begin(String name, List<String> titles) throws IOException {
        if (sheet != null) {
            sheet.finish();
        }
        sheet = workbook.newWorksheet(name);
        row = 0;
        for (int column = 0; column < titles.size(); column++) {
            sheet.width(column, NARROW);
            sheet.value(0, column, titles.get(column));
            sheet.style(0, column).bold().wrapText(true).set();
        }
        if (!titles.isEmpty()) {
            sheet.freezePane(0, 1);
            nextRow();
        }
    }

    private void line(String name, Object value) {
        sheet.value(row, 0, name);
        sheet.style(row, 0).bold().set();
        if (value instanceof LocalDate day) {
            cell(1, day, DAY);
        } else if (value instanceof LocalDateTime time) {
            cell(1, time);
        } else {
            cell(1, (String) value);
        }
        nextRow();
    }

    private void cell(int column, String text) {
        sheet.value(row, column, text);
    }

    private void cell(int column, Number number) {
        sheet.value(row, column, number);
    }

    private void cell(int column, LocalDateTime time) {
        sheet.value(row, column, time);
        sheet.style(row, column).format(TIME).set();
    }

    private void cell(int column, LocalDate day, String format) {
        sheet.value(row, column, day);
        sheet.style(row, column).format(format).set();
    }

    /** @param percent null for an empty cell */
    private void share(int column, Double percent) {
        if (percent != null) {
            sheet.value(row, column, BigDecimal.valueOf(percent).movePointLeft(2));
            sheet.style(row, column).format(SHARE).set();
        }
    }

    private void minutes(int column, Long seconds) {
        if (seconds != null) {
            sheet.value(row, column, seconds / 60.0);
            sheet.style(row, column).format("0.0").set();
        }
    }

    private void nextRow() {
        row++;
        if (row % WRITTEN_AT_ONCE == 0) {
            try {
                sheet.flush();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
