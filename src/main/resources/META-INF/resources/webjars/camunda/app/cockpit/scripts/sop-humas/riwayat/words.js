/** What the engine calls things, as officials read it. */
const FIELD = {
  judul: 'Judul', dasar: 'Dasar', waktuKegiatan: 'Waktu kegiatan', kunciMulai: 'Kunci kiriman formulir', tempat: 'Tempat', uraian: 'Uraian', terkait: 'Terkait proses',
  instruksi: 'Instruksi', penerima: 'Penerima', dasarDisposisi: 'Dasar disposisi', keputusan: 'Keputusan', catatan: 'Catatan',
  materiId: 'Materi (id)', konsepMateriId: 'Konsep materi (id)', kanal: 'Kanal', waktuTayang: 'Waktu tayang', alasanKeterlambatan: 'Alasan keterlambatan',
  bukanInformasiDikecualikan: 'Bukan informasi yang dikecualikan', berkasArsip: 'Berkas yang diarsipkan', jenis: 'Jenis', alasan: 'Alasan',
  terlambat: 'Terlambat', sha256Tayang: 'SHA-256 materi yang tayang', versiTayang: 'Versi materi yang tayang',
  kelengkapan: 'Kelengkapan terpenuhi', catatanKelengkapan: 'Kelengkapan yang kurang', output: 'Output terpenuhi', catatanOutput: 'Output yang kurang',
  buktiOutput: 'Bukti output', versiDitinjau: 'Versi yang ditinjau', bertindakSebagai: 'Bertindak sebagai', penyusunRalat: 'Penyusun ralat',
  dibatalkan: 'Dibatalkan', disampaikanSendiri: 'Disampaikan sendiri',
  tempatPenyimpanan: 'Tempat penyimpanan', daftarDokumen: 'Daftar dokumen', tautan: 'Tautan', sudahDisampaikan: 'Sudah disampaikan',
  prosesSop: 'Proses SOP', publikasi: 'Kiriman', pengusul: 'Pengusul'
};

const OPERATION = {
  Create: 'Memulai', Complete: 'Menyelesaikan', Claim: 'Mengambil', Assign: 'Mengganti pemegang', Delegate: 'Mendelegasikan', Resolve: 'Menyelesaikan delegasi',
  SetOwner: 'Mengganti pemilik', SetPriority: 'Mengganti prioritas', Update: 'Mengubah', Delete: 'Menghapus atau menghentikan',
  SetVariable: 'Mengisi', SetVariables: 'Mengisi', ModifyVariable: 'Mengubah', RemoveVariable: 'Menghapus',
  DeleteHistory: 'Menghapus riwayat', Suspend: 'Menghentikan sementara', Activate: 'Melanjutkan', SuspendJob: 'Menghentikan pekerjaan mesin',
  ActivateJob: 'Melanjutkan pekerjaan mesin', SetJobRetries: 'Mencoba lagi pekerjaan mesin', SetDueDate: 'Mengganti jatuh tempo',
  SetDuedate: 'Mengganti jatuh tempo', RecalculateDueDate: 'Menghitung ulang jatuh tempo', ModifyProcessInstance: 'Memindahkan proses',
  RestartProcessInstance: 'Memulai ulang proses', Migrate: 'Memindahkan ke versi lain', AddUserLink: 'Menambah pelaksana', DeleteUserLink: 'Menghapus pelaksana',
  AddGroupLink: 'Menambah peran', DeleteGroupLink: 'Menghapus peran', AddAttachment: 'Menambah lampiran', DeleteAttachment: 'Menghapus lampiran',
  SetAnnotation: 'Menulis keterangan', ClearAnnotation: 'Menghapus keterangan', ResolveIncident: 'Menyelesaikan insiden', Execute: 'Menjalankan',
  UpdateComment: 'Mengubah', DeleteComment: 'Menghapus'
};

const OBJECT = {
  Task: 'tugas', ProcessInstance: 'proses', Variable: 'variabel', Job: 'pekerjaan mesin', JobDefinition: 'jenis pekerjaan mesin', IdentityLink: 'pelaksana',
  Attachment: 'lampiran', ProcessDefinition: 'SOP', Incident: 'insiden', Comment: 'komentar', OperationLog: 'catatan operasi'
};

const PROPERTY = {
  assignee: 'Pemegang', owner: 'Pemilik', userId: 'Orang', groupId: 'Peran', dueDate: 'Tenggat', duedate: 'Jatuh tempo', followUpDate: 'Tindak lanjut',
  priority: 'Prioritas', name: 'Nama', description: 'Keterangan', delegation: 'Delegasi', retries: 'Sisa percobaan', removalTime: 'Waktu pemusnahan',
  nrOfInstances: 'Banyaknya', nrOfVariables: 'Banyaknya variabel', async: 'Di latar belakang', deleteReason: 'Alasan', incidentType: 'Jenis insiden'
};

const CATEGORY = { TaskWorker: 'pelaksanaan tugas', Operator: 'pengoperasian proses', Admin: 'administrasi' };

const INCIDENT = { failedJob: 'Pekerjaan mesin gagal', failedExternalTask: 'Pekerjaan luar gagal' };

const INCIDENT_STATE = { TERBUKA: 'Masih terbuka', SELESAI: 'Terselesaikan', DIHAPUS: 'Dihapus bersama prosesnya' };

/** What people say of a post that stood still. */
const VERDICT = { SUDAH_TAYANG: 'Dinyatakan sudah tayang', COBA_LAGI: 'Dinyatakan belum tayang, dikirim lagi', DIBATALKAN: 'Penayangan dibatalkan' };

/** What the platform was called for. */
const PHASE = {
  PREPARE: 'persiapan', PUBLISH: 'penayangan', RECONCILE: 'pencarian kiriman', READ_BACK: 'pembacaan kembali', CORRECT: 'ralat', TAKE_DOWN: 'penarikan'
};

/** Where a correction or withdrawal stands. */
const RALAT = {
  DIMINTA: 'diusulkan', DITOLAK: 'tidak disetujui', DIBATALKAN: 'dibatalkan', DIKERJAKAN: 'sedang dikerjakan', GAGAL: 'gagal, akan dicoba lagi',
  DENGAN_TANGAN: 'perlu dikerjakan sendiri', SELESAI: 'selesai'
};

const HANDOVER = {
  KEMBALI: 'Dikembalikan ke unit', SERAH: 'Diserahkan', BAGI_ULANG: 'Dibagi ulang', AMBIL_ALIH: 'Diambil alih', TIDAK_HADIR: 'Pelaksana tidak hadir', HADIR: 'Pelaksana hadir kembali'
};

export const handoverName = (name) => HANDOVER[name] ?? name;
const DEVIATION = {
  waktu: 'Langkah terlambat', kelengkapan: 'Kelengkapan kurang', output: 'Output kurang', total: 'Waktu seluruh SOP terlampaui', jeda: 'Dijeda sangat lama'
};

export const deviationName = (name) => DEVIATION[name] ?? name;
export const verdictName = (name) => VERDICT[name];
export const phaseName = (name) => PHASE[name] ?? name;
export const ralatState = (name) => RALAT[name] ?? name;
export const fieldName = (name) => FIELD[name] ?? name;
export const operationName = (name) => OPERATION[name] ?? name;
export const propertyName = (name) => PROPERTY[name] ?? name;
export const objectName = (name) => OBJECT[name] ?? name;
export const categoryName = (name) => CATEGORY[name] ?? name;
export const incidentName = (name) => INCIDENT[name] ?? name;
export const incidentState = (name) => INCIDENT_STATE[name] ?? name;
