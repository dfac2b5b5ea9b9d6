import { address, get } from '../../../../tasklist/scripts/sop-humas/api.js';
import { el, replaceContent } from '../../../../tasklist/scripts/sop-humas/dom.js';
import { loadZone, number } from '../../../../tasklist/scripts/sop-humas/format.js';
import { heatMap } from './heat.js';
import { facts } from './posts.js';
import { badge, frame, moment, searchOf, showFailure, table } from './shell.js';
import { dayName, deployedBy, go, keyOf, labelled, oneOf, periodFields, sopAddress, versionName } from './sop-parts.js';

const FIELDS = ['dari', 'sampai', 'versi', 'hanya'];

/** One SOP: where its work goes in a period, and its versions. */
export async function sopPage(node, api) {
  const page = frame(node, 'SOP');
  const key = keyOf();
  const wanted = oneOf(searchOf(), FIELDS);
  try {
    const [map] = await Promise.all([get(`/api/riwayat/sop/${encodeURIComponent(key)}?${wanted}`), loadZone()]);
    document.title = `${map.sop.nama} – Riwayat – SOP Humas`;
    const section = (title, ...content) => el('section', { class: 'sh-bagian' }, el('h2', {}, title), ...content);
    const nothing = map.proses === 0 && map.lain.length === 0;
    replaceContent(page,
      head(map),
      form(map),
      section('Peta panas',
        nothing && el('p', { class: 'alert alert-info', role: 'status' }, 'Tidak ada yang dilaksanakan dalam periode ini. Pilih periode lain atau hitung semua versi.'),
        heatMap(api, map)),
      section('Langkah', steps(map), download(key, wanted)),
      section('Keputusan dan unsur lain', branches(map), others(map)),
      section('Versi', versions(map)));
  } catch (error) {
    showFailure(page, error);
    page.append(
      el('p', {}, el('a', { href: '#/riwayat/sop' }, 'Ke daftar SOP')),
      // What was asked for may be wrong, and the SOP right.
      ...(error.status === 404 && !wanted.has('versi') ? [] : [el('p', {}, el('a', { href: sopAddress(key) }, 'Tampilkan versi yang berlaku untuk tahun ini'))]));
  }
}

function head(map) {
  return el('header', {},
    el('p', { class: 'sh-tak-cetak' }, el('a', { href: '#/riwayat' }, '← Riwayat'), ' ', el('a', { href: '#/riwayat/sop' }, '← Semua SOP'), ' ',
      el('button', { type: 'button', class: 'btn btn-default sh-cetak', onclick: () => window.print() }, 'Cetak')),
    el('h1', {}, map.sop.nama),
    facts([
      ['Nomor', map.sop.nomor],
      ['Instansi', map.sop.instansi],
      ['Periode', `${dayName(map.dari)} sampai ${dayName(map.sampai)}`],
      ['Diagram', versionName(map.versi)],
      ['Yang dihitung', map.hanya ? `hanya proses pada ${versionName(map.versi)}` : 'proses pada semua versi'],
      ['Proses yang dikerjakan', `${number(map.proses)} proses`]
    ]));
}

function form(map) {
  const select = (name, options, chosen) => el('select', { class: 'form-control', name },
    options.map(([value, text]) => el('option', { value, selected: String(value) === String(chosen) }, text)));
  const element = el('form', { class: 'sh-saring sh-tak-cetak', 'aria-label': 'Periode dan versi' },
    periodFields(new URLSearchParams({ dari: map.dari, sampai: map.sampai })),
    labelled('Diagram versi', select('versi', map.daftarVersi.map((version) => [version.nomor, versionName(version)]), map.versi.nomor)),
    labelled('Yang dihitung', select('hanya', [['', 'Proses pada semua versi'], ['ya', 'Hanya proses pada versi itu']], map.hanya ? 'ya' : '')),
    el('div', { class: 'sh-tombol' }, el('button', { type: 'submit', class: 'btn btn-primary' }, 'Tampilkan')));
  element.addEventListener('submit', (event) => {
    event.preventDefault();
    go(sopAddress(map.sop.key), FIELDS.map((name) => [name, element.elements[name].value]));
  });
  return element;
}

