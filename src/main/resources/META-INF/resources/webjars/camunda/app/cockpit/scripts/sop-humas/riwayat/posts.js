import { get } from '../../../../tasklist/scripts/sop-humas/api.js';
import { channelName } from '../../../../tasklist/scripts/sop-humas/channels.js';
import { el, replaceContent } from '../../../../tasklist/scripts/sop-humas/dom.js';
import { shortDate } from '../../../../tasklist/scripts/sop-humas/format.js';
import { link } from '../../../../tasklist/scripts/sop-humas/materi-view.js';
import { STATUS } from '../../../../tasklist/scripts/sop-humas/publication.js';
import { badge, moment, optional } from './shell.js';
import { hash } from './timeline.js';
import { phaseName, ralatState, verdictName } from './words.js';

/** What was published where, with its evidence; loaded at once, so that it is there when it is printed. */
export function posts(run) {
  const box = el('div', {}, el('p', { role: 'status' }, 'Memuat penayangan …'));
  // What is no SOP, such as a correction, has no number and posts nothing of its own.
  if (!run.proses.nomor) {
    const sop = run.perubahan.find((each) => each.nama === 'prosesSop')?.nilai;
    return el('p', {}, 'Proses ini tidak menayangkan sendiri. Hasil ralat dan penarikan ada pada ',
      sop ? el('a', { href: `#/riwayat/${encodeURIComponent(sop)}` }, 'proses SOP yang menayangkannya') : 'proses SOP yang menayangkannya', '.');
  }
  show(box, run).catch((error) => replaceContent(box, el('p', { class: 'alert alert-danger', role: 'alert' }, error.message)));
  return box;
}

async function show(box, run) {
  const { id } = run.proses;
  const rows = await optional(`/api/publikasi?processInstanceId=${encodeURIComponent(id)}`);
  if (rows === null) return replaceContent(box, el('p', {}, 'Bukti penayangan hanya dapat dibaca oleh auditor, admin, dan peran pada SOP ini.'));
  if (rows.length === 0) return replaceContent(box, el('p', {}, 'Belum ada yang ditayangkan oleh proses ini.'));
  const [ralats, ...proofs] = await Promise.all([
    get(`/api/ralat?processInstanceId=${encodeURIComponent(id)}`),
    ...rows.map((row) => get(`/api/publikasi/${encodeURIComponent(row.id)}/bukti`))
  ]);
  const name = namesIn(run);
  return replaceContent(box, proofs.map((proof) => card(proof, ralats.filter((each) => each.publikasi === proof.publikasi.id), name)));
}

/** The evidence keeps user ids. Whoever had to do with a post stands in the run with his name; else his id is shown. */
function namesIn(run) {
  const known = new Map();
  const collect = (part) => {
    if (part === null || typeof part !== 'object') return;
    if (typeof part.id === 'string' && typeof part.nama === 'string') known.set(part.id, part.nama);
    Object.values(part).forEach(collect);
  };
  collect(run);
  return (id) => known.get(id) ?? id;
}

