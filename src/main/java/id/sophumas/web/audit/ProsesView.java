package id.sophumas.web.audit;

import java.time.OffsetDateTime;
import java.util.List;

/**
 * All of one run; times in the application's zone. Posts with their evidence, files and content have addresses of their own.
 *
 * @param alasanBerakhir what was said when the run was ended before its end; null where it was not
 * @param langkah every task that was given, the oldest first
 * @param jejak every flow node that was passed, in the order it was entered
 * @param alur every sequence flow that the run took, in the order it took them; null where it was begun before they were kept
 * @param komentar what people wrote beside tasks and the process, the oldest first
 * @param penyimpangan all that was not as the mutu baku asks, of steps and of the whole
 * @param perubahan every change of a variable, the oldest first
 * @param operasi what people did besides completing a form, administrators and Cockpit included
 * @param dibaca who has opened the run or a part of it, the newest first; null where the reader may not know
 */
record ProsesView(
        RunView proses,
        String alasanBerakhir,
        List<Langkah> langkah,
        List<Jejak> jejak,
        List<Alur> alur,
        List<Komentar> komentar,
        List<Perubahan> perubahan,
        List<Operasi> operasi,
        List<Insiden> insiden,
        List<Penyimpangan> penyimpangan,
        List<Jeda> jeda,
        List<Versi> materi,
        List<Pembacaan> dibaca) {

    /**
     * One task.
     *
     * @param peran role that it was given to; null where it was given to a person
     * @param pemegang who had claimed it; null where nobody had
     * @param oleh who completed it; null where nobody did
     * @param sebagai as whose substitute; null where he acted for himself
     * @param mulai from when its working time counts
     * @param tenggat null where the step has no mutu baku, as are the next three
     * @param mutuBaku ISO 8601, working time
     * @param menitBaku planned working minutes; null where the standard is in days
     * @param menitKerja working minutes it took, or has taken so far
     * @param menitLewat working minutes past its due date; 0 where it was in time
     * @param alasanTerlambat null where none was given
     * @param keputusan "setuju" or "tidak"; null where nothing was decided
     * @param materiId content that was read or written at this step; null where there was none, as are the next two
     * @param isian what was entered
     * @param kelengkapan what was said of what it needs to begin, the oldest first
     * @param pengalihan how it changed hands
     * @param tandaTangan signatures that hold
     * @param berkas names of the documents filed with it
     * @param keadaan SELESAI, BERJALAN or DIBATALKAN
     * @param zona id of the time zone of the role's unit, by whose clock its people read the times
     * @param singkatanZona what people call that zone, e.g. WITA
     * @param tanda what a reader is to know of the account that completed it, in sentences; see {@link AccountMarks}
     */
    record Langkah(
            String taskId,
            String kegiatan,
            String nama,
            String peran,
            String peranNama,
            Orang pemegang,
            Orang oleh,
            String sebagai,
            OffsetDateTime diberikan,
            OffsetDateTime mulai,
            OffsetDateTime tenggat,
            OffsetDateTime selesai,
            String mutuBaku,
            Long menitBaku,
            Long menitKerja,
            long menitLewat,
            boolean terlambat,
            String alasanTerlambat,
            String keputusan,
            String catatan,
            String materiId,
            Integer versi,
            String sha256,
            List<Isian> isian,
            List<Kelengkapan> kelengkapan,
            List<Pengalihan> pengalihan,
            List<TandaTangan> tandaTangan,
            List<String> berkas,
            String keadaan,
            String zona,
            String singkatanZona,
            List<String> tanda) {}

    /**
     * That somebody said what arrived of the kelengkapan.
     *
     * @param kurang what lacks, in one line; null where nothing does
     * @param catatan what has changed, where it is a correction that says nothing lacks
     * @param sebagai as whose substitute; null where he acted for himself
     * @param saat "penerimaan" or "penyelesaian"
     */
    record Kelengkapan(OffsetDateTime waktu, Orang oleh, String sebagai, String kurang, String catatan, String saat) {}

    /** That it changed hands: from nobody where {@code dari} is null, to the unit where {@code kepada} is. */
    record Pengalihan(OffsetDateTime waktu, String jenis, Orang dari, Orang kepada, Orang oleh, String catatan) {}

    /** A signature: how it was given, to follow "ditandatangani", and the hash of the version that it is under. */
    record TandaTangan(Orang oleh, String cara, String sha256, OffsetDateTime berlaku) {}

    /** A field of a form and what was entered. */
    record Isian(String nama, String nilai) {}

    /** {@code selesai} is null while it is there. */
    record Jejak(
            String kegiatan,
            String nama,
            String jenis,
            OffsetDateTime mulai,
            OffsetDateTime selesai,
            boolean dibatalkan,
            String prosesDipanggil) {}

    /** A sequence flow of the diagram that was taken. */
    record Alur(String id, OffsetDateTime waktu) {}

    /**
     * A comment.
     *
     * @param taskId task it was written to; null where it was to the process, as is {@code langkah}, the name of its step
     * @param oleh null where the application wrote it
     */
    record Komentar(OffsetDateTime waktu, Orang oleh, String taskId, String langkah, String isi) {}

    /**
     * A variable that was set.
     *
     * @param langkah step at which it was; null where it was at the start
     * @param oleh null where the application set it
     */
    record Perubahan(OffsetDateTime waktu, String nama, String nilai, String jenis, String langkah, Orang oleh) {}

    /**
     * One thing a person did.
     *
     * @param langkah step whose task it was done to; null where it was done to the run
     * @param variabel names of the variables that were set or removed
     */
    record Operasi(
            OffsetDateTime waktu,
            Orang oleh,
            String operasi,
            String objek,
            String kategori,
            String langkah,
            List<String> variabel,
            List<Rincian> rincian,
            String catatan) {}

    /**
     * What an operation changed; {@code semula} and {@code menjadi} are null where there was or is nothing. People stand there with their
     * names, moments as ISO 8601.
     *
     * @param sifat the engine's name of what was changed
     */
    record Rincian(String sifat, String semula, String menjadi) {}

    /**
     * Something that stood still.
     *
     * @param selesai null while it stands
     * @param kegiatan name of the element it stood at; its id where the version gives it none
     * @param kanal channel of the post that stood still; null where it was none
     * @param penyelesaian what people did about it, the oldest first
     */
    record Insiden(
            OffsetDateTime waktu,
            OffsetDateTime selesai,
            String jenis,
            String kegiatan,
            String kanal,
            String pesan,
            String keadaan,
            List<Penyelesaian> penyelesaian) {}

    /**
     * What somebody did about an incident.
     *
     * @param tindakan a verdict on the post (SUDAH_TAYANG, COBA_LAGI, DIBATALKAN), or the engine's name of an operation
     * @param tautan where the post was found; null where there is none, as is {@code alasan}
     */
    record Penyelesaian(OffsetDateTime waktu, Orang oleh, String tindakan, String tautan, String alasan) {}

    /**
     * Something that was not as the mutu baku asks.
     *
     * @param jenis waktu, kelengkapan, output, total or jeda
     * @param langkah name of the step; null where it is of the whole run
     * @param baku what the SOP asks for; of a time ISO 8601, working time
     * @param menitBaku working minutes that the SOP allows; null where it is in days and where it is not about time
     * @param menitKerja working minutes it took; null while it is open and where it is not about time
     */
    record Penyimpangan(
            String jenis,
            String langkah,
            Orang petugas,
            String baku,
            Long menitBaku,
            Long menitKerja,
            OffsetDateTime ditemukan,
            String alasan) {}

    /** A time in which the run stood still; {@code selesai} is null while it lasts. */
    record Jeda(
            OffsetDateTime mulai,
            Orang oleh,
            String alasan,
            OffsetDateTime selesai,
            Orang dilanjutkanOleh,
            String catatan) {}

    /** A version of the content. */
    record Versi(String materiId, int versi, String judul, String sha256, Orang oleh, OffsetDateTime pada) {}

    /** That somebody opened it, or {@code apa} of it, in words; {@code apa} is null for the run's own page. */
    record Pembacaan(Orang oleh, OffsetDateTime pada, String apa) {}
}