function steps(map) {
  const rows = map.langkah.map((step) => [
    step.urut || '–',
    [el('strong', {}, step.nama), !step.baku && el('small', {}, 'tidak ada dalam versi diagram ini')],
    step.namaPeran,
    step.baku ?? '–',
    step.pelaksanaan === 0 ? 'Tidak ada'
      : [`${number(step.pelaksanaan)} kali`, el('small', {}, `${number(step.proses)} proses${step.berulang ? `, ${number(step.berulang)} kali diulang` : ''}`)],
    step.median ?? '–',
    step.total ?? '–',
    lateness(step)
  ]);
  return el('div', {},
    table(['No.', 'Langkah', 'Pelaksana', 'Mutu baku', 'Frekuensi', 'Waktu kerja: median', 'Waktu kerja: jumlah', 'Terlambat'], rows),
    el('p', { class: 'sh-samar' },
      'Langkah dihitung pada hari selesainya; langkah yang diulang setelah pengembalian dihitung lagi. Waktu adalah waktu kerja menurut kalender saat langkah diselesaikan. Langkah yang belum selesai tidak termasuk.',
      map.tanpaVersi > 0 && ` ${number(map.tanpaVersi)} pelaksanaan diselesaikan sebelum versinya dicatat${map.hanya ? ' dan tidak ikut dihitung' : ''}.`));
}

function lateness(step) {
  if (step.pelaksanaan === 0) return '–';
  if (step.terlambat === 0) return 'Tidak pernah';
  return [badge('terlambat', `${number(step.persenTerlambat)}%`), el('small', {}, `${number(step.terlambat)} dari ${number(step.pelaksanaan)}`)];
}

function download(key, wanted) {
  return el('p', { class: 'sh-ekspor' }, el('a', { class: 'btn btn-default', href: address(`/api/riwayat/sop/${encodeURIComponent(key)}/ekspor?${wanted}`), download: '' }, 'Unduh CSV'));
}

function branches(map) {
  if (map.cabang.length === 0) return el('p', {}, 'SOP ini tidak bercabang.');
  return table(['Keputusan', 'Jawaban', 'Menuju', 'Ditempuh'], map.cabang.map((branch) => [
    branch.keputusan || '–', branch.jawaban || '–', branch.ke || '–',
    branch.kali === null ? 'tidak dapat dihitung dari riwayat' : `${number(branch.kali)} kali`
  ]));
}

function others(map) {
  if (map.lain.length === 0) return null;
  return el('details', {}, el('summary', {}, `Unsur lain yang dilalui (${map.lain.length})`),
    table(['Unsur', 'Dilalui'], map.lain.map((each) => [each.nama, `${number(each.kali)} kali${each.jenis === 'callActivity' ? ' (setiap kanal satu kali)' : ''}`])));
}

function versions(map) {
  const rows = map.daftarVersi.map((version) => [
    [el('strong', {}, versionName(version)), version.nomor === map.daftarVersi[0].nomor && el('small', {}, 'yang berlaku')],
    moment(version.dipasang),
    version.bawaan ? 'Bawaan aplikasi' : version.oleh?.nama ?? 'Tidak tercatat',
    number(version.berjalan), number(version.selesai), number(version.dibatalkan),
    version.nomor === map.versi.nomor ? 'Diagram di atas'
      : el('a', { href: `${sopAddress(map.sop.key)}?${new URLSearchParams({ dari: map.dari, sampai: map.sampai, versi: version.nomor })}` },
        'Tampilkan diagram', el('span', { class: 'sr-only' }, ` ${versionName(version)}`))
  ]);
  return el('div', {},
    table(['Versi', 'Dipasang', 'Pemasang', 'Proses berjalan', 'Proses selesai', 'Proses dibatalkan', 'Diagram'], rows),
    map.daftarVersi.length > 1 ? comparing(map) : el('p', {}, 'Baru satu versi yang terpasang; belum ada yang dapat dibandingkan.'));
}

function comparing(map) {
  const options = (from, chosen) => from.map((version) => el('option', { value: version.nomor, selected: version.nomor === chosen }, `${versionName(version)} (${deployedBy(version)})`));
  const all = map.daftarVersi;
  const element = el('form', { class: 'sh-saring sh-tak-cetak', 'aria-label': 'Bandingkan dua versi' },
    labelled('Versi lama', el('select', { class: 'form-control', name: 'lama' }, options(all.slice(1), all[1].nomor)), 'sh-lebar'),
    labelled('Versi baru', el('select', { class: 'form-control', name: 'baru' }, options(all.slice(0, -1), all[0].nomor)), 'sh-lebar'),
    el('div', { class: 'sh-tombol' }, el('button', { type: 'submit', class: 'btn btn-primary' }, 'Bandingkan')));
  element.addEventListener('submit', (event) => {
    event.preventDefault();
    go(`${sopAddress(map.sop.key)}/banding`, ['lama', 'baru'].map((name) => [name, element.elements[name].value]));
  });
  return element;
}
