package id.sophumas.web.task;

import id.sophumas.deadline.Arrival;
import id.sophumas.deadline.Arrivals;
import id.sophumas.engine.Privileged;
import id.sophumas.engine.guard.Receiving;
import id.sophumas.identity.Callers;
import id.sophumas.identity.Members;
import id.sophumas.refusal.RequestRefused;
import id.sophumas.sop.SopCatalogue;
import id.sophumas.sop.Step;
import id.sophumas.web.InstanceReaders;
import id.sophumas.web.WorkableTasks;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.task.Task;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * {@code /api/tugas/{taskId}/kelengkapan}: what arrived of what a step needs, said by whoever receives the task, and {@code
 * /api/kelengkapan}, all that was said of it in a run.
 */
@RestController
class KelengkapanController {

    /**
     * What somebody says.
     *
     * @param kelengkapan "lengkap" or "tidak"
     * @param kurang the items that did not arrive, as the SOP's list names them; null for none
     * @param catatan what lacks in his words; of a correction, what has changed
     * @param mengoreksi id of what he saw and corrects; null where nothing had been said
     */
    record Pernyataan(String kelengkapan, List<String> kurang, String catatan, Long mengoreksi) {}

    /**
     * What is known of a task's kelengkapan.
     *
     * @param kelengkapan what the SOP asks for
     * @param butir the same, item by item
     * @param boleh whether the reader may say what arrived
     * @param pernyataan what was said, the latest first; empty where nothing was yet
     */
    record Lembar(String kelengkapan, List<String> butir, boolean boleh, List<KelengkapanLine> pernyataan) {}

    /**
     * One statement; see {@link Arrival} for the meaning of the parts. Times are in the application's zone.
     *
     * @param kelengkapan "lengkap" or "tidak"
     * @param yangKurang items and words in one line; null where nothing lacks
     * @param saat "penerimaan" or "penyelesaian"
     */
    record KelengkapanLine(
            long id,
            String taskId,
            String langkah,
            String kelengkapan,
            List<String> kurang,
            String catatan,
            String yangKurang,
            String oleh,
            String namaOleh,
            String sebagai,
            OffsetDateTime pada,
            String saat) {}

    private final ProcessEngine engine;
    private final SopCatalogue catalogue;
    private final Receiving receiving;
    private final Arrivals arrivals;
    private final WorkableTasks tasks;
    private final InstanceReaders readers;
    private final Callers callers;
    private final Members members;
    private final Clock clock;

    KelengkapanController(
            ProcessEngine engine,
            SopCatalogue catalogue,
            Receiving receiving,
            Arrivals arrivals,
            WorkableTasks tasks,
            InstanceReaders readers,
            Callers callers,
            Members members,
            Clock clock) {
        this.engine = engine;
        this.catalogue = catalogue;
        this.receiving = receiving;
        this.arrivals = arrivals;
        this.tasks = tasks;
        this.readers = readers;
        this.callers = callers;
        this.members = members;
        this.clock = clock;
    }

    @GetMapping("/api/tugas/{taskId}/kelengkapan")
    Lembar sheet(@PathVariable String taskId) {
        Task task = engine.getTaskService().createTaskQuery().taskId(taskId).singleResult();
        if (task == null || task.getProcessDefinitionId() == null) {
            throw RequestRefused.notFound("Tugas tidak ditemukan, sudah selesai, atau bukan tugas Anda.");
        }
        Step step = catalogue
                .ofDefinition(task.getProcessDefinitionId())
                .flatMap(sop -> sop.step(task.getTaskDefinitionKey()))
                .orElseThrow(() -> RequestRefused.notFound("Tugas ini bukan langkah SOP."));
        List<Arrival> said = arrivals.ofTask(taskId).stream()
                .sorted((some, other) -> Long.compare(other.id(), some.id()))
                .toList();
        return new Lembar(step.mutuBaku().kelengkapan(), step.mutuBaku().items(), tasks.isHis(task), lines(said));
    }

    @PostMapping("/api/tugas/{taskId}/kelengkapan")
    KelengkapanLine state(@PathVariable String taskId, @RequestBody Pernyataan said) {
        Task task = tasks.require(taskId);
        Arrival stands = receiving.take(
                task,
                callers.current().id(),
                new Receiving.Said(
                        isComplete(said.kelengkapan()),
                        said.kurang() == null ? List.of() : said.kurang(),
                        said.catatan(),
                        said.mengoreksi()));
        return lines(List.of(stands)).get(0);
    }

    /** All that was said in a run, the oldest first, for the people of its SOP and auditors. */
    @GetMapping("/api/kelengkapan")
    List<KelengkapanLine> ofInstance(@RequestParam String processInstanceId) {
        readers.require(processInstanceId);
        return lines(arrivals.ofInstance(processInstanceId));
    }

    private static boolean isComplete(String word) {
        if (!"lengkap".equals(word) && !"tidak".equals(word)) {
            throw RequestRefused.invalid("Isian \"kelengkapan\" harus \"lengkap\" atau \"tidak\".");
        }
        return word.equals("lengkap");
    }

    private List<KelengkapanLine> lines(List<Arrival> said) {
        return Privileged.call(engine, () -> said.stream().map(this::line).toList());
    }

    private KelengkapanLine line(Arrival said) {
        return new KelengkapanLine(
                said.id(),
                said.task().taskId(),
                said.task().stepId(),
                said.complete() ? "lengkap" : "tidak",
                said.lacking(),
                said.note(),
                said.lack(),
                said.by(),
                members.name(said.by(), said.at()),
                said.title(),
                OffsetDateTime.ofInstant(said.at(), clock.getZone()),
                said.atCompletion() ? "penyelesaian" : "penerimaan");
    }
}
