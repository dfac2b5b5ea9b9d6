package id.sophumas.web.deadline;

import id.sophumas.deadline.Deviation;
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

/** {@code GET /api/penyimpangan}: which steps of an instance were late, and how late, for the people of that SOP and for auditors. */
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
                deviation.task().taskId(),
                stepId,
                sop.step(stepId).map(Step::name).orElse(stepId),
                deviation.task().role(),
                deviation.petugas(),
                sop.step(stepId).map(step -> step.mutuBaku().waktu()).orElse(null),
                at(deviation.tenggat()),
                at(deviation.ditemukan()),
                at(deviation.waktuSelesai()),
                deviation.menitKerja(),
                deviation.alasan());
    }

    private OffsetDateTime at(Instant instant) {
        return instant == null ? null : OffsetDateTime.ofInstant(instant, clock.getZone());
    }

    /** One late step; times in the application's zone, {@code menitKerja} in whole working minutes, null while it is open; {@code alasan} as given. */
    record PenyimpanganView(
            String taskId,
            String langkah,
            String nama,
            String peran,
            String petugas,
            String waktu,
            OffsetDateTime tenggat,
            OffsetDateTime ditemukan,
            OffsetDateTime selesai,
            Long menitKerja,
            String alasan) {}
}
