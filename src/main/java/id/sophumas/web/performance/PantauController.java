package id.sophumas.web.performance;

import id.sophumas.engine.Privileged;
import id.sophumas.performance.Performances;
import id.sophumas.sop.Sop;
import java.io.InputStream;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.springframework.core.io.InputStreamResource;
import org.springframework.core.io.Resource;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** {@code GET /api/pantau}: how an SOP fares, as JSON, and the diagram it is shown on. */
@RestController
class PantauController {

    private final Wishes wishes;
    private final PerformanceReaders readers;
    private final Performances performances;
    private final PantauViews views;
    private final ProcessEngine engine;

    PantauController(
            Wishes wishes,
            PerformanceReaders readers,
            Performances performances,
            PantauViews views,
            ProcessEngine engine) {
        this.wishes = wishes;
        this.readers = readers;
        this.performances = performances;
        this.views = views;
        this.engine = engine;
    }

    @GetMapping("/api/pantau")
    PantauView figures(
            @RequestParam String sop,
            @RequestParam(required = false) String unit,
            @RequestParam(required = false) String dari,
            @RequestParam(required = false) String sampai) {
        return views.of(performances.of(wishes.select(new Wish(sop, unit, null, dari, sampai))));
    }

    /** The BPMN of the version in force. */
    @GetMapping("/api/pantau/diagram")
    ResponseEntity<Resource> diagram(@RequestParam String sop) {
        Sop shown = readers.require(sop);
        InputStream bpmn = Privileged.call(engine, () -> {
            ProcessDefinition definition = engine.getRepositoryService()
                    .createProcessDefinitionQuery()
                    .processDefinitionKey(shown.key())
                    .latestVersion()
                    .singleResult();
            return engine.getRepositoryService().getProcessModel(definition.getId());
        });
        return ResponseEntity.ok().contentType(MediaType.APPLICATION_XML).body(new InputStreamResource(bpmn));
    }
}
