package id.sophumas.web.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.junit.jupiter.api.Test;

/** A list in a workbook, however long. */
class GrowingSheetTest {

    private static final Instant MOMENT = Instant.parse("2026-11-21T07:05:00Z");
    private static final List<Column<String>> COLUMNS = List.of(
            new Column<>("Teks", 20, text -> text),
            new Column<>("Waktu (WIB)", 20, text -> MOMENT),
            new Column<>("Jumlah", 10, text -> 7L),
            new Column<>("Kosong", 10, text -> null));

    @Test
    void shouldSayThatASheetIsFullAndGoOnInTheNext() throws IOException {
        List<Sheet> sheets = written(3, "satu", "dua", "tiga");

        assertThat(sheets).extracting(Sheet::getName).containsExactly("Langkah", "Langkah 2");
        assertThat(firstCells(sheets.get(0)))
                .containsExactly("Teks", "satu", "dua", "Lembar ini penuh. Lanjutannya pada lembar \"Langkah 2\".");
        assertThat(firstCells(sheets.get(1))).containsExactly("Teks", "tiga");
        assertThat(written(3, "satu", "dua")).hasSize(1);
    }

    @Test
    void shouldHaveRoomForThatSentenceInTheLastRowOfASheet() {
        assertThat(GrowingSheet.MOST_ROWS + 1).isEqualTo(1_048_576).isEqualTo(Worksheet.MAX_ROWS);
    }

    @Test
    void shouldWriteTextsAsTextsTimesInTheZoneOfTheTitleAndCountsAsNumbers() throws IOException {
        String text = "=1+1 <b>&\"\nbaris dua";

        Row row = written(10, text).get(0).read().get(1);

        assertThat(row.getCellText(0)).isEqualTo(text);
        assertThat(row.getCellAsDate(1)).contains(LocalDateTime.of(2026, 11, 21, 14, 5));
        assertThat(row.getCellAsNumber(2).orElseThrow().intValue()).isEqualTo(7);
    }

    @Test
    void shouldCutATextThatNoCellHolds() throws IOException {
        assertThat(written(10, "x".repeat(40_000)).get(0).read().get(1).getCellText(0))
                .hasSize(32_767);
    }

    private static List<Sheet> written(int mostRows, String... texts) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(out, "SOP Humas", "1.0")) {
            GrowingSheet<String> sheet =
                    new GrowingSheet<>(workbook, "Langkah", COLUMNS, ZoneId.of("Asia/Jakarta"), mostRows);
            List.of(texts).forEach(sheet::row);
            sheet.finish();
        }
        return new ReadableWorkbook(new ByteArrayInputStream(out.toByteArray()))
                .getSheets()
                .toList();
    }

    private static List<String> firstCells(Sheet sheet) throws IOException {
        return sheet.read().stream().map(row -> row.getCellText(0)).toList();
    }
}
