import { get } from '../../../../tasklist/scripts/sop-humas/api.js';
import { el, replaceContent } from '../../../../tasklist/scripts/sop-humas/dom.js';
import { loadZone, number, shortDate } from '../../../../tasklist/scripts/sop-humas/format.js';
import { bpmnCanvas, note } from './canvas.js';
import { facts } from './posts.js';
import { badge, frame, searchOf, showFailure, table } from './shell.js';
import { deployedBy, keyOf, oneOf, sopAddress, versionName } from './sop-parts.js';
import { hash } from './timeline.js';

const KIND = {
  DITAMBAH: { text: 'ditambah', sign: '+', css: 'tambah' },
  DIHAPUS: { text: 'dihapus', sign: '−', css: 'hapus' },
  DIUBAH: { text: 'diubah', sign: '≠', css: 'ubah' },
  DIGESER: { text: 'digeser', sign: '↔', css: 'geser' }
};
const GROUPS = { IDENTITAS: 'Lembar identitas', LANGKAH: 'Langkah', ALUR: 'Alur', LAIN: 'Unsur lain' };
/** Longer values stand below each other. */
const SHORT = 60;

/** What changed between two versions of an SOP: in words, and on both diagrams. */
export async function sopCompare(node, api) {
  const page = frame(node, 'Perbandingan versi');
  const key = keyOf();
  try {
    const [found] = await Promise.all([
      get(`/api/riwayat/sop/${encodeURIComponent(key)}/banding?${oneOf(searchOf(), ['lama', 'baru'])}`), loadZone()
    ]);
    document.title = `Perbandingan versi ${found.sop.nama} – Riwayat – SOP Humas`;
    const section = (title, ...content) => el('section', { class: 'sh-bagian' }, el('h2', {}, title), ...content);
    replaceContent(page,
      head(found),
      section('Ringkasan', summary(found)),
      section('Yang berubah', changes(found)),
      section('Formulir', forms(found)),
      section('Tata letak', layout(found)),
      section('Kedua diagram', diagrams(api, found)));
  } catch (error) {
    showFailure(page, error);
    page.append(el('p', {}, el('a', { href: sopAddress(key) }, 'Ke halaman SOP')));
  }
}

function head(found) {
  const version = (each) => [versionName(each), el('small', {}, `dipasang ${shortDate(each.dipasang)}, ${deployedBy(each)}`)];
  return el('header', {},
    el('p', { class: 'sh-tak-cetak' }, el('a', { href: sopAddress(found.sop.key) }, '← Peta dan versi SOP ini'), ' ',
      el('button', { type: 'button', class: 'btn btn-default sh-cetak', onclick: () => window.print() }, 'Cetak')),
    el('h1', {}, `Perbandingan versi: ${found.sop.nama}`),
    facts([['Nomor', found.sop.nomor], ['Versi lama', version(found.lama)], ['Versi baru', version(found.baru)]]));
}

function summary(found) {
  const moved = found.digeser.length + found.alurDigeser;
  if (found.berkasSama && found.formulir.length === 0) return el('p', {}, 'Berkas BPMN dan formulir kedua versi sama persis.');
  const lines = Object.entries(GROUPS).map(([group, title]) => {
    const those = found.perubahan.filter((each) => each.kelompok === group);
    const counts = Object.entries(KIND).map(([kind, { text }]) => [those.filter((each) => each.jenis === kind).length, text]).filter(([many]) => many > 0);
    return counts.length > 0 && el('li', {}, `${title}: ${counts.map(([many, text]) => `${number(many)} ${text}`).join(', ')}`);
  });
  return el('div', {},
    found.perubahan.length === 0 && el('p', {}, el('strong', {}, nothing(found, moved))),
    el('ul', {}, lines,
      el('li', {}, `Formulir: ${found.formulir.length ? `${number(found.formulir.length)} berbeda` : 'tidak ada yang berbeda'}`),
      el('li', {}, `Tata letak saja: ${moved ? `${number(moved)} unsur` : 'tidak ada'}`)));
}

function nothing(found, moved) {
  if (found.berkasSama) return 'Berkas BPMN kedua versi sama persis; yang berbeda hanya formulirnya.';
  return moved > 0 ? 'Isi SOP tidak berubah; yang berubah hanya tata letak diagramnya.'
    : 'Isi SOP dan tata letak diagramnya tidak berubah; yang berbeda hanya cara berkasnya ditulis, misalnya oleh versi Modeler yang lain.';
}

function changes(found) {
  if (found.perubahan.length === 0) return el('p', {}, 'Tidak ada.');
  return table(['Bagian', 'Perubahan', 'Rincian'], found.perubahan.map((change) => [
    el('strong', {}, change.unsur.nama),
    [mark(change.jenis), change.digeser && el('small', {}, 'juga digeser pada diagram')],
    change.rincian.length === 0 ? '–' : el('ul', { class: 'sh-rincian' }, change.rincian.map((each) => el('li', {}, detail(each, change.jenis))))
  ]));
}

