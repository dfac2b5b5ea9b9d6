/** What the applications say in English past their locale files, in Indonesian. */

/** Criteria of the Tasklist's filters: they ask for a translation of the English words themselves. */
export const WORDS = {
  'Process Instance': 'Instans proses',
  'Process definition': 'Definisi proses',
  'Case Instance': 'Instans kasus',
  'Case definition': 'Definisi kasus',
  Other: 'Lain-lain',
  'User / Group': 'Pengguna / Kelompok',
  Task: 'Tugas',
  Dates: 'Tanggal',
  'Business Key': 'Kunci bisnis',
  'Business Key Like': 'Kunci bisnis menyerupai',
  Key: 'Kunci',
  'Key In': 'Kunci di antara',
  Name: 'Nama',
  'Name Like': 'Nama menyerupai',
  Active: 'Aktif',
  'Activity Instance ID In': 'ID instans aktivitas di antara',
  'Execution ID': 'ID eksekusi',
  Assignee: 'Pemegang tugas',
  'Assignee in': 'Pemegang tugas di antara',
  'Assignee Like': 'Pemegang tugas menyerupai',
  Owner: 'Pemilik',
  'Candidate Group': 'Kelompok kandidat',
  'Candidate Groups': 'Kelompok-kelompok kandidat',
  'Candidate User': 'Pengguna kandidat',
  'Involved User': 'Pengguna terlibat',
  Assigned: 'Sudah ada pemegangnya',
  Unassigned: 'Belum ada pemegangnya',
  'Delegation State': 'Status delegasi',
  'Definition Key': 'Kunci definisi',
  'Definition Key In': 'Kunci definisi di antara',
  'Definition Key Like': 'Kunci definisi menyerupai',
  Description: 'Keterangan',
  'Description Like': 'Keterangan menyerupai',
  Priority: 'Prioritas',
  'Priority Max': 'Prioritas paling tinggi',
  'Priority Min': 'Prioritas paling rendah',
  'Tenant ID In': 'ID tenant di antara',
  'Without Tenant ID': 'Tanpa ID tenant',
  'Without Due Date': 'Tanpa tenggat',
  'Created Before': 'Dibuat sebelum',
  'Created After': 'Dibuat setelah',
  'Due Before': 'Tenggat sebelum',
  'Due After': 'Tenggat setelah',
  'Follow Up Before': 'Tindak lanjut sebelum',
  'Follow Up After': 'Tindak lanjut setelah',
  'Follow Up Before or Not Existent': 'Tindak lanjut sebelum, atau tidak ada',
  'E.g.: `${ now() }`, `${ dateTime() }` or `${ dateTime().plusWeeks(2) }`':
    'Misalnya: `${ now() }`, `${ dateTime() }`, atau `${ dateTime().plusWeeks(2) }`',
  'E.g.: `${ currentUser() }`': 'Misalnya: `${ currentUser() }`',
  'List of values seperated by comma. E.g.: `keyC, keyA, keyB`': 'Daftar nilai yang dipisahkan koma. Misalnya: `keyC, keyA, keyB`',
  'List of values separated by comma or an expression which evaluates to a list. E.g.: `camunda-admin, accounting` or `${ currentUserGroups() }`':
    'Daftar nilai yang dipisahkan koma, atau ekspresi yang menghasilkan daftar. Misalnya: `camunda-admin, accounting` atau `${ currentUserGroups() }`'
};

