package id.sophumas.web;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A CSV file as the Indonesian editions of Excel and LibreOffice open it at a double click: UTF-8 with byte order mark, semicolons (the comma is
 * their decimal sign), CRLF (RFC 4180). A text that such a program would take for a formula gets an apostrophe in front.
 */
public final class CsvFile implements AutoCloseable {

    private static final String BYTE_ORDER_MARK = "\uFEFF";
    private static final String FORMULA_BEGINNINGS = "=+-@\t\r\n";

    private final Writer out;

    /** Begins the file; closing it closes the stream. */
    public CsvFile(OutputStream out) throws IOException {
        this.out = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        this.out.write(BYTE_ORDER_MARK);
    }

    /** Writes one row; a cell that has nothing to say is empty, never null. */
    public void row(List<String> cells) {
        try {
            out.write(cells.stream().map(CsvFile::cell).collect(Collectors.joining(";")) + "\r\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String cell(String text) {
        String safe = !text.isEmpty() && FORMULA_BEGINNINGS.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
        return safe.chars().anyMatch(character -> ";\"\r\n".indexOf(character) >= 0)
                ? "\"" + safe.replace("\"", "\"\"") + "\""
                : safe;
    }

    @Override
    public void close() throws IOException {
        out.close();
    }
}
