package id.sophumas.materi;

import id.sophumas.refusal.RequestRefused;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;

/**
 * Takes in the documents that are filed with a step and hands them to the record when the step is completed. What it writes takes part in
 * the caller's transaction; the caller sees to it that the task is open and stays so until then.
 */
@Service
public class Filing {

    private static final int LONGEST_DESCRIPTION = 500;
    /** What the engine's tables hold in a variable, which is where the record goes. */
    private static final int LONGEST_RECORD = 4000;

    private final MediaIntake intake;
    private final MediaProperties properties;
    private final FiledDocumentRepository documents;
    private final Clock clock;

    Filing(MediaIntake intake, MediaProperties properties, FiledDocumentRepository documents, Clock clock) {
        this.intake = intake;
        this.properties = properties;
        this.documents = documents;
        this.clock = clock;
    }

    /**
     * Checks a document and stores its bytes; nothing is recorded yet, so that a large file holds no transaction.
     *
     * @param keterangan what it is; null is as blank
     * @throws RequestRefused where the description is blank or too long, or the file cannot be taken
     */
    public FiledDocument take(FilingStep step, String keterangan, IncomingFile file, String userId) {
        if (keterangan == null || keterangan.isBlank()) {
            throw RequestRefused.invalid("Keterangan berkas wajib diisi.");
        }
        PlainText.requireLine("Keterangan berkas", keterangan, LONGEST_DESCRIPTION);
        Media stored = intake.take(file, AcceptedTypes.DOCUMENTS);
        return new FiledDocument(
                RecordId.next(),
                step,
                stored.nama(),
                keterangan.strip(),
                stored.jenis(),
                stored.ukuran(),
                stored.sha256(),
                userId,
                now(),
                null);
    }

    /**
     * Attaches a document that was taken.
     *
     * @throws RequestRefused where the task has one of this name, or as many as are taken
     */
    public void attach(FiledDocument document) {
        List<FiledDocument> all = new ArrayList<>(attachedTo(document.step().taskId()));
        if (all.size() >= properties.maxCount()) {
            throw RequestRefused.invalid(
                    "Pada satu langkah diarsipkan paling banyak %d berkas.".formatted(properties.maxCount()));
        }
        if (all.stream().anyMatch(other -> other.nama().equals(document.nama()))) {
            throw RequestRefused.conflict(
                    "Berkas dengan nama \"%s\" sudah dilampirkan. Ganti nama berkas itu, atau hapus yang lama dahulu."
                            .formatted(document.nama()));
        }
        all.add(document);
        if (record(all).length() > LONGEST_RECORD) {
            throw RequestRefused.invalid(
                    "Nama-nama berkas terlalu panjang untuk dicatat bersama. Pendekkan nama berkas \"%s\"."
                            .formatted(document.nama()));
        }
        documents.insert(document);
    }

    /**
     * Takes back a document of an open task; its bytes stay in the store.
     *
     * @throws RequestRefused (NOT_FOUND) where the task has no such document
     */
    public void detach(String taskId, String id) {
        if (!RecordId.isOne(id) || !documents.delete(taskId, id)) {
            throw unknown();
        }
    }

    /**
     * Makes what is attached to a task part of the record.
     *
     * @return JSON list of {@code nama} and {@code sha256} of each document, at most 4000 characters
     */
    public String file(String taskId) {
        documents.file(taskId, now());
        return record(attachedTo(taskId));
    }

    /** The documents of a task in the order in which they were attached. */
    public List<FiledDocument> attachedTo(String taskId) {
        return documents.ofTask(taskId);
    }

    /** The record of a run: the documents of its completed steps. */
    public List<FiledDocument> filedIn(String processInstanceId) {
        return documents.filedIn(processInstanceId);
    }

    /**
     * One document, filed or only attached.
     *
     * @throws RequestRefused (NOT_FOUND) where there is no such document
     */
    public FiledDocument document(String id) {
        return Optional.of(id).filter(RecordId::isOne).flatMap(documents::find).orElseThrow(Filing::unknown);
    }

    private static String record(List<FiledDocument> documents) {
        return JsonColumn.write(documents.stream().map(Filing::entry).toList());
    }

    private static Map<String, String> entry(FiledDocument document) {
        Map<String, String> entry = new LinkedHashMap<>();
        entry.put("nama", document.nama());
        entry.put("sha256", document.sha256());
        return entry;
    }

    private Instant now() {
        // Databases keep microseconds at most; what is returned now and what is read later must be equal.
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    private static RequestRefused unknown() {
        return RequestRefused.notFound("Berkas itu tidak ditemukan. Muat ulang daftar berkas.");
    }
}
