package id.sophumas.web.run;

import id.sophumas.deadline.Pause;
import id.sophumas.deadline.Pauses;
import id.sophumas.engine.DateValue;
import id.sophumas.engine.run.RunPauses;
import id.sophumas.identity.Callers;
import id.sophumas.web.InstanceReaders;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** {@code /api/sop/{processInstanceId}/jeda}: the pauses of a run, and {@code /lanjutkan}, which ends the one that lasts. */
@RestController
@RequestMapping("/api/sop/{processInstanceId}")
class JedaController {

    /**
     * A wish to pause.
     *
     * @param alasan what the run waits for
     * @param sampai when to be reminded, ISO 8601; null for never
     */
    record Permintaan(String alasan, String sampai) {}

    /**
     * A wish to go on.
     *
     * @param catatan what is said of it; null for nothing
     */
    record Kelanjutan(String catatan) {}

    /** A pause; see {@link Pause} for the meaning of the parts. Times are in the application's zone. */
    record JedaView(
            String alasan,
            OffsetDateTime mulai,
            String dijedaOleh,
            OffsetDateTime sampai,
            OffsetDateTime selesai,
            String dilanjutkanOleh,
            String catatan) {}

    private final RunPauses runPauses;
    private final Pauses pauses;
    private final InstanceReaders readers;
    private final Callers callers;
    private final Clock clock;

    JedaController(RunPauses runPauses, Pauses pauses, InstanceReaders readers, Callers callers, Clock clock) {
        this.runPauses = runPauses;
        this.pauses = pauses;
        this.readers = readers;
        this.callers = callers;
        this.clock = clock;
    }

    @GetMapping("/jeda")
    List<JedaView> list(@PathVariable String processInstanceId) {
        readers.require(processInstanceId);
        return pauses.of(processInstanceId).stream().map(this::view).toList();
    }

    @PostMapping("/jeda")
    JedaView pause(@PathVariable String processInstanceId, @RequestBody Permintaan asked) {
        readers.require(processInstanceId);
        Instant until = DateValue.instant(asked.sampai(), "sampai", clock.getZone());
        return view(runPauses.pause(processInstanceId, callers.current(), asked.alasan(), until));
    }

    @PostMapping("/lanjutkan")
    JedaView resume(@PathVariable String processInstanceId, @RequestBody(required = false) Kelanjutan asked) {
        readers.require(processInstanceId);
        String note = asked == null ? null : asked.catatan();
        return view(runPauses.resume(processInstanceId, callers.current(), note));
    }

    private JedaView view(Pause pause) {
        return new JedaView(
                pause.alasan(),
                at(pause.mulai()),
                pause.dijedaOleh(),
                at(pause.sampai()),
                at(pause.selesai()),
                pause.dilanjutkanOleh(),
                pause.catatan());
    }

    private OffsetDateTime at(Instant instant) {
        return instant == null ? null : OffsetDateTime.ofInstant(instant, clock.getZone());
    }
}
