package id.sophumas.web.audit;

import id.sophumas.deadline.Arrival;
import id.sophumas.deadline.Deviation;
import id.sophumas.deadline.DeviationKind;
import id.sophumas.engine.handover.Handover;
import id.sophumas.identity.substitution.Deeds.Deed;
import id.sophumas.materi.Decision;
import id.sophumas.materi.FiledDocument;
import id.sophumas.materi.signature.Signature;
import id.sophumas.sop.Sop;
import id.sophumas.sop.Step;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.history.HistoricTaskInstance;
import org.camunda.bpm.engine.history.HistoricVariableUpdate;

/** What was read for all tasks at once; a decision is taken out when its task is found. */
record RunRecords(
        Optional<Sop> sop,
        List<Deviation> deviations,
        List<Arrival> arrivals,
        List<Decision> decisions,
        List<FiledDocument> documents,
        List<Deed> deeds,
        List<Handover> handovers,
        List<Signature> signatures,
        Map<String, String> roles,
        Map<String, Map<String, HistoricVariableUpdate>> entered) {

    Optional<Step> step(HistoricTaskInstance task) {
        return sop.flatMap(found -> found.step(task.getTaskDefinitionKey()));
    }

    Optional<Deviation> deviation(HistoricTaskInstance task) {
        return deviations.stream()
                .filter(each -> each.jenis() == DeviationKind.WAKTU
                        && task.getId().equals(each.task().taskId()))
                .findFirst();
    }

    /** How whoever acted as a substitute (Plh., Plt.) signed; null where everybody acted for himself. */
    String substitution(HistoricTaskInstance task) {
        return deeds.stream()
                .filter(each -> each.taskId().equals(task.getId()))
                .map(Deed::title)
                .findFirst()
                .orElse(null);
    }

    Optional<Decision> decision(HistoricTaskInstance task) {
        Optional<Decision> decision = task.getEndTime() == null
                ? Optional.empty()
                : decisions.stream()
                        .filter(each -> each.stepId().equals(task.getTaskDefinitionKey()))
                        .filter(each ->
                                !each.time().isBefore(task.getStartTime().toInstant()))
                        .findFirst();
        decision.ifPresent(decisions::remove);
        return decision;
    }
}
