package id.sophumas.engine.guard;

import id.sophumas.audit.ChangedRuns;
import id.sophumas.deadline.Arrival;
import id.sophumas.deadline.Arrivals;
import id.sophumas.deadline.StepTask;
import id.sophumas.engine.Privileged;
import id.sophumas.identity.Members;
import id.sophumas.identity.substitution.InPlace;
import id.sophumas.identity.substitution.InWhosePlace;
import id.sophumas.refusal.RequestRefused;
import id.sophumas.sop.Sop;
import id.sophumas.sop.SopCatalogue;
import id.sophumas.sop.Step;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Takes down what arrived of a step's kelengkapan when it is received, before the step is done. That is possible in a paused run too: what
 * lacks is often why it was paused, and saying so moves neither the run nor its clock.
 */
@Component
public class Receiving {

    private static final int LONGEST_NOTE = 2000;

    private final ProcessEngine engine;
    private final SopCatalogue catalogue;
    private final Arrivals arrivals;
    private final OpenTasks open;
    private final ChangedRuns runs;
    private final Members members;
    private final InWhosePlace places;
    private final Clock clock;
    private final TransactionTemplate transaction;

    Receiving(
            ProcessEngine engine,
            SopCatalogue catalogue,
            Arrivals arrivals,
            OpenTasks open,
            ChangedRuns runs,
            Members members,
            InWhosePlace places,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.engine = engine;
        this.catalogue = catalogue;
        this.arrivals = arrivals;
        this.open = open;
        this.runs = runs;
        this.members = members;
        this.places = places;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    /**
     * What somebody says.
     *
     * @param complete whether all arrived
     * @param lacking which items of the SOP's list did not; empty where the note says it
     * @param note what lacks, or, of a correction, what has changed; null or blank for nothing
     * @param corrects number of the record that he saw and corrects; null where he saw none
     */
    public record Said(boolean complete, List<String> lacking, String note, Long corrects) {}

    /**
     * Takes it down, unless that is what stands already.
     *
     * @param task an open task that this person may work on
     * @param user who says it
     * @return what stands now
     * @throws RequestRefused where the task is no step of an SOP or the statement says nothing (INVALID), the task is completed by now, or
     *     somebody has said something else since (CONFLICT)
     */
    public Arrival take(Task task, String user, Said said) {
        Sop sop = catalogue.ofDefinition(task.getProcessDefinitionId()).orElseThrow(Receiving::noStep);
        Step step = sop.step(task.getTaskDefinitionKey()).orElseThrow(Receiving::noStep);
        String note = note(said);
        require(step, said, note);
        Optional<InPlace> place =
                Privileged.call(engine, () -> places.of(Set.of(step.role()), user, task.getAssignee()));
        String name = Privileged.call(engine, () -> members.name(user));
        Arrival arrival = new Arrival(
                0,
                new StepTask(task.getId(), task.getProcessInstanceId(), sop.key(), step.id(), step.role()),
                step.mutuBaku().kelengkapan(),
                said.complete(),
                step.mutuBaku().items().stream()
                        .filter(said.lacking()::contains)
                        .toList(),
                note,
                user,
                place.map(InPlace::title).orElse(null),
                clock.instant(),
                false);
        return transaction.execute(status -> {
            open.hold(task.getId());
            Optional<Arrival> before = arrivals.latest(task.getId());
            if (before.filter(arrival::saysTheSame).isPresent()) {
                return before.get();
            }
            requireSeen(before, said);
            runs.note(task.getProcessInstanceId());
            return arrivals.take(arrival, name);
        });
    }

    private static void require(Step step, Said said, String note) {
        List<String> items = step.mutuBaku().items();
        said.lacking().stream()
                .map(String::valueOf)
                .filter(item -> !items.contains(item))
                .findFirst()
                .ifPresent(item -> {
                    throw RequestRefused.invalid("\"%s\" bukan butir kelengkapan langkah ini. Butirnya: %s."
                            .formatted(item, String.join("; ", items)));
                });
        if (said.complete() && !said.lacking().isEmpty()) {
            throw RequestRefused.invalid(
                    "Isian \"kurang\" menyebut butir yang belum diterima, sedangkan \"kelengkapan\" bernilai \"lengkap\". Perbaiki salah satunya.");
        }
        if (!said.complete() && said.lacking().isEmpty() && note == null) {
            throw RequestRefused.invalid(
                    "Sebutkan apa yang kurang: butirnya pada isian \"kurang\", atau dengan kata-kata pada isian \"catatan\".");
        }
    }

    private static void requireSeen(Optional<Arrival> before, Said said) {
        before.filter(stands -> !Long.valueOf(stands.id()).equals(said.corrects()))
                .ifPresent(stands -> {
                    throw RequestRefused.conflict(
                            "Kelengkapan tugas ini sudah dinyatakan sebelumnya, mungkin oleh rekan Anda atau lewat tab lain. Muat ulang tugas ini, lalu koreksi bila perlu.");
                });
        if (before.isPresent()
                && said.complete()
                && (said.note() == null || said.note().isBlank())) {
            throw RequestRefused.invalid(
                    "Isian \"catatan\" wajib diisi pada koreksi: apa yang berubah, misalnya \"Foto diterima pukul 10.00\".");
        }
    }

    private static String note(Said said) {
        if (said.note() == null || said.note().isBlank()) {
            return null;
        }
        String note = said.note().strip();
        if (note.length() > LONGEST_NOTE) {
            throw RequestRefused.invalid(
                    "Isian \"catatan\" terlalu panjang: %d karakter, paling banyak %d. Ringkas isian itu."
                            .formatted(note.length(), LONGEST_NOTE));
        }
        TextRule.check(Map.of("catatan", note));
        return note;
    }

    private static RequestRefused noStep() {
        return RequestRefused.invalid("Tugas ini bukan langkah SOP, sehingga tidak mempunyai kelengkapan.");
    }
}
