package id.sophumas.web.run;

import id.sophumas.engine.run.Cancellation;
import id.sophumas.engine.run.Cancellations;
import id.sophumas.engine.run.RunCancellations;
import id.sophumas.identity.Callers;
import id.sophumas.refusal.RequestRefused;
import id.sophumas.web.InstanceReaders;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** {@code /api/sop/{processInstanceId}/pembatalan}: calls a run off, and tells how it was. */
@RestController
@RequestMapping("/api/sop/{processInstanceId}/pembatalan")
class PembatalanController {

    /**
     * A decision to call the run off.
     *
     * @param alasan why
     */
    record Putusan(String alasan) {}

    /** How a run was called off; see {@link Cancellation} for the meaning of the parts. The time is in the application's zone. */
    record PembatalanView(
            String alasan,
            String oleh,
            String peran,
            OffsetDateTime waktu,
            String versi,
            String processDefinitionId,
            String judul,
            String pemulai,
            List<Cancellation.OpenStep> langkah) {}

    private final RunCancellations runs;
    private final Cancellations cancellations;
    private final InstanceReaders readers;
    private final Callers callers;
    private final Clock clock;

    PembatalanController(
            RunCancellations runs, Cancellations cancellations, InstanceReaders readers, Callers callers, Clock clock) {
        this.runs = runs;
        this.cancellations = cancellations;
        this.readers = readers;
        this.callers = callers;
        this.clock = clock;
    }

    @GetMapping
    PembatalanView read(@PathVariable String processInstanceId) {
        readers.require(processInstanceId);
        return cancellations
                .of(processInstanceId)
                .map(this::view)
                .orElseThrow(() -> RequestRefused.notFound("Pelaksanaan SOP ini tidak dibatalkan."));
    }

    @PostMapping
    PembatalanView callOff(@PathVariable String processInstanceId, @RequestBody Putusan putusan) {
        readers.require(processInstanceId);
        return view(runs.callOff(processInstanceId, callers.current(), putusan.alasan()));
    }

    private PembatalanView view(Cancellation cancellation) {
        return new PembatalanView(
                cancellation.alasan(),
                cancellation.oleh(),
                cancellation.peran(),
                OffsetDateTime.ofInstant(cancellation.waktu(), clock.getZone()),
                cancellation.versi(),
                cancellation.processDefinitionId(),
                cancellation.judul(),
                cancellation.pemulai(),
                cancellation.langkah());
    }
}