function card(proof, ralats, name) {
  const post = proof.publikasi;
  return el('section', { class: 'sh-kiriman' },
    el('h3', {}, channelName(post.kanal), ' ', badge(post.status === 'PUBLISHED' ? 'selesai' : 'jeda', STATUS[post.status] ?? post.status),
      post.diralat && badge('jeda', `diralat ${shortDate(post.diralat)}`), post.ditarik && badge('batal', `ditarik ${shortDate(post.ditarik)}`)),
    facts([
      ['Alamat', post.url && link(post.url)],
      ['Waktu', shortDate(post.waktu)],
      ['Waktu menurut platform', proof.waktuPlatform && shortDate(proof.waktuPlatform.setempat)],
      ['Akun', proof.akun],
      ['Id pada platform', post.remoteId],
      ['Materi', [`versi ${post.versi} `, hash(post.sha256)]],
      ['Disetujui', proof.disetujuiOleh && `${name(proof.disetujuiOleh)}, ${shortDate(proof.disetujuiPada.setempat)}`],
      ['Perilisan', proof.dirilisOleh && `dirilis tanpa persetujuan tersendiri oleh ${name(proof.dirilisOleh)}, ${shortDate(proof.dirilisPada.setempat)}`],
      ['Percobaan', `${post.percobaan} kali`],
      ['Keterangan', post.pesan],
      [readBefore(post), proof.teksTerbaca && el('blockquote', { class: 'sh-teks' }, proof.teksTerbaca)],
      ['Dibaca kembali', proof.dibacaPada && shortDate(proof.dibacaPada.setempat)],
      ['Berkas', proof.berkas.length > 0 && el('ul', {}, proof.berkas.map(file))],
      ['Ralat dan penarikan', ralats.length > 0 && el('ul', {}, ralats.map((each) => correction(each, name)))],
      ['Putusan petugas', proof.penyelesaian.length > 0 && el('ul', {}, proof.penyelesaian.map((said) => el('li', {},
        [verdictName(said.putusan) ?? said.putusan, name(said.oleh), shortDate(said.pada.setempat), said.tautan, said.alasan].filter(Boolean).join(' · '))))]
    ]),
    proof.panggilan.length > 0 && el('details', { class: 'sh-tak-cetak' }, el('summary', {}, `Panggilan ke platform (${proof.panggilan.length})`), calls(proof.panggilan)));
}

/** The evidence is of the publishing: of a post that was changed since, it tells what stood there before. */
function readBefore({ diralat, ditarik }) {
  const since = [diralat && 'diralat', ditarik && 'ditarik'].filter(Boolean).join(' dan ');
  return since ? `Yang dibaca publik sebelum ${since}` : 'Yang dibaca publik';
}

/** What was asked for, by whom, who approved it, and what came of it. */
function correction(each, name) {
  return el('li', {},
    el('a', { href: `#/riwayat/${encodeURIComponent(each.prosesRalat)}` }, each.jenis === 'tarik' ? 'Penarikan' : 'Ralat'),
    [` diusulkan ${name(each.pengusul)}, ${shortDate(each.dimintaPada)}`, each.alasan && `alasan: ${each.alasan}`,
      each.penyetuju && `disetujui ${name(each.penyetuju)}, ${shortDate(each.disetujuiPada)}`,
      each.versiBaru ? `versi ${each.versiLama} menjadi versi ${each.versiBaru}` : `versi ${each.versiLama}`,
      [ralatState(each.status), each.dikerjakanOleh && `oleh ${name(each.dikerjakanOleh)}`, shortDate(each.waktu)].filter(Boolean).join(' '), each.catatan].filter(Boolean).join(' · '),
    each.sha256Baru && [' ', hash(each.sha256Baru)], each.tautan && [' ', link(each.tautan)]);
}

function file(each) {
  return el('li', {}, `${each.nama} `, hash(each.sha256),
    each.kirim && each.kirim.sha256 !== each.sha256 && [`; yang dikirim: ${each.kirim.nama} `, hash(each.kirim.sha256)]);
}

function calls(all) {
  return el('div', { class: 'sh-gulir' }, el('table', { class: 'table sh-tabel' },
    el('thead', {}, el('tr', {}, ['Waktu', 'Tahap', 'Permintaan', 'Kode', 'Jawaban'].map((head) => el('th', { scope: 'col' }, head)))),
    el('tbody', {}, all.map((call) => el('tr', {},
      el('td', {}, moment(call.waktu.setempat)), el('td', {}, phaseName(call.tahap)),
      el('td', {}, `${call.metode} ${call.alamat}`, call.permintaan && el('pre', {}, call.permintaan)),
      el('td', {}, call.status === null ? '–' : String(call.status), call.jejak && el('small', {}, call.jejak)),
      el('td', {}, call.jawaban && el('pre', {}, call.jawaban)))))));
}

/** Names and values, without those that there are none of. */
export function facts(pairs) {
  return el('dl', { class: 'sh-fakta' }, pairs.filter(([, value]) => value).map(([term, value]) =>
    el('div', {}, el('dt', {}, term), el('dd', {}, value))));
}
