package id.sophumas.web.penyampaian;

import id.sophumas.channel.CapabilityCatalogue;
import id.sophumas.channel.Preparation;
import id.sophumas.engine.posting.HandTasks;
import id.sophumas.publication.HandDelivery;
import id.sophumas.publication.PostingOrder;
import id.sophumas.refusal.RequestRefused;
import id.sophumas.sop.Sop;
import id.sophumas.web.InstanceReaders;
import id.sophumas.web.WorkableTasks;
import org.camunda.bpm.engine.task.Task;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** {@code GET /api/tugas/{taskId}/penyampaian}: what whoever sends a post himself has to send, and to whom. */
@RestController
class PenyampaianController {

    /**
     * What is to be sent.
     *
     * @param judul title of the content
     * @param sop the SOP that released it
     * @param kanal name of the channel
     * @param label how people call the channel
     * @param kepada who is to get it
     * @param teks word for word
     * @param alamat opens the platform with the text written
     */
    record Penyampaian(
            String judul, SopLine sop, String kanal, String label, String kepada, String teks, String alamat) {}

    /** How an SOP is called. */
    record SopLine(String nama, String nomor) {}

    private final WorkableTasks tasks;
    private final InstanceReaders readers;
    private final HandTasks byHand;
    private final HandDelivery delivery;
    private final CapabilityCatalogue catalogue;

    PenyampaianController(
            WorkableTasks tasks,
            InstanceReaders readers,
            HandTasks byHand,
            HandDelivery delivery,
            CapabilityCatalogue catalogue) {
        this.tasks = tasks;
        this.readers = readers;
        this.byHand = byHand;
        this.delivery = delivery;
        this.catalogue = catalogue;
    }

    @GetMapping("/api/tugas/{taskId}/penyampaian")
    Penyampaian toSend(@PathVariable String taskId) {
        Task task = tasks.require(taskId);
        PostingOrder order = byHand.order(task)
                .orElseThrow(() -> RequestRefused.invalid("Pada tugas ini tidak ada pesan yang disampaikan sendiri."));
        Sop sop = readers.require(order.processInstanceId());
        Preparation.ByHand post = delivery.of(order);
        return new Penyampaian(
                byHand.title(task),
                new SopLine(sop.name(), sop.nomor()),
                order.kanal(),
                catalogue.label(order.kanal()),
                post.kepada(),
                post.teks(),
                post.alamat());
    }
}
