package id.sophumas.web.audit;

import id.sophumas.audit.RunCounts;
import id.sophumas.audit.VersionRuns;
import id.sophumas.identity.Members;
import id.sophumas.identity.Organisasi;
import id.sophumas.performance.Period;
import id.sophumas.performance.StepLoad;
import id.sophumas.performance.StepLoads;
import id.sophumas.sop.Sop;
import id.sophumas.sop.SopCatalogue;
import id.sophumas.sop.Step;
import id.sophumas.sop.change.BpmnVersion;
import id.sophumas.sop.change.Part;
import id.sophumas.web.audit.PetaView.Cabang;
import id.sophumas.web.audit.PetaView.Daftar;
import id.sophumas.web.audit.PetaView.Ikhtisar;
import id.sophumas.web.audit.PetaView.Langkah;
import id.sophumas.web.audit.PetaView.Simpul;
import id.sophumas.web.audit.PetaView.SopLine;
import id.sophumas.web.audit.PetaView.Versi;
import id.sophumas.workingtime.WorkingDuration;
import id.sophumas.workingtime.WorkingTimeText;
import java.time.Clock;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ProcessEngine;
import org.springframework.stereotype.Component;

/** Draws up how the SOPs were carried out: all of them in a list, one of them step by step. */
@Component
class Peta {

    /** What is told beside the steps, by its element name in BPMN. */
    private static final Set<String> SHOWN = Set.of(
            "startEvent",
            "endEvent",
            "exclusiveGateway",
            "parallelGateway",
            "inclusiveGateway",
            "eventBasedGateway",
            "callActivity",
            "serviceTask",
            "subProcess",
            "boundaryEvent",
            "intermediateCatchEvent",
            "intermediateThrowEvent");

    private final SopVersions versions;
    private final StepLoads loads;
    private final RunCounts runs;
    private final SopCatalogue catalogue;
    private final Organisasi organisasi;
    private final ProcessEngine engine;
    private final Members members;
    private final ZoneId zone;

    Peta(
            SopVersions versions,
            StepLoads loads,
            RunCounts runs,
            SopCatalogue catalogue,
            Organisasi organisasi,
            ProcessEngine engine,
            Members members,
            Clock clock) {
        this.versions = versions;
        this.loads = loads;
        this.runs = runs;
        this.catalogue = catalogue;
        this.organisasi = organisasi;
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
                steps(sop, byStep),
                nodes(bpmn, sum(entered)),
                branches(bpmn, branchCounts(counted, entered)));
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
                people.of(version.oleh()),
                version.bawaan(),
                counts.running(),
                counts.finished(),
                counts.calledOff());
    }

    private List<Langkah> steps(Sop sop, Map<String, StepLoad> byStep) {
        Stream<Langkah> shown = sop.steps().stream().map(step -> step(sop, step, byStep.get(step.id())));
        Stream<Langkah> others = byStep.values().stream()
                .filter(load -> sop.step(load.stepId()).isEmpty())
                .sorted(Comparator.comparing(StepLoad::stepId))
                .map(this::formerStep);
        return Stream.concat(shown, others).toList();
    }

    private Langkah step(Sop sop, Step step, StepLoad load) {
        String role = sop.roleNames().getOrDefault(step.role(), organisasi.nama(step.role()));
        String standard = WorkingDuration.inWords(step.mutuBaku().waktu());
        return row(step.id(), step.urut(), step.name(), role, standard, load);
    }

    private Langkah formerStep(StepLoad load) {
        String name = Optional.ofNullable(load.processDefinitionId())
                .flatMap(catalogue::ofDefinition)
                .flatMap(sop -> sop.step(load.stepId()))
                .map(Step::name)
                .orElse(load.stepId());
        return row(load.stepId(), "", name, load.role() == null ? "" : organisasi.nama(load.role()), null, load);
    }

    private static Langkah row(String id, String urut, String name, String role, String standard, StepLoad load) {
        if (load == null) {
            return new Langkah(id, urut, name, role, standard, 0, 0, 0, 0, null, null, null, null, null);
        }
        return new Langkah(
                id,
                urut,
                name,
                role,
                standard,
                load.finished(),
                load.runs(),
                load.repeated(),
                load.late(),
                Math.round(1000.0 * load.late() / load.finished()) / 10.0,
                load.median().toSeconds(),
                WorkingTimeText.inHours(load.median()),
                load.total().toSeconds(),
                WorkingTimeText.inHours(load.total()));
    }

    private static Map<String, Integer> sum(Map<String, Map<String, Integer>> byVersion) {
        Map<String, Integer> sum = new HashMap<>();
        byVersion.values().forEach(counts -> counts.forEach((node, count) -> sum.merge(node, count, Integer::sum)));
        return sum;
    }

    private static List<Simpul> nodes(BpmnVersion bpmn, Map<String, Integer> entered) {
        return bpmn.parts().values().stream()
                .filter(part -> SHOWN.contains(part.type()) && entered.containsKey(part.id()))
                .map(part -> new Simpul(part.id(), part.type(), PartWords.part(bpmn, part), entered.get(part.id())))
                .toList();
    }

    /** By id of the flow, over the versions counted, each by its own diagram; null where one of them does not tell. */
    private Map<String, Integer> branchCounts(List<SopVersion> counted, Map<String, Map<String, Integer>> entered) {
        Map<String, Integer> sum = new HashMap<>();
        List<SopVersion> used = counted.stream()
                .filter(version -> entered.containsKey(version.definisi()))
                .toList();
        for (SopVersion version : used) {
            BpmnVersion bpmn = BpmnVersion.read(versions.bpmn(version));
            Map<String, Integer> counts = new Branches(bpmn, entered.get(version.definisi())).counts();
            bpmn.ofType("sequenceFlow").forEach(flow -> {
                Integer before = sum.getOrDefault(flow.id(), 0);
                Integer here = counts.get(flow.id());
                sum.put(flow.id(), before == null || here == null ? null : before + here);
            });
        }
        return sum;
    }

    private static List<Cabang> branches(BpmnVersion bpmn, Map<String, Integer> counts) {
        List<Cabang> branches = new ArrayList<>();
        for (Part gateway : bpmn.ofType("exclusiveGateway")) {
            List<Part> ways = bpmn.ofType("sequenceFlow").stream()
                    .filter(flow -> gateway.id().equals(flow.fact("sourceRef")))
                    .toList();
            if (ways.size() > 1) {
                ways.forEach(way -> branches.add(new Cabang(
                        way.id(),
                        gateway.name(),
                        way.name(),
                        target(bpmn, way),
                        counts.containsKey(way.id()) ? counts.get(way.id()) : Integer.valueOf(0))));
            }
        }
        return branches;
    }

    /** The next node that has a name: joins have none. */
    private static String target(BpmnVersion bpmn, Part way) {
        Part node = bpmn.part(way.fact("targetRef"));
        for (int steps = 0; node.name().isEmpty() && steps < bpmn.parts().size(); steps++) {
            String here = node.id();
            Part next = bpmn.ofType("sequenceFlow").stream()
                    .filter(flow -> here.equals(flow.fact("sourceRef")))
                    .findFirst()
                    .map(flow -> bpmn.part(flow.fact("targetRef")))
                    .orElse(null);
            if (next == null) {
                return "";
            }
            node = next;
        }
        return node.name();
    }
}
