package id.sophumas.web.signature;

import id.sophumas.channel.PublicSite;
import id.sophumas.identity.Names;
import id.sophumas.identity.substitution.Deeds;
import id.sophumas.materi.Approvals;
import id.sophumas.materi.Decision;
import id.sophumas.materi.MateriService;
import id.sophumas.materi.MateriVersion;
import id.sophumas.materi.signature.Signature;
import id.sophumas.sop.Sop;
import id.sophumas.sop.Step;
import id.sophumas.web.IndonesianTime;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Puts together what a sheet of approval says. */
@Component
class Sheets {

    private final MateriService materi;
    private final Approvals approvals;
    private final Names names;
    private final Deeds deeds;
    private final PublicSite site;
    private final Thumbnail thumbnails;
    private final SheetPrinter printer;
    private final Clock clock;

    Sheets(
            MateriService materi,
            Approvals approvals,
            Names names,
            Deeds deeds,
            PublicSite site,
            Thumbnail thumbnails,
            SheetPrinter printer,
            Clock clock) {
        this.materi = materi;
        this.approvals = approvals;
        this.names = names;
        this.deeds = deeds;
        this.site = site;
        this.thumbnails = thumbnails;
        this.printer = printer;
        this.clock = clock;
    }

    /** The sheet of a signature that took effect, as PDF. */
    byte[] signed(Sop sop, Signature signature) {
        Step step = sop.step(signature.stepId()).orElseThrow();
        MateriVersion version = materi.version(signature.materiId(), signature.versi());
        Map<String, Object> sheet = sheet(sop, step, signature.processInstanceId(), version);
        sheet.put("penanda", names.of(signature.user(), signature.berlaku()) + inWhosePlace(signature));
        sheet.put("pengguna", signature.user());
        sheet.put("cara", signature.method().words());
        sheet.put("waktu", at(signature.berlaku()));
        sheet.put("catatan", note(signature));
        sheet.put("utuh", version.isIntact() && version.sha256().equals(signature.sha256()));
        return printer.print(sheet);
    }

    /** The sheet to be signed by hand, as PDF. */
    byte[] unsigned(SigningTasks.SigningTask task) {
        Map<String, Object> sheet =
                sheet(task.sop(), task.sopStep(), task.step().processInstanceId(), task.version());
        sheet.put("utuh", task.version().isIntact());
        sheet.put("waktu", at(clock.instant()));
        return printer.print(sheet);
    }

    private Map<String, Object> sheet(Sop sop, Step step, String run, MateriVersion version) {
        Map<String, Object> sheet = new LinkedHashMap<>();
        sheet.put(
                "instansi",
                sop.identity().getOrDefault("instansi", site.agency().name()));
        sheet.put("sop", sop);
        sheet.put("langkah", step);
        sheet.put("peran", sop.roleNames().getOrDefault(step.role(), step.role()));
        sheet.put("proses", run);
        sheet.put("materi", version);
        sheet.put("ditulis", at(version.pada()));
        sheet.put("penulis", names.of(version.oleh(), version.pada()));
        sheet.put("gambar", thumbnails.of(version));
        return sheet;
    }

    /** A substitute signs as such, with the surat perintah. */
    private String inWhosePlace(Signature signature) {
        return deeds.ofInstance(signature.processInstanceId()).stream()
                .filter(deed ->
                        deed.taskId().equals(signature.taskId()) && deed.user().equals(signature.user()))
                .findFirst()
                .map(deed -> ", " + deed.title())
                .orElse("");
    }

    private String note(Signature signature) {
        return approvals.decisions(signature.processInstanceId()).stream()
                .filter(decision -> decision.stepId().equals(signature.stepId()) && decision.approved())
                .filter(decision -> signature.sha256().equals(decision.sha256()))
                .map(Decision::catatan)
                .filter(note -> note != null && !note.isBlank())
                .reduce((first, last) -> last)
                .orElse(null);
    }

    private String at(Instant instant) {
        return IndonesianTime.full(instant, clock.getZone());
    }
}
