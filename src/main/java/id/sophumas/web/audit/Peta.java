package id.sophumas.web.audit;

import id.sophumas.audit.RunCounts;
import id.sophumas.audit.VersionRuns;
import id.sophumas.identity.Members;
import id.sophumas.performance.Period;
import id.sophumas.performance.StepLoad;
import id.sophumas.performance.StepLoads;
import id.sophumas.sop.Sop;
import id.sophumas.sop.SopCatalogue;
import id.sophumas.sop.change.BpmnVersion;
import id.sophumas.web.audit.PetaView.Daftar;
import id.sophumas.web.audit.PetaView.Ikhtisar;
import id.sophumas.web.audit.PetaView.SopLine;
import id.sophumas.web.audit.PetaView.Versi;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.ProcessEngine;
import org.springframework.stereotype.Component;

/** Draws up how the SOPs were carried out: all of them in a list, one of them step by step. */
@Component
class Peta {

    private final SopVersions versions;
    private final StepLoads loads;
    private final RunCounts runs;
    private final SopCatalogue catalogue;
    private final PetaSteps steps;
    private final PetaNodes nodes;
    private final ProcessEngine engine;
    private final Members members;
    private final ZoneId zone;

    Peta(
            SopVersions versions,
            StepLoads loads,
            RunCounts runs,
            SopCatalogue catalogue,
            PetaSteps steps,
            PetaNodes nodes,
            ProcessEngine engine,
            Members members,
            Clock clock) {
        this.versions = versions;
        this.loads = loads;
        this.runs = runs;
        this.catalogue = catalogue;
        this.steps = steps;
        this.nodes = nodes;
        this.engine = engine;
        this.members = members;
        this.zone = clock.getZone();
    }

    /** All SOPs in force, by name. */
    Daftar list(Period period) {
        Map<String, Integer> started = runs.started(period.begin(zone), period.end(zone));
        Map<String, VersionRuns> ofVersions = runs.ofVersions();
        return new Daftar(
                period.from(),
                period.to(),
                catalogue.current().stream()
                        .sorted(Comparator.comparing(Sop::name))
                        .map(sop -> overview(sop, started.getOrDefault(sop.key(), 0), ofVersions))
                        .toList());
    }

    /**
     * One SOP.
     *
     * @param shown whose diagram is shown
     * @param only whether only the runs on this version are counted
     */
    PetaView of(String key, List<SopVersion> all, SopVersion shown, boolean only, Period period) {
        Sop sop = versions.sop(key, shown);
        String definition = only ? shown.definisi() : null;
        Map<String, StepLoad> byStep = loads.of(key, definition, period).stream()
                .collect(Collectors.toMap(StepLoad::stepId, Function.identity()));
        List<SopVersion> counted = only ? List.of(shown) : all;
        Map<String, Map<String, Integer>> entered =
                runs.entered(counted.stream().map(SopVersion::definisi).toList(), period.begin(zone), period.end(zone));
        BpmnVersion bpmn = BpmnVersion.read(versions.bpmn(shown));
        List<Versi> views = views(all);
        return new PetaView(
                line(sop),
                period.from(),
                period.to(),
                views.get(all.indexOf(shown)),
                only,
                views,
                loads.runs(key, definition, period),
                loads.withoutVersion(key, period),
                steps.of(sop, byStep),
                nodes.entered(bpmn, entered),
                nodes.branches(bpmn, counted, entered));
    }

    /** The versions with their runs, in the order given. */
    List<Versi> views(List<SopVersion> all) {
        return views(all, runs.ofVersions());
    }

    private List<Versi> views(List<SopVersion> all, Map<String, VersionRuns> ofVersions) {
        People people = new People(engine, members);
        return all.stream()
                .map(each -> view(each, ofVersions.getOrDefault(each.definisi(), VersionRuns.NONE), people))
                .toList();
    }

    static SopLine line(Sop sop) {
        return new SopLine(sop.key(), sop.name(), sop.nomor(), sop.identity().get("instansi"));
    }

    private Ikhtisar overview(Sop sop, int started, Map<String, VersionRuns> ofVersions) {
        List<SopVersion> all = versions.of(sop.key());
        List<Versi> views = views(all, ofVersions);
        return new Ikhtisar(
                line(sop),
                all.size(),
                views.get(0),
                started,
                views.stream().mapToInt(Versi::berjalan).sum());
    }

    private Versi view(SopVersion version, VersionRuns counts, People people) {
        return new Versi(
                version.nomor(),
                version.tag(),
                version.definisi(),
                version.dipasang().atZone(zone).toOffsetDateTime(),
                people.of(version.oleh(), version.dipasang()),
                version.bawaan(),
                counts.running(),
                counts.finished(),
                counts.calledOff());
    }
}