/** Words that stand in the applications' templates themselves, and one heading whose words Indonesian puts the other way round. */
const IN_TEMPLATES = [
  [/(>\s*)Actions(\s*<)/g, '$1Aksi$2'],
  [/(>\s*)Select all(\s*<)/g, '$1Pilih semua$2'],
  [/(>\s*)Unselect all(\s*<)/g, '$1Kosongkan pilihan$2'],
  [/(>\s*)Message is null\.(\s*<)/g, '$1Tanpa pesan.$2'],
  [/(class="null-value">)null(<)/g, '$1kosong$2'],
  [/(tooltip=")Toggle this section(")/g, '$1Buka atau tutup bagian ini$2'],
  [/(>\s*)Download(\s*<)/g, '$1Unduh$2'],
  [/(>\s*)Upload(\s*<)/g, '$1Unggah$2'],
  [/(>\s*)Loading diagram(\s*<)/g, '$1Memuat diagram$2'],
  [/(>\s*)Invalid Date Value\.(\s*<)/g, '$1Tanggal tidak sah.$2'],
  [/Only a (\{\{ variable\.type \}\}) value is allowed/g, 'Nilai harus berjenis $1'],
  [/(title=")Select all(")/g, '$1Pilih semua$2'],
  [/(tooltip=")Suspended Job Definition(")/g, '$1Definisi pekerjaan ditangguhkan$2'],
  [/\{ instances: 'No' \}/g, "{ instances: '0' }"],
  [/(title=")zoom in(")/g, '$1perbesar$2'],
  [/(title=")zoom out(")/g, '$1perkecil$2'],
  [/(title=")reset zoom(")/g, '$1tampilkan seluruhnya$2'],
  [/\{\{title\}\} (\{\{'AUTHORIZATION_AUTHORIZATIONS' \| translate\}\})/g, '$1: {{title}}']
];

/** A template with its own English words in Indonesian; what is no text is left as it is. */
export function inIndonesian(template) {
  return typeof template === 'string' ? IN_TEMPLATES.reduce((text, [word, other]) => text.replace(word, other), template) : template;
}

/** Batches are called by names of the engine, and told by the names of its fields. */
const OF_BATCHES = {
  'set-variables': 'Pengisian variabel', 'set-job-retries': 'Penambahan percobaan ulang', 'set-removal-time': 'Pengaturan masa simpan',
  'instance-deletion': 'Penghapusan instans', 'historic-instance-deletion': 'Penghapusan riwayat', 'instance-migration': 'Migrasi instans',
  'instance-modification': 'Perubahan instans', 'instance-restart': 'Pemulaian ulang instans', 'instance-update-suspension-state': 'Penangguhan instans',
  id: 'ID', type: 'Jenis', totalJobs: 'Jumlah pekerjaan', jobsCreated: 'Pekerjaan dibuat', batchJobsPerSeed: 'Pekerjaan per pembuatan',
  invocationsPerBatchJob: 'Pemanggilan per pekerjaan', seedJobDefinitionId: 'ID definisi pembuatan', monitorJobDefinitionId: 'ID definisi pemantauan',
  batchJobDefinitionId: 'ID definisi pekerjaan', suspended: 'Ditangguhkan', tenantId: 'ID tenant', createUserId: 'Dibuat oleh', startTime: 'Dimulai',
  endTime: 'Berakhir', removalTime: 'Masa simpan berakhir', executionStartTime: 'Mulai dijalankan', remainingJobs: 'Pekerjaan tersisa',
  completedJobs: 'Pekerjaan selesai', failedJobs: 'Pekerjaan gagal'
};
const inWords = (name) => `{{ (${JSON.stringify(OF_BATCHES).replaceAll('"', "'")})[${name}] || ${name} }}`;

/** The template of the page of batches, told in words. */
export const batchesInIndonesian = (template) => template
  .replaceAll('{{batch.type}}', inWords('batch.type'))
  .replace('<td>{{key}}</td>', `<td>${inWords('key')}</td>`)
  .replace('>{{selection[key]}}', `>{{ key === 'type' ? '' : selection[key] }}<span ng-if="key === 'type'">${inWords('selection.type')}</span>`);

/** How messages begin that the applications' programs hold themselves. */
const STATUS = { Failed: 'Gagal', Error: 'Galat' };

/** What Cockpit says it cannot show, by the names that stand in its program. */
const RESOURCES = { 'process definition': 'Definisi proses', 'decision definition': 'Definisi keputusan', 'decision instance': 'Instans keputusan' };

export const resourceInIndonesian = (text) =>
  STATUS[text] ?? (typeof text === 'string' ? text.replace(/^(?:process|decision) (?:definition|instance)\b/, (name) => RESOURCES[name] ?? name) : text);
