import { get } from '../../../../tasklist/scripts/sop-humas/api.js';
import { channelName, loadChannels } from '../../../../tasklist/scripts/sop-humas/channels.js';
import { el, replaceContent } from '../../../../tasklist/scripts/sop-humas/dom.js';
import { duration, loadZone, number, shortDate } from '../../../../tasklist/scripts/sop-humas/format.js';
import { link, materiView } from '../../../../tasklist/scripts/sop-humas/materi-view.js';
import { diagram } from './diagram.js';
import { facts, posts } from './posts.js';
import { STATUS_KIND, badge, frame, idOf, moment, openForPrint, readable, showFailure, table } from './shell.js';
import { hash, minutes, timeline } from './timeline.js';
import { categoryName, deviationName, fieldName, incidentName, incidentState, objectName, operationName, propertyName, verdictName } from './words.js';

/** One run, whole: who, when, on which version, how late, and what was published. */
export async function runPage(node, api) {
  const page = frame(node, 'Riwayat');
  const id = idOf();
  try {
    const [run] = await Promise.all([get(`/api/riwayat/${encodeURIComponent(id)}`), loadZone(), loadChannels().catch(() => [])]);
    document.title = `${run.proses.judul} – Riwayat – SOP Humas`;
    const parts = [
      ['Diagram', diagram(api, run)],
      ['Lini masa', timeline(run)],
      ['Penayangan', posts(run)],
      ['Materi', contents(run)],
      ['Penyimpangan dan jeda', deviations(run)],
      ['Insiden', incidents(run)],
      ['Tindakan pengguna', operations(run)],
      ['Variabel', variables(run)],
      run.dibaca && ['Dibaca oleh', reads(run.dibaca)]
    ].filter(Boolean);
    const sections = parts.map(([title, content]) => el('section', { class: 'sh-bagian', tabindex: -1 }, el('h2', {}, title), content));
    replaceContent(page, head(run, sections), sections);
    openForPrint(page);
  } catch (error) {
    showFailure(page, error);
  }
}

function head(run, sections) {
  const { proses } = run;
  const jump = (section) => el('button', {
    type: 'button', class: 'btn btn-link',
    onclick: () => {
      section.scrollIntoView({ behavior: 'auto' });
      section.focus({ preventScroll: true });
    }
  }, section.querySelector('h2').textContent);
  return el('header', { class: 'sh-kepala-proses' },
    el('p', { class: 'sh-tak-cetak' }, el('a', { href: '#/riwayat' }, '← Riwayat'), ' ',
      el('button', { type: 'button', class: 'btn btn-default sh-cetak', onclick: () => window.print() }, 'Cetak')),
    el('h1', {}, proses.judul, ' ', badge(STATUS_KIND[proses.status], proses.statusNama)),
    facts([
      ['Judul sebelumnya', earlierTitles(run)],
      ['SOP', proses.nomor ? el('a', { href: `#/riwayat/sop/${encodeURIComponent(proses.sop)}?versi=${proses.versi}` }, proses.sopNama) : proses.sopNama],
      ['Nomor', proses.nomor],
      ['Versi SOP', [proses.versiTag, `penerapan ke-${proses.versi}`].filter(Boolean).join(', ')],
      ['Dimulai', [shortDate(proses.mulai), proses.pemulai && `oleh ${proses.pemulai.nama}`].filter(Boolean).join(' ')],
      ['Selesai', proses.selesai ? shortDate(proses.selesai) : 'Belum'],
      ['Diakhiri karena', proses.status === 'DIBATALKAN' && run.alasanBerakhir],
      ['Ketepatan waktu', proses.terlambat > 0 ? badge('terlambat', `${number(proses.terlambat)} kali terlambat`) : 'Tidak ada keterlambatan'],
      ['Dikembalikan', proses.kembali > 0 ? `${number(proses.kembali)} kali` : 'Tidak pernah'],
      ['Tayang di', proses.kanal.map(channelName).join(', ') || 'Belum tayang'],
      ['Id proses', el('code', {}, proses.id)]
    ]),
    el('nav', { class: 'sh-lompat sh-tak-cetak', 'aria-label': 'Bagian halaman' }, sections.map(jump)));
}

/** What the run was called before, the oldest first; null where it was always called this. */
function earlierTitles({ proses, perubahan }) {
  const titles = new Set(perubahan.filter((each) => each.nama === 'judul' && each.nilai !== proses.judul).map((each) => each.nilai));
  return titles.size > 0 && el('ul', {}, [...titles].map((title) => el('li', { class: 'sh-teks' }, title)));
}

function contents(run) {
  if (run.materi.length === 0) return el('p', {}, 'Belum ada materi.');
  return el('div', {}, run.materi.map((version) => {
    const body = el('div', {}, el('p', { role: 'status' }, 'Memuat …'));
    get(`/api/materi/${encodeURIComponent(version.materiId)}/versi/${version.versi}`).then(
      (materi) => replaceContent(body, materiView({ ...materi, dibuatOleh: version.oleh.nama })),
      (error) => replaceContent(body, el('p', { class: 'text-danger' }, error.message)));
    const newest = version === run.materi[run.materi.length - 1];
    return el('details', { open: newest },
      el('summary', {}, `Versi ${version.versi}: ${version.judul} – ${version.oleh.nama}, ${shortDate(version.pada)}`),
      el('p', {}, 'SHA-256 ', hash(version.sha256)), body);
  }));
}

