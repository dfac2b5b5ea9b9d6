package id.sophumas.engine.doors;

import id.sophumas.refusal.RequestRefused;
import java.util.function.Function;

/** Why a command is the application's own: the sentence that everybody else is told, and whether the request was forbidden or wrong. */
public enum Closure {
    LANGKAH("Langkah SOP tidak dapat dilompati, diulang, atau diakhiri dari luar SOP-nya. Batalkan pelaksanaannya"
            + " pada halaman /jalan/<id>, lalu mulai yang baru."),
    PESAN("Pelaksanaan SOP tidak digerakkan oleh pesan, sinyal, atau syarat dari luar."
            + " Selesaikan langkahnya melalui formulirnya."),
    AWAL("SOP hanya dimulai dari langkah pertama. Hapus startInstructions."),
    VERSI_BERJALAN("Pelaksanaan SOP berjalan sampai akhir menurut versi yang memulainya dan tidak dipindahkan ke versi"
            + " lain. Batalkan pelaksanaannya pada halaman /jalan/<id>, lalu mulai yang baru."),
    LAYANAN("Tugas sistem luar (external task) tidak digunakan dan tidak dikerjakan melalui alamat ini."
            + " Selesaikan langkah SOP melalui formulirnya."),
    KASUS("Kasus (CMMN) tidak digunakan. Mulai dan kerjakan SOP melalui Tasklist."),
    KEPUTUSAN("Tabel keputusan hanya dinilai oleh SOP yang menggunakannya, tidak dari luar. Jalankan SOP-nya."),
    FORMULIR(RequestRefused::invalid, "Langkah SOP hanya dapat diselesaikan melalui formulirnya."),
    PERPINDAHAN(
            RequestRefused::invalid,
            "Tugas diambil melalui Tasklist dan dialihkan melalui /api/tugas/{id}/serahkan, tidak dengan cara lain."),
    DELEGASI(
            RequestRefused::invalid,
            "Tugas tidak didelegasikan. Serahkan tugas kepada pemegang perannya melalui /api/tugas/{id}/serahkan."),
    PERAN(
            RequestRefused::invalid,
            "Peran sebuah langkah ditetapkan oleh SOP dan tidak diubah pada tugasnya."
                    + " Catat Plh./Plt. pada halaman Penggantian, atau serahkan tugas kepada pemegang perannya."),
    TUGAS("Tugas dibuat oleh SOP; nama, uraian, tenggat, dan urutannya mengikuti SOP dan tidak diubah pada tugasnya."
            + " Mulai SOP yang sesuai, atau pasang versi baru SOP-nya."),
    CATATAN("Isian sebuah pelaksanaan adalah catatan dari langkah yang mengisinya dan tidak diubah dari luar."
            + " Kembalikan langkah itu kepada pengisinya, atau tulis komentar yang membetulkannya."),
    KOMENTAR("Komentar menjadi bagian riwayat, sehingga tidak diubah atau dihapus."
            + " Tulis komentar baru yang membetulkannya."),
    LAMPIRAN("Lampiran menjadi bagian riwayat, sehingga tidak diubah atau dihapus."
            + " Lampirkan berkas baru yang membetulkannya."),
    JEDA("Pelaksanaan SOP hanya dapat dijeda dan dilanjutkan oleh pemiliknya, pada halaman /jalan/<id>"
            + " atau melalui POST /api/sop/<id>/jeda dan /lanjutkan, supaya tercatat dan waktunya dihitung benar."),
    PEMBATALAN("Pelaksanaan SOP hanya dapat dibatalkan oleh atasan pemiliknya, dengan alasan, pada halaman"
            + " /jalan/<id> atau melalui POST /api/sop/<id>/pembatalan."),
    TENGGAT("Tenggat mengikuti mutu baku SOP, dan waktu tayang mengikuti rilisnya;"
            + " keduanya tidak diubah pada timernya. Jeda pelaksanaannya pada halaman /jalan/<id>"
            + " bila sesuatu dari luar ditunggu."),
    PEKERJAAN("Timer dan pekerjaan SOP tidak dihentikan satu per satu, karena jamnya tetap berjalan."
            + " Pemilik pelaksanaan menjedanya pada halaman /jalan/<id>."),
    URUTAN("Urutan pengerjaan timer dan pekerjaan SOP ditetapkan oleh aplikasi. Biarkan sebagaimana adanya."),
    PERCOBAAN("Percobaan ulang diberikan untuk pekerjaan yang gagal saja. Kirim id pekerjaannya melalui"
            + " PUT /job/{id}/retries atau POST /job/retries."),
    INSIDEN("Insiden dibuka dan ditutup oleh mesin sendiri. Atasi sebabnya, lalu ulangi pekerjaan yang gagal itu."),
    RIWAYAT("Riwayat SOP wajib disimpan dan tidak dapat dihapus atau diubah masa simpannya di sini."
            + " Ia terhapus sendiri setelah masa simpan yang tertera pada berkas SOP-nya berakhir."),
    CATATAN_TINDAKAN("Catatan tindakan administrator tidak diberi keterangan kemudian, karena ia bukti."
            + " Tulis keterangan itu sebagai komentar pada tugasnya."),
    MASA_SIMPAN("Masa simpan riwayat tertera pada berkas BPMN SOP-nya. Ubah di sana, lalu pasang versi baru."),
    PEMASANGAN("SOP hanya dipasang sebagai berkas melalui /engine-rest/deployment/create, supaya diperiksa dahulu."),
    HAPUS_VERSI("Versi SOP dihapus satu per satu, dan hanya yang belum pernah dijalankan."),
    HAK("Hak mengikuti peran dan berkas SOP, dan tidak diberikan atau dicabut satu per satu."
            + " Masukkan orangnya ke dalam peran yang sesuai, atau pasang versi baru SOP-nya."),
    BACAAN("Data mesin ini tidak dibaca melalui alamat ini. Gunakan halaman Riwayat atau Pantauan."),
    MESIN("Setelan mesin proses hanya diubah oleh aplikasi sendiri. Ubah konfigurasi aplikasinya.");

    private final Function<String, RequestRefused> kind;
    private final String sentence;

    Closure(String sentence) {
        this(RequestRefused::forbidden, sentence);
    }

    Closure(Function<String, RequestRefused> kind, String sentence) {
        this.kind = kind;
        this.sentence = sentence;
    }

    /** The refusal, to be thrown. */
    public RequestRefused refusal() {
        return kind.apply(sentence);
    }
}
