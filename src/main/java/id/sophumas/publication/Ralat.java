package id.sophumas.publication;

import java.time.Instant;

/**
 * The correction or withdrawal of one published post.
 *
 * @param id of the row
 * @param prosesRalat instance of the process that carries it out
 * @param publikasiId the post
 * @param jenis what is done to it
 * @param alasan why, as its proposer wrote it
 * @param pengusul user id of who asked for it
 * @param dimintaPada when, by the application's clock, as are the other times
 * @param penyetuju user id of who approved it; null until then
 * @param disetujuiPada when it was approved; null until then
 * @param versiLama content version that the public read when it was asked for
 * @param versiBaru approved version that takes its place; null until then and for a withdrawal
 * @param sha256Baru its hash; null as before
 * @param status where it stands
 * @param catatan what a person has to do, why it failed, or what was said of it; Indonesian; null where there is nothing to say
 * @param dikerjakanOleh user id of who did it by hand; null where the platform was told
 * @param tautan where it is read now; null where that did not change
 * @param waktu last change of status
 */
public record Ralat(
        String id,
        String prosesRalat,
        String publikasiId,
        RalatKind jenis,
        String alasan,
        String pengusul,
        Instant dimintaPada,
        String penyetuju,
        Instant disetujuiPada,
        int versiLama,
        Integer versiBaru,
        String sha256Baru,
        RalatStatus status,
        String catatan,
        String dikerjakanOleh,
        String tautan,
        Instant waktu) {

    /** Whether the post was withdrawn by it. */
    public boolean isWithdrawn() {
        return jenis == RalatKind.TARIK && status == RalatStatus.SELESAI;
    }

    /** Whether the post shows its new version because of it. */
    public boolean isCorrected() {
        return jenis == RalatKind.RALAT && status == RalatStatus.SELESAI;
    }
}
