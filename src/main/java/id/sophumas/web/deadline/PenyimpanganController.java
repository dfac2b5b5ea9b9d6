package id.sophumas.web.deadline;

import id.sophumas.deadline.Deviation;
import id.sophumas.deadline.DeviationKind;
import id.sophumas.deadline.Deviations;
import id.sophumas.sop.Sop;
import id.sophumas.sop.Step;
import id.sophumas.web.InstanceReaders;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** {@code GET /api/penyimpangan}: where an instance did not keep to the mutu baku, for the people of that SOP and for auditors. */
@RestController
class PenyimpanganController {

    private final Deviations deviations;
    private final InstanceReaders readers;
    private final Clock clock;

    PenyimpanganController(Deviations deviations, InstanceReaders readers, Clock clock) {
        this.deviations = deviations;
        this.readers = readers;
        this.clock = clock;
    }

    @GetMapping("/api/penyimpangan")
    List<PenyimpanganView> of(@RequestParam String processInstanceId) {
        Sop sop = readers.require(processInstanceId);
        return deviations.of(processInstanceId).stream()
                .map(deviation -> view(sop, deviation))
                .toList();
    }

    private PenyimpanganView view(Sop sop, Deviation deviation) {
        String stepId = deviation.task().stepId();
        return new PenyimpanganView(
                deviation.jenis().text(),
                deviation.task().taskId(),
                stepId,
                name(sop, stepId),
                deviation.task().role(),
                deviation.petugas(),
                deviation.jenis() == DeviationKind.WAKTU
                        ? sop.step(stepId).map(step -> step.mutuBaku().waktu()).orElse(null)
                        : null,
                deviation.baku(),
                deviation.menitBaku(),
                at(deviation.tenggat()),
                at(deviation.ditemukan()),
                at(deviation.waktuSelesai()),
                deviation.menitKerja(),
                deviation.alasan(),
                deviation.rincian().stream()
                        .map(each ->
                                new Bagian(each.langkah(), name(sop, each.langkah()), each.kali(), each.menitKerja()))
                        .toList());
    }

    private static String name(Sop sop, String stepId) {
        return sop.step(stepId).map(Step::name).orElse(stepId);
    }

    private OffsetDateTime at(Instant instant) {
        return instant == null ? null : OffsetDateTime.ofInstant(instant, clock.getZone());
    }

    /**
     * One deviation; see {@link Deviation} for the meaning of the parts. Times are in the application's zone. A run as a whole has no task,
     * step and role; {@code waktu} is the time of a late step, {@code baku} what else the SOP asks for.
     */
    record PenyimpanganView(
            String jenis,
            String taskId,
            String langkah,
            String nama,
            String peran,
            String petugas,
            String waktu,
            String baku,
            Long menitBaku,
            OffsetDateTime tenggat,
            OffsetDateTime ditemukan,
            OffsetDateTime selesai,
            Long menitKerja,
            String alasan,
            List<Bagian> rincian) {}

    /** What a step took of a run's time: how often it was done, and how many working minutes that took. */
    record Bagian(String langkah, String nama, int kali, long menitKerja) {}
}
