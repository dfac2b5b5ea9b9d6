package id.sophumas.web.audit;

import id.sophumas.performance.Period;
import id.sophumas.refusal.RequestRefused;
import id.sophumas.web.CsvFile;
import id.sophumas.web.audit.PetaView.Daftar;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * {@code GET /api/riwayat/sop}: how the SOPs were carried out, and one of them step by step. {@code versi} is whose diagram is shown, without
 * it the newest; {@code hanya=ya} counts the runs on that version alone.
 */
@RestController
class PetaController {

    private final Peta peta;
    private final Banding banding;
    private final SopVersions versions;
    private final RiwayatReaders readers;
    private final Clock clock;

    PetaController(Peta peta, Banding banding, SopVersions versions, RiwayatReaders readers, Clock clock) {
        this.peta = peta;
        this.banding = banding;
        this.versions = versions;
        this.readers = readers;
        this.clock = clock;
    }

    @GetMapping("/api/riwayat/sop")
    Daftar list(@RequestParam(required = false) String dari, @RequestParam(required = false) String sampai) {
        readers.require();
        return peta.list(period(dari, sampai));
    }

    @GetMapping("/api/riwayat/sop/{key}")
    PetaView one(
            @PathVariable String key,
            @RequestParam(required = false) String versi,
            @RequestParam(required = false) String hanya,
            @RequestParam(required = false) String dari,
            @RequestParam(required = false) String sampai) {
        readers.require();
        return view(key, versi, hanya, period(dari, sampai));
    }

    /** The table as a file for a spreadsheet. */
    @GetMapping("/api/riwayat/sop/{key}/ekspor")
    void export(
            @PathVariable String key,
            @RequestParam(required = false) String versi,
            @RequestParam(required = false) String hanya,
            @RequestParam(required = false) String dari,
            @RequestParam(required = false) String sampai,
            HttpServletResponse response)
            throws IOException {
        readers.require();
        PetaView view = view(key, versi, hanya, period(dari, sampai));
        response.setContentType("text/csv;charset=UTF-8");
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename(
                                "peta-%s-%s-%s.csv".formatted(key, view.dari(), view.sampai()), StandardCharsets.UTF_8)
                        .build()
                        .toString());
        try (CsvFile file = new CsvFile(response.getOutputStream())) {
            file.row(PetaSheet.TITLES);
            PetaSheet.rows(view).forEach(file::row);
        }
    }

    /** What changed from {@code lama} to {@code baru}; without them, from the version before the newest to the newest. */
    @GetMapping("/api/riwayat/sop/{key}/banding")
    BandingView compare(
            @PathVariable String key,
            @RequestParam(required = false) String lama,
            @RequestParam(required = false) String baru) {
        readers.require();
        List<SopVersion> all = versions.of(key);
        SopVersion newer = SopVersions.choose(all, baru);
        SopVersion older = lama == null || lama.isBlank() ? before(all, newer) : SopVersions.choose(all, lama);
        if (older.nomor() >= newer.nomor()) {
            throw RequestRefused.invalid("Pilih versi lama yang lebih dahulu dipasang daripada versi baru.");
        }
        return banding.of(key, all, older, newer);
    }

    private static SopVersion before(List<SopVersion> all, SopVersion newer) {
        return all.stream()
                .filter(version -> version.nomor() < newer.nomor())
                .findFirst()
                .orElseThrow(() -> RequestRefused.invalid(
                        "Versi %d adalah versi pertama; tidak ada versi sebelumnya untuk dibandingkan."
                                .formatted(newer.nomor())));
    }

    private PetaView view(String key, String versi, String hanya, Period period) {
        List<SopVersion> all = versions.of(key);
        return peta.of(key, all, SopVersions.choose(all, versi), isOnly(hanya), period);
    }

    private static boolean isOnly(String hanya) {
        if (hanya == null || hanya.isBlank() || hanya.equals("tidak")) {
            return false;
        }
        if (!hanya.equals("ya")) {
            throw RequestRefused.invalid("Parameter \"hanya\" diisi ya atau tidak.");
        }
        return true;
    }

    private Period period(String from, String to) {
        return Period.parse(from, to, LocalDate.now(clock));
    }
}
