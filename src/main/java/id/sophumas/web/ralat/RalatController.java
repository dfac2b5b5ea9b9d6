package id.sophumas.web.ralat;

import id.sophumas.engine.Privileged;
import id.sophumas.publication.Ralats;
import id.sophumas.refusal.RequestRefused;
import id.sophumas.web.InstanceReaders;
import java.net.URI;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** {@code /api/ralat}: asks for a correction or withdrawal, and tells what became of those asked for. */
@RestController
class RalatController {

    /**
     * What is asked for.
     *
     * @param processInstanceId the SOP's instance
     * @param jenis {@code ralat} or {@code tarik}
     * @param publikasi ids of posts; null or empty for all that are public
     * @param alasan why
     */
    record Usulan(String processInstanceId, String jenis, List<String> publikasi, String alasan) {}

    private final ProcessEngine engine;
    private final Ralats ralats;
    private final InstanceReaders readers;
    private final Clock clock;

    RalatController(ProcessEngine engine, Ralats ralats, InstanceReaders readers, Clock clock) {
        this.engine = engine;
        this.ralats = ralats;
        this.readers = readers;
        this.clock = clock;
    }

    /** Who may is decided by the process itself, as for a start from the Tasklist. */
    @PostMapping("/api/ralat")
    ResponseEntity<Map<String, String>> ask(@RequestBody Usulan asked) {
        Map<String, Object> variables = new HashMap<>();
        variables.put("prosesSop", asked.processInstanceId());
        variables.put("jenis", asked.jenis());
        variables.put("publikasi", asked.publikasi() == null ? null : String.join(",", asked.publikasi()));
        variables.put("alasan", asked.alasan());
        String id = Privileged.call(
                        engine,
                        () -> engine.getRuntimeService()
                                .startProcessInstanceByKey("ralat", asked.processInstanceId(), variables))
                .getId();
        return ResponseEntity.created(URI.create("/api/ralat?processInstanceId=" + asked.processInstanceId()))
                .body(Map.of("id", id));
    }

    @GetMapping("/api/ralat")
    List<RalatLine> of(@RequestParam String processInstanceId) {
        requireReader(processInstanceId);
        return ralats.ofInstance(processInstanceId).stream()
                .map(row -> RalatLine.of(row, ralats.post(row), clock.getZone()))
                .toList();
    }

    /** Whoever has no part in the SOP does not learn that there is such a run, here as when he asks for one. */
    private void requireReader(String processInstanceId) {
        try {
            readers.require(processInstanceId);
        } catch (RequestRefused refused) {
            throw refused.reason() == RequestRefused.Reason.FORBIDDEN
                    ? RequestRefused.notFound("Proses SOP dengan id itu tidak ditemukan.")
                    : refused;
        }
    }
}