function mark(kind) {
  const { text, sign, css } = KIND[kind];
  return el('span', { class: `sh-lencana sh-beda-${css}` }, el('span', { 'aria-hidden': 'true' }, `${sign} `), text);
}

function detail({ apa, sebelum, sesudah }, kind) {
  if (kind !== 'DIUBAH') return `${apa}: ${sebelum ?? sesudah}`;
  // Of a list only what was put in or taken out is told.
  if (sebelum === '') return [`${apa}, ditambahkan: `, el('ins', { class: 'sh-teks' }, sesudah)];
  if (sesudah === '') return [`${apa}, dihapus: `, el('del', { class: 'sh-teks' }, sebelum)];
  const value = (text) => (text ?? 'tidak disebut');
  const isShort = [sebelum, sesudah].every((text) => (text ?? '').length <= SHORT && !(text ?? '').includes('\n'));
  if (isShort) return [`${apa}: `, el('del', {}, value(sebelum)), el('span', { class: 'sr-only' }, ' menjadi'), el('span', { 'aria-hidden': 'true' }, ' → '), el('ins', {}, value(sesudah))];
  return [`${apa}:`,
    el('div', { class: 'sh-teks' }, 'Sebelum: ', el('del', {}, value(sebelum))),
    el('div', { class: 'sh-teks' }, 'Sesudah: ', el('ins', {}, value(sesudah)))];
}

function forms(found) {
  if (found.formulir.length === 0) return el('p', {}, 'Formulir yang dipakai kedua versi sama persis.');
  return table(['Formulir', 'Perubahan', 'Dipakai pada', 'SHA-256 lama', 'SHA-256 baru'], found.formulir.map((form) => [
    form.nama, mark(form.jenis), el('ul', {}, form.langkah.map((each) => el('li', {}, each))),
    form.sha256Lama ? hash(form.sha256Lama) : '–', form.sha256Baru ? hash(form.sha256Baru) : '–'
  ]));
}

function layout(found) {
  if (found.digeser.length + found.alurDigeser === 0) return el('p', {}, 'Tidak ada unsur yang hanya berpindah tempat pada diagram.');
  return el('div', {},
    el('p', {}, 'Yang berikut hanya digambar di tempat atau dengan ukuran lain; isinya tidak berubah.'),
    found.digeser.length > 0 && el('ul', {}, found.digeser.map((each) => el('li', {}, each.nama))),
    found.alurDigeser > 0 && el('p', {}, `${number(found.alurDigeser)} garis alur digambar dengan cara lain.`));
}

function diagrams(api, found) {
  const of = (kinds) => found.perubahan.filter((each) => kinds.includes(each.jenis)).map((each) => [each.unsur.id, each.jenis]);
  const moved = found.digeser.map((each) => [each.id, 'DIGESER']);
  const side = (title, version, marks) => el('figure', {}, el('figcaption', {}, el('h3', {}, `${title}: ${versionName(version)}`)),
    bpmnCanvas(api, version.processDefinitionId, {
      label: `Diagram alur ${found.sop.nama}, ${versionName(version)}, dengan tanda pada yang berubah. Perubahannya ada dalam tabel di atas.`,
      name: `Diagram versi ${title.toLowerCase()}`,
      mark: (viewer) => {
        marks.forEach(([id, kind]) => show(viewer, id, kind));
        return found.perubahan.map((each) => each.unsur.id).find((id) => viewer.get('elementRegistry').get(id)?.type === 'bpmn:UserTask');
      }
    }));
  const pair = el('div', { class: 'sh-berdampingan' },
    side('Lama', found.lama, [...of(['DIHAPUS', 'DIUBAH']), ...moved]),
    side('Baru', found.baru, [...of(['DITAMBAH', 'DIUBAH']), ...moved]));
  scrollTogether(pair);
  return [el('p', { class: 'sh-legenda' }, 'Tanda pada diagram: ', Object.keys(KIND).flatMap((kind) => [mark(kind), ' '])), pair];
}

function show(viewer, id, kind) {
  const element = viewer.get('elementRegistry').get(id);
  if (!element) return;
  const { text, sign, css } = KIND[kind];
  viewer.get('canvas').addMarker(id, `sh-beda-${css}`);
  if (!element.waypoints) note(viewer, id, [el('span', { class: `sh-tanda sh-beda-${css}` }, `${sign} ${text}`)]);
}

/** Whoever moves one diagram sees the same place of the other; scrolling does not bubble. */
function scrollTogether(pair) {
  let leader;
  pair.addEventListener('scroll', (event) => {
    const boxes = [...pair.querySelectorAll('.sh-bagan-kotak')];
    if (!boxes.includes(event.target) || (leader && leader !== event.target)) return;
    leader = event.target;
    boxes.filter((box) => box !== leader).forEach((box) => box.scrollTo(leader.scrollLeft, leader.scrollTop));
    requestAnimationFrame(() => requestAnimationFrame(() => { leader = undefined; }));
  }, true);
}
