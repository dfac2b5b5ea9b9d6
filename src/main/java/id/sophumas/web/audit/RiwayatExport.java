package id.sophumas.web.audit;

import id.sophumas.audit.FoundRuns;
import id.sophumas.audit.RunDetails;
import id.sophumas.audit.RunLine;
import id.sophumas.audit.RunQuery;
import id.sophumas.audit.RunSearch;
import id.sophumas.deadline.Deadlines;
import id.sophumas.identity.Members;
import id.sophumas.identity.Organisasi;
import id.sophumas.identity.people.PeopleChanges;
import id.sophumas.web.CsvFile;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ProcessEngine;
import org.dhatim.fastexcel.Workbook;
import org.springframework.stereotype.Component;

/** The whole of a search as a file, written while it is read: some hundred runs at a time are in memory, however many were found. */
@Component
class RiwayatExport {

    private static final String BROKEN_OFF =
            "Ekspor terputus karena gangguan: berkas ini TIDAK lengkap. Unduh sekali lagi.";

    private final RunSearch search;
    private final RunDetails details;
    private final Deadlines deadlines;
    private final Organisasi organisasi;
    private final ProcessEngine engine;
    private final Members members;
    private final PeopleChanges changes;
    private final Clock clock;

    RiwayatExport(
            RunSearch search,
            RunDetails details,
            Deadlines deadlines,
            Organisasi organisasi,
            ProcessEngine engine,
            Members members,
            PeopleChanges changes,
            Clock clock) {
        this.search = search;
        this.details = details;
        this.deadlines = deadlines;
        this.organisasi = organisasi;
        this.engine = engine;
        this.members = members;
        this.changes = changes;
        this.clock = clock;
    }

    /** One row per run. */
    void runs(RunQuery query, OutputStream out) throws IOException {
        csv(query, out, columns().ofRuns(), Stream::of);
    }

    /** One row per execution of a step. */
    void steps(RunQuery query, OutputStream out) throws IOException {
        csv(query, out, columns().ofSteps(), run -> run.steps().stream());
    }

    /** The runs, their steps and their posts, a sheet each. A workbook's sheets are written one after the other, each of the same runs. */
    void workbook(RunQuery query, OutputStream out, int mostRows) throws IOException {
        ExportColumns columns = columns();
        Instant now = clock.instant();
        try (Workbook workbook = new Workbook(out, "SOP Humas", "1.0")) {
            FoundRuns[] found = new FoundRuns[1];
            sheet(
                    new GrowingSheet<>(workbook, "Riwayat", columns.ofRuns(), clock.getZone(), mostRows),
                    rows -> found[0] =
                            search.forEach(query, runs -> told(runs, now).forEach(rows)));
            sheet(
                    new GrowingSheet<>(workbook, "Langkah", columns.ofSteps(), clock.getZone(), mostRows),
                    rows -> search.again(
                            found[0],
                            runs -> told(runs, now).forEach(run -> run.steps().forEach(rows))));
            sheet(
                    new GrowingSheet<>(workbook, "Tayangan", columns.ofPosts(), clock.getZone(), mostRows),
                    rows -> search.again(
                            found[0],
                            runs -> told(runs, now).forEach(run -> run.posts().forEach(rows))));
        }
    }

    /** A file that ends before its time says so: it opens as well as a whole one. */
    private static <T> void sheet(GrowingSheet<T> sheet, Consumer<Consumer<T>> rows) {
        try {
            rows.accept(sheet::row);
        } catch (RuntimeException failed) {
            sheet.note(BROKEN_OFF);
            throw failed;
        } finally {
            sheet.finish();
        }
    }

    private <T> void csv(
            RunQuery query, OutputStream out, List<Column<T>> columns, Function<ExportedRun, Stream<T>> rows)
            throws IOException {
        Instant now = clock.instant();
        try (CsvFile file = new CsvFile(out)) {
            file.row(Column.titles(columns));
            try {
                search.forEach(
                        query,
                        runs -> told(runs, now)
                                .flatMap(rows)
                                .forEach(row -> file.row(Column.texts(columns, row, clock.getZone()))));
            } catch (RuntimeException failed) {
                file.row(List.of(BROKEN_OFF));
                throw failed;
            }
        }
    }

    private Stream<ExportedRun> told(List<RunLine> runs, Instant now) {
        return details.of(runs).stream().map(run -> ExportedRun.of(run, deadlines::worked, now));
    }

    private ExportColumns columns() {
        People people = new People(engine, members);
        return new ExportColumns(
                people,
                organisasi::nama,
                new AccountMarks(changes, people, organisasi::nama, clock.getZone()),
                clock.getZone());
    }
}
