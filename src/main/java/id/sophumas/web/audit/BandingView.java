package id.sophumas.web.audit;

import id.sophumas.web.audit.PetaView.SopLine;
import id.sophumas.web.audit.PetaView.Versi;
import java.util.List;

/**
 * What changed from one version of an SOP to another, in words.
 *
 * @param sop by the words of the newer one
 * @param berkasSama whether the BPMN files are the same, byte for byte
 * @param perubahan what the SOP says otherwise: its identity first, then its steps in their order, its flows, everything else
 * @param digeser what stands elsewhere on the diagram and says the same as before
 * @param alurDigeser how many flows are drawn otherwise and say the same
 * @param formulir the forms deployed with the two that are not the same; forms that neither version uses are left out
 */
record BandingView(
        SopLine sop,
        Versi lama,
        Versi baru,
        boolean berkasSama,
        List<Perubahan> perubahan,
        List<Unsur> digeser,
        int alurDigeser,
        List<Formulir> formulir) {

    /** What became of it. */
    enum Jenis {
        DITAMBAH,
        DIHAPUS,
        DIUBAH
    }

    /** What it is about, in the order in which it is told. */
    enum Kelompok {
        IDENTITAS,
        LANGKAH,
        ALUR,
        LAIN
    }

    /** Something on the diagram and what it is called. */
    record Unsur(String id, String nama) {}

    /**
     * One thing that changed.
     *
     * @param digeser whether it stands elsewhere on the diagram as well
     * @param rincian what is said of it otherwise; of what was added or removed, what it says or said
     */
    record Perubahan(Unsur unsur, Kelompok kelompok, Jenis jenis, boolean digeser, List<Rincian> rincian) {}

    /** One fact; a side that does not say it is null. */
    record Rincian(String apa, String sebelum, String sesudah) {}

    /** A form, the SHA-256 of its file on both sides (null where it is not there) and the steps that use it. */
    record Formulir(String nama, Jenis jenis, String sha256Lama, String sha256Baru, List<String> langkah) {}
}
