package id.sophumas.web.audit;

import id.sophumas.identity.Organisasi;
import id.sophumas.performance.StepLoad;
import id.sophumas.sop.Sop;
import id.sophumas.sop.SopCatalogue;
import id.sophumas.sop.Step;
import id.sophumas.web.audit.PetaView.Langkah;
import id.sophumas.workingtime.WorkingDuration;
import id.sophumas.workingtime.WorkingTimeText;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The rows of an SOP's steps: how often each was done, how long it took, how often it was late. */
@Component
class PetaSteps {

    private final SopCatalogue catalogue;
    private final Organisasi organisasi;

    PetaSteps(SopCatalogue catalogue, Organisasi organisasi) {
        this.catalogue = catalogue;
        this.organisasi = organisasi;
    }

    /**
     * The steps of the SOP as it is shown, and behind them those that only earlier versions had.
     *
     * @param byStep what was done, by id of the step
     */
    List<Langkah> of(Sop sop, Map<String, StepLoad> byStep) {
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
}
