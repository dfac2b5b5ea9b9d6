import { el, replaceContent } from './dom.js';

function header(task) {
  return [
    el('p', { class: 'sh-sop' }, el('strong', {}, 'Penyampaian oleh petugas'), el('br'), `${task.sop.nama} – SOP Nomor ${task.sop.nomor}`),
    el('h3', { class: 'sh-judul' }, task.judul),
    el('dl', { class: 'sh-mutu-baku' }, el('dt', {}, 'Disampaikan ke'), el('dd', {}, task.kepada))
  ];
}

/** What the form of who sends a post himself has in place of an SOP's step. */
export const penyampaian = Object.freeze({ sheet: (taskId) => `/api/tugas/${encodeURIComponent(taskId)}/penyampaian`, header });

/** The message word for word, and the shortest way to where it is sent. */
export function messageToSend(task) {
  const status = el('span', { role: 'status' });
  async function copy() {
    try {
      await navigator.clipboard.writeText(task.teks);
      replaceContent(status, 'Tersalin.');
    } catch {
      replaceContent(status, 'Peramban tidak mengizinkan penyalinan. Tandai teks di atas, lalu salin.');
    }
  }
  return [
    el('p', { class: 'sh-teks sh-pos' }, task.teks),
    el('p', { class: 'sh-tombol' },
      el('a', { class: 'btn btn-default', href: task.alamat, target: '_blank', rel: 'noopener noreferrer' }, 'Buka WhatsApp dengan pesan ini'), ' ',
      el('button', { type: 'button', class: 'btn btn-default', onclick: copy }, 'Salin pesan'), ' ', status),
    el('p', { class: 'help-block' }, `Pilih ${task.kepada}, kirim pesannya tanpa mengubah isinya, lalu ambil tangkapan layar.`)
  ];
}
