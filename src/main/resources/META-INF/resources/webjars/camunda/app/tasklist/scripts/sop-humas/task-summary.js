import { get } from './api.js';
import { differenceView } from './changes-view.js';
import { loadChannels } from './channels.js';
import { el, foldOut, replaceContent } from './dom.js';
import { duration, loadZone, longDate, shortDate } from './format.js';
import { decisionList, pauseNotice } from './header.js';
import { publicationList } from './publication.js';
import { receipt } from './receipt.js';

/** What is known of a task, beside its form: which step of which SOP, until when, and what happened on the way here. */
export function taskSummary(node, taskId) {
  const box = el('div', { class: 'sop-humas sh-ringkasan' }, el('p', { class: 'text-muted' }, 'Memuat keterangan tugas…'));
  replaceContent(node, box);
  load(box, taskId).catch((error) => {
    replaceContent(box, el('p', { class: 'text-muted', role: 'status' }, error.message));
  });
}

async function load(box, taskId) {
  const [task] = await Promise.all([get(`/api/tugas/${encodeURIComponent(taskId)}`), loadZone(), loadChannels()]);
  const arrived = await receipt(taskId);
  const content = task.materiId ?? task.konsepMateriId;
  const versions = content ? await get(`/api/materi/${encodeURIComponent(content)}/versi`) : [];
  replaceContent(box,
    step(task),
    section('Kelengkapan yang diterima', [arrived.element]),
    section('Disposisi', task.disposisi.map(disposition), 'Belum ada disposisi.'),
    section('Catatan perbaikan', decisionList(task.keputusan, { onlyRefusals: true }), 'Belum ada materi yang dikembalikan.'),
    section('Persetujuan', decisionList(task.keputusan.filter((each) => each.keputusan === 'setuju')), 'Belum ada persetujuan.'),
    ...released(task),
    section('Versi materi', [...versions].sort((a, b) => b.versi - a.versi).map((each) => version(content, each)), 'Belum ada materi.'),
    publicationList(task.prosesId));
}

/** Shown only where an SOP without a decision released. */
function released(task) {
  const releases = task.keputusan.filter((each) => !['setuju', 'tidak'].includes(each.keputusan));
  return releases.length ? [section('Perilisan', decisionList(releases))] : [];
}

function step(task) {
  const { sop, langkah } = task;
  return el('section', {},
    el('h4', {}, sop.nama),
    el('p', { class: 'text-muted' }, `SOP Nomor ${sop.nomor}`),
    task.judul && el('p', {}, el('strong', {}, task.judul)),
    task.jeda && pauseNotice(task),
    el('dl', { class: 'sh-mutu-baku' },
      facts('Langkah', `${langkah.posisi} dari ${langkah.jumlah}: ${langkah.nama}`),
      facts('Peran', task.sebagai ? `${langkah.namaPeran} (Anda: ${task.sebagai})` : langkah.namaPeran),
      facts('Kelengkapan', langkah.kelengkapan),
      facts('Output', langkah.output),
      facts('Waktu', duration(langkah.waktu)),
      task.tenggat && facts('Tenggat', longDate(task.tenggat)),
      task.tenggat && facts(task.terlambat ? 'Terlambat' : 'Sisa waktu', task.sisaWaktu)));
}

function section(title, content, none) {
  return el('section', {}, el('h4', {}, title), content.length ? content : el('p', { class: 'text-muted' }, none));
}

function disposition(each) {
  return el('blockquote', { class: 'sh-instruksi' },
    each.instruksi && el('p', { class: 'sh-teks' }, each.instruksi),
    el('footer', {}, [each.oleh, each.langkah, shortDate(each.waktu), each.penerima && `kepada ${each.penerima}`, each.dasar && `dasar: ${each.dasar}`].filter(Boolean).join(' · ')));
}

function version(materiId, each) {
  const title = `Versi ${each.versi} · ${each.dibuatOlehNama} · ${shortDate(each.dibuatPada)}`;
  const id = encodeURIComponent(materiId);
  return each.versi < 2
    ? el('p', { class: 'sh-versi-awal' }, title, ' · versi pertama')
    : foldOut(title, async () => differenceView(await get(`/api/materi/${id}/perubahan?ke=${each.versi}`)));
}

const facts = (term, description) => [el('dt', {}, term), el('dd', {}, description)];
