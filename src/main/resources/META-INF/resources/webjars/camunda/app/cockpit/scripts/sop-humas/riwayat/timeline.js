import { el } from '../../../../tasklist/scripts/sop-humas/dom.js';
import { duration, number, shortDate } from '../../../../tasklist/scripts/sop-humas/format.js';
import { badge, moment, readable } from './shell.js';
import { fieldName, handoverName } from './words.js';

const HEADS = ['No.', 'Langkah', 'Dikerjakan oleh', 'Diberikan', 'Tenggat', 'Selesai', 'Waktu kerja', 'Hasil'];
const STATE = { BERJALAN: 'Belum selesai', DIBATALKAN: 'Tidak diselesaikan' };

/** Every task of the run, the oldest first. */
export function timeline(run) {
  const said = run.komentar.filter((each) => !run.langkah.some((step) => step.taskId === each.taskId));
  return el('div', {}, steps(run), said.length > 0 && [el('h3', {}, 'Komentar pada proses'), said.map(comment)].flat());
}

function steps(run) {
  return el('div', { class: 'sh-gulir' }, el('table', { class: 'table sh-tabel sh-kartu sh-lini-masa' },
    el('caption', { class: 'sr-only' }, 'Lini masa langkah'),
    el('thead', {}, el('tr', {}, HEADS.map((head) => el('th', { scope: 'col' }, head)))),
    el('tbody', {}, run.langkah.map((step, at) => row(step, at, run)))));
}

function row(step, at, run) {
  const times = run.langkah.slice(0, at).filter((each) => each.kegiatan === step.kegiatan).length;
  const cell = (name, ...content) => el('td', { 'data-nama': name }, content.flat(Infinity));
  return el('tr', { class: step.terlambat ? 'sh-baris-terlambat' : null },
    cell('No.', String(at + 1)),
    el('th', { scope: 'row' }, step.nama, times > 0 && el('small', {}, `ke-${times + 1} kalinya`)),
    cell('Dikerjakan oleh', person(step), el('small', {}, step.peranNama), step.sebagai && el('small', {}, step.sebagai),
      step.tanda.map((each) => el('p', { class: 'sh-tentang-akun' }, each)),
      step.pengalihan.map((each) => el('small', {}, handover(each, step)))),
    cell('Diberikan', moment(step.diberikan, step), shortDate(step.mulai) !== shortDate(step.diberikan) && el('small', {}, `waktu dihitung sejak ${shortDate(step.mulai, step)}`)),
    cell('Tenggat', step.tenggat ? moment(step.tenggat, step) : '–'),
    cell('Selesai', step.selesai ? moment(step.selesai, step) : STATE[step.keadaan], step.keadaan === 'DIBATALKAN' && el('small', {}, STATE.DIBATALKAN)),
    cell('Waktu kerja', work(step)),
    cell('Hasil', result(step), run.komentar.filter((each) => each.taskId === step.taskId).map(comment)));
}

function handover(each, step) {
  return [`${handoverName(each.jenis)}: ${each.dari?.nama ?? 'unit'} → ${each.kepada?.nama ?? 'unit'}`, each.oleh && `oleh ${each.oleh.nama}`, shortDate(each.waktu, step), each.catatan]
    .filter(Boolean).join(' · ');
}

function comment(each) {
  return el('blockquote', { class: 'sh-komentar' }, el('p', { class: 'sh-teks' }, each.isi),
    el('small', {}, `Komentar ${each.oleh?.nama ?? 'aplikasi'}, ${shortDate(each.waktu)}`));
}

function person(step) {
  if (step.oleh) return step.oleh.nama;
  return step.pemegang ? `${step.pemegang.nama} (memegang)` : step.keadaan === 'BERJALAN' ? 'Belum ada' : 'Tidak ada';
}

function work(step) {
  if (!step.mutuBaku) return '–';
  return [
    `${minutes(step.menitKerja)} dari ${duration(step.mutuBaku)}`,
    step.terlambat && el('div', {}, badge('terlambat', `Terlambat ${minutes(step.menitLewat)}`)),
    step.terlambat && el('small', {}, step.alasanTerlambat ? `Alasan: ${step.alasanTerlambat}` : step.keadaan === 'SELESAI' && 'Tanpa alasan')
  ];
}

export function minutes(count) {
  if (count === null || count === undefined) return '–';
  if (count < 1) return 'kurang dari 1 menit';
  const hours = Math.floor(count / 60);
  return [hours > 0 && `${number(hours)} jam`, (count % 60 > 0 || hours === 0) && `${count % 60} menit`].filter(Boolean).join(' ');
}

function arrival(each, step) {
  const what = each.kurang ? `Kelengkapan kurang: ${each.kurang}` : 'Kelengkapan lengkap';
  const when = each.saat === 'penerimaan' ? 'saat diterima' : 'saat diselesaikan';
  return [each.catatan ? `${what} (${each.catatan})` : what, `dinyatakan ${when} oleh ${each.oleh.nama}`, each.sebagai, shortDate(each.waktu, step)].filter(Boolean).join(' · ');
}

/** Else it is a release that nobody approved, in its own words. */
const DECISIONS = { setuju: 'Setuju', tidak: 'Tidak setuju' };

const SHOWN_ELSEWHERE = ['keputusan', 'catatan', 'materiId', 'alasanKeterlambatan', 'bertindakSebagai'];
const OF_ARRIVALS = ['kelengkapan', 'catatanKelengkapan'];

function result(step) {
  const elsewhere = step.kelengkapan.length ? [...SHOWN_ELSEWHERE, ...OF_ARRIVALS] : SHOWN_ELSEWHERE;
  const entered = step.isian.filter((each) => !elsewhere.includes(each.nama) && each.nilai !== '');
  return [
    step.keputusan && el('p', {}, badge(step.keputusan === 'tidak' ? 'batal' : 'selesai', DECISIONS[step.keputusan] ?? `${step.keputusan} oleh ${step.petugas?.nama ?? '–'}`)),
    step.catatan && el('p', { class: 'sh-teks' }, `Catatan: ${step.catatan}`),
    step.versi && el('p', {}, `Materi versi ${step.versi} `, hash(step.sha256)),
    step.tandaTangan.map((each) => el('p', {}, `Ditandatangani ${each.oleh.nama} ${each.cara}, ${shortDate(each.berlaku, step)} `, hash(each.sha256))),
    step.kelengkapan.map((each) => el('small', { class: 'sh-teks' }, arrival(each, step))),
    step.berkas.length > 0 && el('p', {}, `Berkas: ${step.berkas.join(', ')}`),
    entered.length > 0 && el('details', {}, el('summary', {}, `Isian formulir (${entered.length})`),
      el('dl', { class: 'sh-isian' }, entered.map((each) => [el('dt', {}, fieldName(each.nama)), el('dd', {}, readable(each.nilai))]).flat()))
  ];
}

/** A hash in groups of eight, so that it can be compared by eye and breaks where it may. */
export function hash(value) {
  return el('code', { class: 'sh-hash', 'aria-label': `SHA-256 ${value}` }, value.match(/.{1,8}/g).flatMap((part) => [part, el('wbr')]));
}
