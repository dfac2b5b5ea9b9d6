package id.sophumas.web.audit;

import id.sophumas.audit.ReadingKind;
import id.sophumas.audit.ReadingLog;
import id.sophumas.audit.RunComment;
import id.sophumas.audit.RunComments;
import id.sophumas.audit.RunLine;
import id.sophumas.audit.RunSearch;
import id.sophumas.identity.Members;
import id.sophumas.refusal.RequestRefused;
import id.sophumas.web.CsvFile;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.ProcessEngine;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** {@code GET /api/riwayat/ekspor?format=csv|xlsx}: the whole of a search as a file, written while it is read. */
@RestController
class RiwayatEksporController {

    private final RunSearch search;
    private final RunComments comments;
    private final ReadingLog log;
    private final RiwayatReaders readers;
    private final ProcessEngine engine;
    private final Members members;
    private final Clock clock;

    RiwayatEksporController(
            RunSearch search,
            RunComments comments,
            ReadingLog log,
            RiwayatReaders readers,
            ProcessEngine engine,
            Members members,
            Clock clock) {
        this.search = search;
        this.comments = comments;
        this.log = log;
        this.readers = readers;
        this.engine = engine;
        this.members = members;
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
        People people = new People(engine, members);
        if (format.equals("csv")) {
            answer(response, "text/csv;charset=UTF-8", "csv");
            try (CsvFile file = new CsvFile(response.getOutputStream())) {
                file.row(RunSheet.TITLES);
                each(wish, (run, comments) -> file.row(RunSheet.texts(run, comments, people, clock.getZone())));
            }
        } else {
            answer(response, "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx");
            try (RunWorkbook workbook = new RunWorkbook(response.getOutputStream(), people, clock.getZone())) {
                each(wish, workbook::row);
            }
        }
    }

    private void each(RiwayatWish wish, BiConsumer<RunLine, List<RunComment>> row) {
        search.forEachPiece(wish.query(), runs -> {
            Map<String, List<RunComment>> said =
                    comments.ofAll(runs.stream().map(RunLine::processInstanceId).toList()).stream()
                            .collect(Collectors.groupingBy(RunComment::run));
            runs.forEach(run -> row.accept(run, said.getOrDefault(run.processInstanceId(), List.of())));
        });
    }

    private void answer(HttpServletResponse response, String type, String ending) {
        String name = "riwayat-%s.%s".formatted(LocalDate.now(clock), ending);
        response.setContentType(type);
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename(name, StandardCharsets.UTF_8)
                        .build()
                        .toString());
    }
}
