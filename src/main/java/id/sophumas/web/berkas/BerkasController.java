package id.sophumas.web.berkas;

import id.sophumas.audit.ReadingKind;
import id.sophumas.audit.ReadingLog;
import id.sophumas.identity.Caller;
import id.sophumas.identity.Callers;
import id.sophumas.identity.Roles;
import id.sophumas.materi.FiledDocument;
import id.sophumas.materi.Filing;
import id.sophumas.materi.MediaStore;
import id.sophumas.web.InstanceReaders;
import id.sophumas.web.StoredMedia;
import id.sophumas.web.WorkableTasks;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import org.springframework.core.io.Resource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** {@code /api/berkas}: what was filed with the completed steps of an instance, for the people of that SOP and for auditors. */
@RestController
@RequestMapping("/api/berkas")
class BerkasController {

    private final Filing filing;
    private final MediaStore store;
    private final InstanceReaders readers;
    private final WorkableTasks tasks;
    private final Callers callers;
    private final ReadingLog log;
    private final Clock clock;

    BerkasController(
            Filing filing,
            MediaStore store,
            InstanceReaders readers,
            WorkableTasks tasks,
            Callers callers,
            ReadingLog log,
            Clock clock) {
        this.filing = filing;
        this.store = store;
        this.readers = readers;
        this.tasks = tasks;
        this.callers = callers;
        this.log = log;
        this.clock = clock;
    }

    @GetMapping
    List<BerkasView> filed(@RequestParam String processInstanceId) {
        readers.require(processInstanceId);
        return filing.filedIn(processInstanceId).stream()
                .map(document -> BerkasView.of(document, clock.getZone()))
                .toList();
    }

    /** Until its step is completed a document is for those alone who may complete it. */
    @GetMapping("/{id}")
    ResponseEntity<Resource> bytes(@PathVariable String id) {
        FiledDocument document = filing.document(id);
        if (document.isFiled()) {
            readers.require(document.step().processInstanceId());
            noteReader(document);
        } else {
            tasks.require(document.step().taskId());
        }
        return new StoredMedia(store, document.sha256(), document.ukuran())
                .answer(
                        document.jenis(),
                        ContentDisposition.attachment()
                                .filename(document.nama(), StandardCharsets.UTF_8)
                                .build());
    }

    /** Whoever may read every document leaves a trace of those he does read. */
    private void noteReader(FiledDocument document) {
        Caller caller = callers.current();
        if (caller.has(Roles.AUDITOR) || caller.has(Roles.ADMIN)) {
            log.note(caller.id(), ReadingKind.BERKAS, document.step().processInstanceId(), document.nama());
        }
    }
}
