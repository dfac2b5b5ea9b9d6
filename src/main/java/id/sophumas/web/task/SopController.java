package id.sophumas.web.task;

import id.sophumas.identity.Caller;
import id.sophumas.identity.Callers;
import id.sophumas.refusal.RequestRefused;
import id.sophumas.sop.Sop;
import id.sophumas.sop.SopCatalogue;
import id.sophumas.web.task.TaskSheet.StepLine;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** {@code GET /api/sop/{key}}: what a start form shows of the SOP it starts. */
@RestController
class SopController {

    private static final Set<String> READERS_OF_ALL = Set.of("auditor", "pemilikProses", "camunda-admin");

    private final SopCatalogue catalogue;
    private final Callers callers;
    private final RelatedRuns runs;

    SopController(SopCatalogue catalogue, Callers callers, RelatedRuns runs) {
        this.catalogue = catalogue;
        this.callers = callers;
        this.runs = runs;
    }

    @GetMapping("/api/sop/{key}")
    SopSheet sheet(@PathVariable String key) {
        Sop sop = catalogue
                .current(key)
                .orElseThrow(() -> RequestRefused.notFound("SOP \"" + key + "\" tidak terpasang."));
        Caller caller = callers.current();
        if (caller.roles().stream().noneMatch(role -> sop.roles().contains(role) || READERS_OF_ALL.contains(role))) {
            throw RequestRefused.forbidden("SOP ini bukan SOP unit Anda.");
        }
        return new SopSheet(
                sop.key(),
                sop.name(),
                sop.nomor(),
                sop.identity().get("instansi"),
                sop.versionTag(),
                sop.identity(),
                sop.steps().stream().map(step -> StepLine.of(sop, step)).toList(),
                runs.of(key));
    }

    /** The identity sheet and the steps of one SOP, and the earlier runs a new one may be related to. */
    record SopSheet(
            String key,
            String nama,
            String nomor,
            String instansi,
            String versi,
            Map<String, String> identitas,
            List<StepLine> langkah,
            List<RelatedRuns.Run> terkaitMungkin) {}
}
