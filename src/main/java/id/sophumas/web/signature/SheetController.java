package id.sophumas.web.signature;

import id.sophumas.identity.Names;
import id.sophumas.materi.signature.Signature;
import id.sophumas.materi.signature.Signatures;
import id.sophumas.sop.Sop;
import id.sophumas.sop.Step;
import id.sophumas.web.InstanceReaders;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The sheets of approval: which there are of a run, each as PDF, and the one to be signed by hand. */
@RestController
class SheetController {

    private final Signatures signatures;
    private final Sheets sheets;
    private final SigningTasks tasks;
    private final InstanceReaders readers;
    private final Names names;
    private final Clock clock;

    SheetController(
            Signatures signatures,
            Sheets sheets,
            SigningTasks tasks,
            InstanceReaders readers,
            Names names,
            Clock clock) {
        this.signatures = signatures;
        this.sheets = sheets;
        this.tasks = tasks;
        this.readers = readers;
        this.names = names;
        this.clock = clock;
    }

    /**
     * A signature; times in the application's zone.
     *
     * @param berkas id of the scan; null where it was not signed by hand
     * @param url where its sheet is fetched
     */
    record LembarView(
            String id,
            String langkah,
            String nama,
            String oleh,
            String namaPenanda,
            String cara,
            String berkas,
            int versi,
            String sha256,
            OffsetDateTime waktu,
            String url) {}

    @GetMapping("/api/lembar-persetujuan")
    List<LembarView> of(@RequestParam String processInstanceId) {
        Sop sop = readers.require(processInstanceId);
        return signatures.of(processInstanceId).stream()
                .map(signature -> view(sop, signature))
                .toList();
    }

    @GetMapping("/api/lembar-persetujuan/{id}")
    ResponseEntity<byte[]> signed(@PathVariable String id) {
        Signature signature = signatures.find(id);
        return pdf(sheets.signed(readers.require(signature.processInstanceId()), signature));
    }

    /** To be printed and signed. */
    @GetMapping("/api/tugas/{taskId}/lembar-persetujuan")
    ResponseEntity<byte[]> unsigned(@PathVariable String taskId) {
        return pdf(sheets.unsigned(tasks.require(taskId)));
    }

    private LembarView view(Sop sop, Signature signature) {
        return new LembarView(
                signature.id(),
                signature.stepId(),
                sop.step(signature.stepId()).map(Step::name).orElse(signature.stepId()),
                signature.user(),
                names.of(signature.user(), signature.berlaku()),
                signature.method().name(),
                signature.berkas(),
                signature.versi(),
                signature.sha256(),
                OffsetDateTime.ofInstant(signature.berlaku(), clock.getZone()),
                "/api/lembar-persetujuan/" + signature.id());
    }

    private static ResponseEntity<byte[]> pdf(byte[] document) {
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .cacheControl(CacheControl.noCache().cachePrivate())
                .header("X-Content-Type-Options", "nosniff")
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.inline()
                                .filename("lembar-persetujuan.pdf")
                                .build()
                                .toString())
                .body(document);
    }
}
