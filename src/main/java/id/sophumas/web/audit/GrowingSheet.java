package id.sophumas.web.audit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * A list in a workbook, written row by row; where a sheet is full it says so and goes on in another. All texts are texts, whatever they begin
 * with, and stand in their cells: of texts shared by the whole file memory would have to hold them all. Times and counts are such.
 */
final class GrowingSheet<T> {

    /** A sheet has 1,048,576 rows; the last one is for where it goes on. */
    static final int MOST_ROWS = Worksheet.MAX_ROWS - 1;

    private static final String TIME = "dd/mm/yyyy hh:mm:ss";
    private static final int WRITTEN_AT_ONCE = 500;
    private static final int LONGEST_TEXT = 32_767;

    private final Workbook workbook;
    private final String name;
    private final List<Column<T>> columns;
    private final ZoneId zone;
    private final int mostRows;
    private Worksheet sheet;
    private int sheets;
    private int row;

    /** @param mostRows how many rows are written to a sheet, the titles among them */
    GrowingSheet(Workbook workbook, String name, List<Column<T>> columns, ZoneId zone, int mostRows) {
        this.workbook = workbook;
        this.name = name;
        this.columns = columns;
        this.zone = zone;
        this.mostRows = mostRows;
        begin();
    }

    void row(T of) {
        if (row == mostRows) {
            note("Lembar ini penuh. Lanjutannya pada lembar \"%s %d\".".formatted(name, sheets + 1));
            finish();
            begin();
        }
        for (int column = 0; column < columns.size(); column++) {
            cell(column, columns.get(column).value().apply(of));
        }
        row++;
        if (row % WRITTEN_AT_ONCE == 0) {
            attempt(sheet::flush);
        }
    }

    /** A line of its own below the rows so far. */
    void note(String text) {
        sheet.inlineString(row, 0, text);
        sheet.style(row, 0).bold().set();
        row++;
    }

    /** No other sheet can be written before this one is. */
    void finish() {
        attempt(sheet::finish);
    }

    private void begin() {
        sheets++;
        sheet = workbook.newWorksheet(sheets == 1 ? name : name + " " + sheets);
        for (int column = 0; column < columns.size(); column++) {
            sheet.value(0, column, columns.get(column).title());
            sheet.style(0, column).bold().wrapText(true).set();
            sheet.width(column, columns.get(column).width());
        }
        sheet.freezePane(0, 1);
        row = 1;
    }

    private void cell(int column, Object value) {
        if (value instanceof Instant instant) {
            sheet.value(row, column, instant.atZone(zone).toLocalDateTime());
            sheet.style(row, column).format(TIME).set();
        } else if (value instanceof Number number) {
            sheet.value(row, column, number);
        } else if (value != null) {
            String text = value.toString();
            sheet.inlineString(row, column, text.substring(0, Math.min(LONGEST_TEXT, text.length())));
        }
    }

    private interface Writing {
        void run() throws IOException;
    }

    private static void attempt(Writing writing) {
        try {
            writing.run();
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }
}
