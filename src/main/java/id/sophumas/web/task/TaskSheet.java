package id.sophumas.web.task;

import com.fasterxml.jackson.annotation.JsonInclude;
import id.sophumas.sop.Sop;
import id.sophumas.sop.Step;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;

/**
 * One task with everything its form needs to show: the SOP, the step's mutu baku, and what has been said before.
 *
 * @param tenggat when it is due, in the application's zone; null where no due date is set
 * @param mulaiHitung when its clock starts, where that is the time of the event ({@code clockStarts}) and not the task's beginning; else null
 * @param terlambat whether that instant has passed, or had when the run was paused, so that the form asks for the reason
 * @param sisaMenitKerja whole working minutes left until then, by the hours of the role's unit; negative where it has passed, null without a
 *     due date
 * @param sisaWaktu the same in words, of what has passed too: "1 hari 2 jam kerja"; null without a due date
 * @param jeda the pause of the run; null while it goes on
 * @param sebagai in whose place the reader would do it: "Plh. Kabag Hublem dan Humas (Budi Santoso)"; null where in his own
 * @param materiId null until the drafting step is completed
 * @param konsepMateriId what has been saved at this task and is not the run's content yet; null where nothing was, and with {@code materiId}
 * @param versiMateri newest version of the content; null without content
 * @param versiDisetujui the version that stands approved; null where none does
 * @param perluPersetujuanUlang at a release: whether the newest version is another than the approved one
 * @param terkait the related run named at the start; null where none was
 * @param bolehDiambil whether the reader holds the step's role or acts in it, so that the task can be offered to him; auditors and administrators
 *     see tasks that they do not take
 */
record TaskSheet(
        SopLine sop,
        StepLine langkah,
        OffsetDateTime tenggat,
        OffsetDateTime mulaiHitung,
        boolean terlambat,
        Long sisaMenitKerja,
        String sisaWaktu,
        PauseLine jeda,
        String sebagai,
        String prosesId,
        String judul,
        String materiId,
        String konsepMateriId,
        Integer versiMateri,
        Integer versiDisetujui,
        boolean perluPersetujuanUlang,
        RelatedRuns.Run terkait,
        OffsetDateTime waktuKegiatan,
        List<DispositionLine> disposisi,
        List<DecisionLine> keputusan,
        List<PenerimaLine> penerimaMungkin,
        boolean bolehDiambil) {

    record SopLine(String key, String nama, String nomor, String instansi) {
        static SopLine of(Sop sop) {
            return new SopLine(
                    sop.key(), sop.name(), sop.nomor(), sop.identity().get("instansi"));
        }
    }

    /** One step as the SOP prints it; {@code memutuskan}, {@code menyusun}, {@code merevisi} say what is done there. */
    record StepLine(
            String urut,
            int posisi,
            int jumlah,
            String id,
            String nama,
            String peran,
            String namaPeran,
            String kegiatan,
            String kelengkapan,
            String waktu,
            String output,
            boolean menyusun,
            boolean merevisi,
            boolean memutuskan,
            boolean menandatangani,
            @JsonInclude(JsonInclude.Include.NON_NULL) String kembaliKe,
            List<String> menayangkan) {
        static StepLine of(Sop sop, Step step) {
            return new StepLine(
                    step.urut(),
                    step.position(),
                    sop.steps().size(),
                    step.id(),
                    step.name(),
                    step.role(),
                    sop.roleNames().getOrDefault(step.role(), step.role()),
                    step.kegiatan(),
                    step.mutuBaku().kelengkapan(),
                    step.mutuBaku().waktu(),
                    step.mutuBaku().output(),
                    step.drafts(),
                    step.revises(),
                    step.decides(),
                    step.signs(),
                    step.returnsTo().orElse(null),
                    step.publishes());
        }
    }

    /** Why the task cannot be worked on: who paused the run, since when, and until when as he expects; null where he does not say. */
    record PauseLine(String alasan, String oleh, OffsetDateTime sejak, OffsetDateTime sampai) {}

    /** A disposition given at an earlier step. */
    record DispositionLine(
            String langkah, String oleh, OffsetDateTime waktu, String instruksi, String dasar, String penerima) {}

    /** Somebody the next task can be given to; {@code tidakHadirSampai} is the last day he is away, null where he is not. */
    record PenerimaLine(String id, String nama, LocalDate tidakHadirSampai) {}

    /** A decision taken at an earlier step; {@code lembar} is where its signed sheet is fetched, null where it was not signed. */
    record DecisionLine(
            String langkah,
            String oleh,
            OffsetDateTime waktu,
            String keputusan,
            String catatan,
            Integer versi,
            String lembar) {}
}
