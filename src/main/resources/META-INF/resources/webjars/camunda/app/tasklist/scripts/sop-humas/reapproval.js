import { address, post } from './api.js';
import { el } from './dom.js';

/** At a release of content that was changed after its approval: says so and offers the way back to the decision; else nothing. */
export function reapprovalOffer({ task, camForm }) {
  if (!task.perluPersetujuanUlang) return el('div', {});
  const problem = el('p', { role: 'alert' });
  const button = el('button', { type: 'button', class: 'btn btn-default' }, 'Minta persetujuan ulang');
  button.addEventListener('click', async () => {
    button.disabled = true;
    try {
      const { nama } = await post(`/api/tugas/${encodeURIComponent(camForm.taskId)}/persetujuan-ulang`);
      problem.textContent = `Materi dikembalikan ke langkah "${nama}" untuk disetujui. Daftar tugas dimuat ulang.`;
      setTimeout(() => window.location.assign(address('/camunda/app/tasklist/default/')), 2500);
    } catch (refused) {
      problem.textContent = refused.message;
      button.disabled = false;
    }
  });
  return el('div', { class: 'alert alert-warning' },
    el('p', {}, el('strong', {}, 'Materi berubah setelah disetujui. '),
      `Yang disetujui versi ${task.versiDisetujui ?? '-'}, yang terbaru versi ${task.versiMateri}; versi terbaru belum dapat ditayangkan. `,
      'Kembalikan isi materi seperti yang disetujui, atau mintakan persetujuan ulang.'),
    button, problem);
}
