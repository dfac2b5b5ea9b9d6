package id.sophumas.web.penggantian;

import id.sophumas.engine.Privileged;
import id.sophumas.identity.Caller;
import id.sophumas.identity.Callers;
import id.sophumas.identity.substitution.Deeds;
import id.sophumas.identity.substitution.Deeds.Deed;
import id.sophumas.identity.substitution.Proposal;
import id.sophumas.identity.substitution.Substitutions;
import id.sophumas.sop.Sop;
import id.sophumas.web.InstanceReaders;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.ProcessEngine;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** {@code /api/penggantian}: who acts for whom, and what was done so in a run. */
@RestController
@RequestMapping("/api/penggantian")
class PenggantianController {

    /** Why something entered earlier is withdrawn. */
    record Pencabutan(String alasan) {}

    private final Substitutions substitutions;
    private final Deeds deeds;
    private final PenggantianViews views;
    private final InstanceReaders readers;
    private final Callers callers;
    private final ProcessEngine engine;

    PenggantianController(
            Substitutions substitutions,
            Deeds deeds,
            PenggantianViews views,
            InstanceReaders readers,
            Callers callers,
            ProcessEngine engine) {
        this.substitutions = substitutions;
        this.deeds = deeds;
        this.views = views;
        this.readers = readers;
        this.callers = callers;
        this.engine = engine;
    }

    /** Those the caller may know of. */
    @GetMapping
    List<PenggantianView> all() {
        Caller caller = callers.current();
        return Privileged.call(
                engine,
                () -> substitutions.visibleTo(caller).stream().map(views::of).toList());
    }

    /** Those under which something was done in the run, with what it was; for the people of its SOP and auditors. */
    @GetMapping(params = "processInstanceId")
    List<PenggantianView> ofInstance(@RequestParam String processInstanceId) {
        Sop sop = readers.require(processInstanceId);
        Map<Long, List<Deed>> found = deeds.ofInstance(processInstanceId).stream()
                .collect(Collectors.groupingBy(Deed::substitution, LinkedHashMap::new, Collectors.toList()));
        return Privileged.call(
                engine,
                () -> found.entrySet().stream()
                        .map(each -> views.of(substitutions.get(each.getKey()), sop, each.getValue()))
                        .toList());
    }

    @PostMapping
    ResponseEntity<PenggantianView> enter(@RequestBody Proposal asked) {
        Caller caller = callers.current();
        PenggantianView entered = Privileged.call(engine, () -> views.of(substitutions.enter(asked, caller)));
        return ResponseEntity.created(URI.create("/api/penggantian")).body(entered);
    }

    @PostMapping("/{id}/cabut")
    PenggantianView withdraw(@PathVariable long id, @RequestBody Pencabutan asked) {
        Caller caller = callers.current();
        return Privileged.call(engine, () -> views.of(substitutions.withdraw(id, asked.alasan(), caller)));
    }
}
