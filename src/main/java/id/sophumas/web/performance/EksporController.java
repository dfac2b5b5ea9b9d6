package id.sophumas.web.performance;

import id.sophumas.identity.people.NamesOverTime.Called;
import id.sophumas.performance.Performances;
import id.sophumas.performance.Selection;
import id.sophumas.refusal.RequestRefused;
import id.sophumas.web.CsvFile;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** {@code GET /api/pantau/ekspor}: every execution of a period as a file for a spreadsheet, written as it is read. */
@RestController
class EksporController {

    private final Wishes wishes;
    private final Performances performances;
    private final StepRows rows;
    private final PantauViews views;

    EksporController(Wishes wishes, Performances performances, StepRows rows, PantauViews views) {
        this.wishes = wishes;
        this.performances = performances;
        this.rows = rows;
        this.views = views;
    }

    @GetMapping("/api/pantau/ekspor")
    void export(
            @RequestParam String format,
            @RequestParam String sop,
            @RequestParam(required = false) String unit,
            @RequestParam(required = false) String dari,
            @RequestParam(required = false) String sampai,
            HttpServletResponse response)
            throws IOException {
        Selection selection = wishes.select(new Wish(sop, unit, null, dari, sampai));
        switch (format) {
            case "csv" -> csv(selection, response);
            case "xlsx" -> workbook(selection, response);
            default ->
                throw RequestRefused.invalid("Format \"%s\" tidak tersedia. Pilih csv atau xlsx.".formatted(format));
        }
    }

    private void csv(Selection selection, HttpServletResponse response) throws IOException {
        answer(response, "text/csv;charset=UTF-8", selection, "csv");
        try (CsvFile file = new CsvFile(response.getOutputStream())) {
            file.row(StepRow.TITLES);
            Map<String, List<Called>> names = new HashMap<>();
            performances.each(
                    selection,
                    step -> file.row(rows.of(selection.sop(), step, names).texts()));
        }
    }

    private void workbook(Selection selection, HttpServletResponse response) throws IOException {
        PantauView view = views.of(performances.of(selection));
        answer(response, "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", selection, "xlsx");
        try (PantauWorkbook workbook = new PantauWorkbook(response.getOutputStream())) {
            workbook.explain(view);
            workbook.steps(view.langkah());
            workbook.months(view.tren());
            workbook.running(view.berjalan());
            workbook.beginExecutions();
            Map<String, List<Called>> names = new HashMap<>();
            performances.each(selection, step -> workbook.execution(rows.of(selection.sop(), step, names)));
        }
    }

    private static void answer(HttpServletResponse response, String type, Selection selection, String ending) {
        String name = "pantauan-%s-%s-%s.%s"
                .formatted(
                        selection.sop().key(),
                        selection.period().from(),
                        selection.period().to(),
                        ending);
        response.setContentType(type);
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment().filename(name).build().toString());
    }
}
