package id.sophumas.web.audit;

import id.sophumas.audit.RunComment;
import id.sophumas.audit.RunLine;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** The list as a workbook, written row by row. All texts are texts, whatever they begin with; times and counts are such. */
final class RunWorkbook implements AutoCloseable {

    private static final String TIME = "dd/mm/yyyy hh:mm:ss";
    private static final int WRITTEN_AT_ONCE = 500;
    /** A sheet ends at 1,048,576 rows. */
    private static final int MOST = 1_000_000;

    private final Workbook workbook;
    private final People people;
    private final ZoneId zone;
    private Worksheet sheet;
    private int sheets;
    private int row;

    RunWorkbook(OutputStream out, People people, ZoneId zone) {
        this.workbook = new Workbook(out, "SOP Humas", "1.0");
        this.people = people;
        this.zone = zone;
        begin();
    }

    void row(RunLine run, List<RunComment> comments) {
        if (row > MOST) {
            begin();
        }
        List<String> texts = RunSheet.texts(run, comments, people, zone);
        for (int column = 0; column < texts.size(); column++) {
            switch (RunSheet.TITLES.get(column)) {
                case "Mulai" -> time(column, run.mulai());
                case "Selesai" -> time(column, run.selesai());
                case "Keterlambatan" -> sheet.value(row, column, run.terlambat());
                case "Dikembalikan" -> sheet.value(row, column, run.kembali());
                default -> sheet.value(row, column, texts.get(column));
            }
        }
        row++;
        if (row % WRITTEN_AT_ONCE == 0) {
            flush();
        }
    }

    private void begin() {
        sheets++;
        sheet = workbook.newWorksheet(sheets == 1 ? "Riwayat" : "Riwayat " + sheets);
        for (int column = 0; column < RunSheet.TITLES.size(); column++) {
            sheet.value(0, column, RunSheet.TITLES.get(column));
            sheet.style(0, column).bold().set();
            sheet.width(column, column == 1 || column == 4 ? 44 : 20);
        }
        sheet.freezePane(0, 1);
        row = 1;
    }

    private void time(int column, Instant instant) {
        if (instant != null) {
            sheet.value(row, column, instant.atZone(zone).toLocalDateTime());
            sheet.style(row, column).format(TIME).set();
        }
    }

    private void flush() {
        try {
            sheet.flush();
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    @Override
    public void close() throws IOException {
        workbook.close();
    }
}
