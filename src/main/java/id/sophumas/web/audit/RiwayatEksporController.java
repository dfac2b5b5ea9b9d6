package id.sophumas.web.audit;

import id.sophumas.audit.ReadingKind;
import id.sophumas.audit.ReadingLog;
import id.sophumas.refusal.RequestRefused;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * The whole of a search as a file. {@code GET /api/riwayat/ekspor?format=csv|xlsx} has a row per run, and as a workbook the steps and the posts
 * on sheets of their own; {@code GET /api/riwayat/ekspor/langkah?format=csv} has a row per step that was done.
 */
@RestController
class RiwayatEksporController {

    private static final String CSV = "text/csv;charset=UTF-8";
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final RiwayatExport file;
    private final ReadingLog log;
    private final RiwayatReaders readers;
    private final Clock clock;

    RiwayatEksporController(RiwayatExport file, ReadingLog log, RiwayatReaders readers, Clock clock) {
        this.file = file;
        this.log = log;
        this.readers = readers;
        this.clock = clock;
    }

    @GetMapping("/api/riwayat/ekspor")
    void export(@RequestParam Map<String, String> sent, HttpServletResponse response) throws IOException {
        String reader = readers.require().id();
        RiwayatWish wish = RiwayatWish.of(sent, clock.getZone());
        String format = sent.getOrDefault("format", "");
        if (!format.equals("csv") && !format.equals("xlsx")) {
            throw RequestRefused.invalid("Format ekspor tidak tersedia. Pilih csv atau xlsx.");
        }
        log.note(reader, ReadingKind.EKSPOR, null, "Riwayat: " + wish.asked());
        if (format.equals("csv")) {
            answer(response, CSV, "riwayat-%s.csv");
            file.runs(wish.query(), response.getOutputStream());
        } else {
            answer(response, XLSX, "riwayat-%s.xlsx");
            file.workbook(wish.query(), response.getOutputStream(), GrowingSheet.MOST_ROWS);
        }
    }

    @GetMapping("/api/riwayat/ekspor/langkah")
    void exportSteps(@RequestParam Map<String, String> sent, HttpServletResponse response) throws IOException {
        String reader = readers.require().id();
        RiwayatWish wish = RiwayatWish.of(sent, clock.getZone());
        if (!sent.getOrDefault("format", "").equals("csv")) {
            throw RequestRefused.invalid(
                    "Ekspor langkah tersedia sebagai csv. Langkah juga ada pada lembar \"Langkah\" ekspor xlsx.");
        }
        log.note(reader, ReadingKind.EKSPOR, null, "Langkah pada Riwayat: " + wish.asked());
        answer(response, CSV, "riwayat-langkah-%s.csv");
        file.steps(wish.query(), response.getOutputStream());
    }

    private void answer(HttpServletResponse response, String type, String name) {
        response.setContentType(type);
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename(name.formatted(LocalDate.now(clock)), StandardCharsets.UTF_8)
                        .build()
                        .toString());
    }
}
