package id.sophumas.web.task;

import id.sophumas.engine.Privileged;
import id.sophumas.engine.guard.Handing;
import id.sophumas.engine.handover.Handover;
import id.sophumas.engine.handover.HandoverKind;
import id.sophumas.engine.handover.Handovers;
import id.sophumas.identity.Members;
import id.sophumas.refusal.RequestRefused;
import id.sophumas.web.InstanceReaders;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.task.Task;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** {@code /api/tugas/{taskId}/serahkan} and {@code /kembalikan}, and what became of a task so far. */
@RestController
class PengalihanController {

    /** To whom ({@code kepada}, where it is to a person) and why. */
    record Pengalihan(String kepada, String catatan) {}

    /** Who has an open task, to whom it can be given, and what became of it. */
    record Lembar(String pemegang, List<Penerima> penerima, List<PengalihanLine> riwayat) {}

    record Penerima(String id, String nama) {}

    /** One change of hands; {@code dari} and {@code kepada} are null for the unit, {@code oleh} is "sistem" for the application. */
    record PengalihanLine(
            String taskId,
            HandoverKind jenis,
            String dari,
            String namaDari,
            String kepada,
            String namaKepada,
            String oleh,
            String namaOleh,
            String catatan,
            OffsetDateTime pada) {}

    private final ProcessEngine engine;
    private final Handing handing;
    private final Handovers handovers;
    private final Members members;
    private final InstanceReaders readers;
    private final Clock clock;

    PengalihanController(
            ProcessEngine engine,
            Handing handing,
            Handovers handovers,
            Members members,
            InstanceReaders readers,
            Clock clock) {
        this.engine = engine;
        this.handing = handing;
        this.handovers = handovers;
        this.members = members;
        this.readers = readers;
        this.clock = clock;
    }

    @PostMapping("/api/tugas/{taskId}/serahkan")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void handOver(@PathVariable String taskId, @RequestBody Pengalihan asked) {
        handing.handOver(taskId, asked.kepada(), asked.catatan());
    }

    @PostMapping("/api/tugas/{taskId}/kembalikan")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void giveBack(@PathVariable String taskId, @RequestBody Pengalihan asked) {
        handing.giveBack(taskId, asked.catatan());
    }

    @GetMapping("/api/tugas/{taskId}/pengalihan")
    Lembar sheet(@PathVariable String taskId) {
        Task task = engine.getTaskService().createTaskQuery().taskId(taskId).singleResult();
        if (task == null || task.getProcessDefinitionId() == null) {
            throw RequestRefused.notFound("Tugas tidak ditemukan, sudah selesai, atau bukan tugas Anda.");
        }
        List<Penerima> receivers = handing.receivers(taskId).stream()
                .map(person -> new Penerima(person.id(), person.name()))
                .toList();
        return new Lembar(task.getAssignee(), receivers, lines(handovers.ofTask(taskId)));
    }

    /** Every change of hands in a run, for the people of its SOP and auditors. */
    @GetMapping("/api/pengalihan")
    List<PengalihanLine> ofInstance(@RequestParam String processInstanceId) {
        readers.require(processInstanceId);
        return lines(handovers.ofInstance(processInstanceId));
    }

    private List<PengalihanLine> lines(List<Handover> found) {
        return Privileged.call(engine, () -> found.stream().map(this::line).toList());
    }

    private PengalihanLine line(Handover each) {
        return new PengalihanLine(
                each.taskId(),
                each.kind(),
                each.from(),
                name(each.from(), each.at()),
                each.to(),
                name(each.to(), each.at()),
                each.by(),
                name(each.by(), each.at()),
                each.note(),
                OffsetDateTime.ofInstant(each.at(), clock.getZone()));
    }

    private String name(String user, Instant at) {
        return user == null ? null : members.name(user, at);
    }
}
