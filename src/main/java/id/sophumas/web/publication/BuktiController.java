package id.sophumas.web.publication;

import id.sophumas.materi.MateriService;
import id.sophumas.publication.OutgoingFile;
import id.sophumas.publication.OutgoingFiles;
import id.sophumas.publication.PlatformCall;
import id.sophumas.publication.Publication;
import id.sophumas.publication.Publications;
import id.sophumas.publication.Ralats;
import id.sophumas.publication.Settlement;
import id.sophumas.publication.Settlements;
import id.sophumas.web.InstanceReaders;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** {@code GET /api/publikasi/{id}/bukti}: all that is known of one post, for auditors and the people of its SOP. */
@RestController
class BuktiController {

    /**
     * The evidence of a post. Times come twice, as the office's clock shows them and in UTC; credentials are blanked.
     *
     * @param berkas the files of the content
     * @param panggilan every call to the platform
     * @param penyelesaian what people settled
     */
    record Bukti(
            PublikasiView publikasi,
            String processInstanceId,
            String akun,
            String materiId,
            String disetujuiOleh,
            Waktu disetujuiPada,
            String dirilisOleh,
            Waktu dirilisPada,
            String persetujuan,
            Waktu waktuPlatform,
            String teksTerbaca,
            Waktu dibacaPada,
            List<Berkas> berkas,
            List<Panggilan> panggilan,
            List<Putusan> penyelesaian) {}

    record Waktu(OffsetDateTime setempat, Instant utc) {}

    /**
     * A file as it was approved.
     *
     * @param kirim what went out, or was last about to; null where it does not go out on this channel or nothing was prepared yet
     */
    record Berkas(String nama, String jenis, long ukuran, String sha256, Kirim kirim) {}

    /** The bytes that went out: those approved, or the rendition that the channel takes, which has another hash. */
    record Kirim(String nama, String jenis, long ukuran, String sha256, Integer lebar, Integer tinggi) {}

    record Panggilan(
            String tahap,
            Waktu waktu,
            long lamaMs,
            String metode,
            String alamat,
            String permintaan,
            Integer status,
            String jejak,
            String jawaban) {}

    record Putusan(String putusan, String tautan, String alasan, String oleh, Waktu pada, String sebelumnya) {}

    private final Settlements settlements;
    private final Publications publications;
    private final Ralats ralats;
    private final OutgoingFiles outgoing;
    private final MateriService materi;
    private final InstanceReaders readers;
    private final Clock clock;

    BuktiController(
            Settlements settlements,
            Publications publications,
            Ralats ralats,
            OutgoingFiles outgoing,
            MateriService materi,
            InstanceReaders readers,
            Clock clock) {
        this.settlements = settlements;
        this.publications = publications;
        this.ralats = ralats;
        this.outgoing = outgoing;
        this.materi = materi;
        this.readers = readers;
        this.clock = clock;
    }

    @GetMapping("/api/publikasi/{id}/bukti")
    Bukti of(@PathVariable String id) {
        Publication post = settlements.find(id);
        readers.require(post.key().processInstanceId());
        return new Bukti(
                PublikasiView.of(post, ralats.ofInstance(post.key().processInstanceId()), clock.getZone()),
                post.key().processInstanceId(),
                post.key().akun(),
                post.key().materiId(),
                post.disetujuiOleh(),
                at(post.disetujuiPada()),
                post.dirilisOleh(),
                at(post.dirilisPada()),
                PublikasiView.approval(post),
                at(post.waktuPlatform()),
                post.teksTerbaca(),
                at(post.dibacaPada()),
                files(post),
                publications.calls(id).stream().map(this::call).toList(),
                settlements.of(id).stream().map(this::settled).toList());
    }

    private List<Berkas> files(Publication post) {
        List<OutgoingFile> sent = outgoing.of(post.id());
        return materi.version(post.key().materiId(), post.key().versi()).media().stream()
                .map(media -> new Berkas(
                        media.nama(),
                        media.jenis(),
                        media.ukuran(),
                        media.sha256(),
                        sent.stream()
                                .filter(file -> file.nama().equals(media.nama()))
                                .map(BuktiController::sent)
                                .findFirst()
                                .orElse(null)))
                .toList();
    }

    private static Kirim sent(OutgoingFile file) {
        return new Kirim(file.namaKirim(), file.jenis(), file.ukuran(), file.sha256(), file.lebar(), file.tinggi());
    }

    private Panggilan call(PlatformCall call) {
        return new Panggilan(
                call.tahap(),
                at(call.pada()),
                call.lama().toMillis(),
                call.metode(),
                call.alamat(),
                call.permintaan(),
                call.status(),
                call.jejak(),
                call.jawaban());
    }

    private Putusan settled(Settlement settled) {
        return new Putusan(
                settled.putusan(),
                settled.tautan(),
                settled.alasan(),
                settled.oleh(),
                at(settled.pada()),
                settled.sebelumnya().name());
    }

    private Waktu at(Instant instant) {
        return instant == null
                ? null
                : new Waktu(instant.atZone(clock.getZone()).toOffsetDateTime(), instant);
    }
}
