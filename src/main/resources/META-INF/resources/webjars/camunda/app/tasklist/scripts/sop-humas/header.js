import { address, get } from './api.js';
import { el, foldOut } from './dom.js';
import { duration, longDate, shortDate } from './format.js';
import { materiView } from './materi-view.js';
import { publicationList } from './publication.js';

function fact(term, ...description) {
  return [el('dt', {}, term), el('dd', {}, ...description)];
}

function identity(sop) {
  return el('p', { class: 'sh-sop' }, el('strong', {}, sop.nama), el('br'), `SOP Nomor ${sop.nomor}`);
}

/** The top of the start form: which SOP this is and the steps it will take. */
export function sopHeader(sop) {
  const steps = (sop.langkah ?? []).map((step) => el('li', {}, step.kegiatan ?? step.nama, step.waktu && ` (${duration(step.waktu)})`));
  return [
    identity(sop),
    sop.instansi && el('p', { class: 'text-muted' }, sop.instansi),
    steps.length > 0 && foldOut(`Langkah-langkah SOP (${steps.length})`, () => el('ol', {}, steps))
  ];
}

/** The top of a step's form: what the SOP asks of this step, and what was said on the way here. */
export function taskHeader(task, taskId, { withContent = false } = {}) {
  const step = task.langkah;
  return [
    identity(task.sop),
    task.judul && el('h3', { class: 'sh-judul' }, task.judul),
    task.jeda && pauseNotice(task),
    task.sebagai && el('p', { class: 'alert alert-info' }, `Anda mengerjakan tugas ini sebagai ${task.sebagai}.`),
    task.terkait && line('Terkait dengan', task.terkait.judul ?? task.terkait),
    el('p', { class: 'sh-kegiatan' }, el('strong', {}, `Langkah ${step.posisi} dari ${step.jumlah}. `), step.kegiatan),
    el('dl', { class: 'sh-mutu-baku' },
      fact('Kelengkapan', step.kelengkapan),
      fact('Waktu', duration(step.waktu),
        task.mulaiHitung && ` sejak waktu kegiatan, ${longDate(task.mulaiHitung)}`,
        task.tenggat && el('span', { class: 'sh-tenggat' }, ` – paling lambat ${longDate(task.tenggat)}`)),
      fact('Output', step.output)),
    task.tenggat && foldOut('Cara tenggat dihitung', () => deadline(taskId)),
    lastInstruction(task),
    withContent && task.materiId && foldOut(`Lihat materi${task.versiMateri ? ` (versi ${task.versiMateri})` : ''}`, () => content(task)),
    publicationList(task.prosesId),
    el('p', {}, el('a', { href: address(`/jalan/${encodeURIComponent(task.prosesId)}`) }, 'Perjalanan SOP ini: langkah, jeda, dan pembatalan'))
  ];
}

/** That the run is paused: by whom, why, and what that means. */
export function pauseNotice({ jeda }) {
  return el('div', { class: 'alert alert-warning sh-jeda', role: 'status' },
    el('p', {}, el('strong', {}, 'Sedang dijeda. '), `Dijeda oleh ${jeda.oleh} sejak ${shortDate(jeda.sejak)}`, jeda.sampai && `, diperkirakan sampai ${shortDate(jeda.sampai)}`, '.'),
    el('p', { class: 'sh-teks' }, jeda.alasan),
    el('p', {}, 'Tugas ini belum dapat diselesaikan dan tenggatnya berhenti dihitung; tenggat baru tampak setelah dilanjutkan.'));
}

const line = (term, text) => el('p', {}, el('span', { class: 'text-muted' }, `${term}: `), text);

function lastInstruction(task) {
  const last = task.disposisi?.[task.disposisi.length - 1];
  if (!last?.instruksi) return null;
  return el('blockquote', { class: 'sh-instruksi' },
    el('p', {}, last.instruksi),
    el('footer', {}, [last.oleh, last.langkah, shortDate(last.waktu), last.dasar && `dasar: ${last.dasar}`].filter(Boolean).join(' · ')));
}

async function content(task) {
  return materiView(await get(`/api/materi/${encodeURIComponent(task.materiId)}`));
}

async function deadline(taskId) {
  const why = await get(`/api/tenggat/${encodeURIComponent(taskId)}`);
  return [
    el('p', {}, `Mulai ${longDate(why.mulai)}, ${duration(why.durasi)}, tenggat ${longDate(why.tenggat)}. Yang dihitung:`),
    el('ul', {}, why.rentang.map((each) => el('li', {}, `${shortDate(each.dari)} sampai ${shortDate(each.sampai)}`))),
    why.catatan && el('p', {}, why.catatan),
    why.dilewati.length > 0 && el('p', {}, 'Tidak dihitung:'),
    el('ul', {}, why.dilewati.map((each) => el('li', {}, `${shortDate(each.dari)} sampai ${shortDate(each.sampai)}: ${each.alasan}`)))
  ].filter(Boolean);
}

/** A release that nobody approved says so of itself. */
const DECISION_WORDS = { setuju: 'Setuju', tidak: 'Tidak setuju' };
const decisionWord = (decision) => DECISION_WORDS[decision] ?? decision.replace(/^d/, 'D');

/** Earlier decisions, the latest first; notes are shown as they were written. */
export function decisionList(decisions, { onlyRefusals = false } = {}) {
  const shown = [...(decisions ?? [])].reverse().filter((each) => !onlyRefusals || each.keputusan === 'tidak');
  return shown.map((each) => el('div', { class: `sh-keputusan ${each.keputusan === 'tidak' ? 'sh-tidak' : 'sh-setuju'}` },
    el('p', {},
      el('strong', {}, decisionWord(each.keputusan)),
      ` – ${[each.oleh, each.langkah, shortDate(each.waktu), each.versi && `materi versi ${each.versi}`].filter(Boolean).join(' · ')}`,
      each.lembar && [' · ', el('a', { href: address(each.lembar), target: '_blank', rel: 'noopener' }, 'Lembar persetujuan (PDF)')]),
    each.catatan && el('p', { class: 'sh-teks' }, each.catatan)));
}