/** What was not as the mutu baku asks, and when the run stood still. */
function deviations(run) {
  return el('div', {},
    run.penyimpangan.length === 0 ? el('p', {}, 'Tidak ada penyimpangan dari mutu baku.')
      : table(['Ditemukan', 'Penyimpangan', 'Baku dan nyata', 'Alasan'], run.penyimpangan.map((each) => [
        moment(each.ditemukan),
        [deviationName(each.jenis), el('small', {}, [each.langkah ?? 'proses secara keseluruhan', each.petugas?.nama].filter(Boolean).join(' · '))],
        [asked(each), each.menitKerja !== null && el('div', {}, `nyata ${minutes(each.menitKerja)} kerja`)],
        each.alasan ?? '–'
      ])),
    run.jeda.length > 0 && table(['Dijeda', 'Oleh', 'Alasan', 'Dilanjutkan'], run.jeda.map((each) => [
      moment(each.mulai), each.oleh?.nama ?? 'Aplikasi', each.alasan,
      each.selesai ? [moment(each.selesai), el('small', {}, [each.dilanjutkanOleh?.nama, each.catatan].filter(Boolean).join(' · '))] : 'Belum'
    ])));
}

function asked({ jenis, baku, menitBaku }) {
  if (menitBaku !== null) return `baku ${minutes(menitBaku)} kerja`;
  return baku && (jenis === 'waktu' ? `baku ${duration(baku)}` : `baku: ${baku}`);
}

function incidents(run) {
  if (run.insiden.length === 0) return el('p', {}, 'Tidak ada.');
  return table(['Terjadi', 'Apa', 'Berakhir', 'Penyelesaian'], run.insiden.map((each) => [
    moment(each.waktu),
    [[incidentName(each.jenis), each.kanal && ` pada ${channelName(each.kanal)}`], el('small', {}, each.kegiatan), each.pesan && el('p', { class: 'sh-teks' }, each.pesan)],
    [incidentState(each.keadaan), each.selesai && el('small', {}, moment(each.selesai))],
    each.penyelesaian.length ? el('ul', {}, each.penyelesaian.map((done) => el('li', {}, settled(done)))) : 'Tanpa tindakan orang'
  ]));
}

function settled({ tindakan, oleh, waktu, tautan, alasan }) {
  return [verdictName(tindakan) ?? operationName(tindakan), oleh?.nama, shortDate(waktu), tautan && link(tautan), alasan]
    .filter(Boolean).flatMap((part, at) => (at ? [' · ', part] : [part]));
}

function operations(run) {
  if (run.operasi.length === 0) return el('p', {}, 'Tidak ada.');
  return table(['Waktu', 'Siapa', 'Tindakan', 'Rincian'], run.operasi.map((each) => [
    moment(each.waktu),
    [account(each.oleh), el('small', {}, categoryName(each.kategori))],
    [deed(each), each.langkah && el('small', {}, each.langkah)],
    [
      each.variabel.length > 0 && el('div', {}, each.variabel.map(fieldName).join(', ')),
      each.rincian.map((change) => el('div', { class: 'sh-teks' }, changed(change))),
      each.catatan && el('p', { class: 'sh-teks' }, each.catatan)
    ]
  ]));
}

/** Some operations are named with what they are done to. */
function deed({ operasi, objek }) {
  const [name, object] = [operationName(operasi), objectName(objek)];
  return name.endsWith(object) ? name : `${name} ${object}`;
}

function changed({ sifat, semula, menjadi }) {
  const shown = (value) => readable(value) ?? '–';
  return `${propertyName(sifat)}: ${semula === null ? '' : `${shown(semula)} → `}${shown(menjadi)}`;
}

/** Name and id: people may change the name they are shown with, and here it is the account that counts. */
function account(person) {
  if (!person) return 'Aplikasi';
  return [person.nama, person.nama !== person.id && el('small', {}, person.id)];
}

/** The engine's own, one set for each step that runs several times at once. */
const COUNTERS = ['nrOfInstances', 'nrOfActiveInstances', 'nrOfCompletedInstances', 'loopCounter'];

/** Each variable with all its values, the oldest first. */
function variables(run) {
  if (run.perubahan.length === 0) return el('p', {}, 'Tidak ada.');
  const byName = new Map();
  run.perubahan.filter((each) => !COUNTERS.includes(each.nama)).forEach((each) => byName.set(each.nama, [...(byName.get(each.nama) ?? []), each]));
  return table(['Variabel', 'Nilai dan perubahannya'], [...byName].map(([name, changes]) => [
    [fieldName(name), fieldName(name) !== name && el('small', {}, name)],
    el('ol', { class: 'sh-nilai' }, changes.map((each) => el('li', {},
      el('span', { class: 'sh-teks' }, each.nilai === '' ? '(kosong)' : readable(each.nilai)),
      el('small', {}, [shortDate(each.waktu), each.oleh?.nama, each.langkah ?? 'saat proses dimulai atau oleh aplikasi'].filter(Boolean).join(' · ')))))
  ]));
}

function reads(readings) {
  return table(['Waktu', 'Siapa', 'Apa'], readings.map((each) => [moment(each.pada), account(each.oleh), each.apa ?? 'halaman proses ini']));
}
