import { address, get, post } from './api.js';
import { el, foldOut, freshId } from './dom.js';
import { shortDate } from './format.js';

const HOW = {
  KEMBALI: 'dikembalikan ke unit', SERAH: 'diserahkan', BAGI_ULANG: 'dibagi ulang', AMBIL_ALIH: 'diambil alih',
  TIDAK_HADIR: 'kembali ke unit karena pemegangnya tidak hadir', HADIR: 'kembali kepada pemegangnya'
};

/** To return a task to its unit or to hand it over, with what became of it so far. Loaded when it is opened. */
export function handover(taskId) {
  const path = `/api/tugas/${encodeURIComponent(taskId)}`;
  return foldOut('Kembalikan atau serahkan tugas', async () => {
    const { penerima, riwayat } = await get(`${path}/pengalihan`);
    const answer = el('p', { class: 'help-block', role: 'alert' });
    const [toWhom, why] = [freshId('kepada'), freshId('alasan')];
    const choice = el('select', { id: toWhom, class: 'form-control' },
      el('option', { value: '' }, 'Unit (siapa pun dari unit itu dapat mengambilnya)'),
      penerima.map((person) => el('option', { value: person.id }, person.nama)));
    const note = el('textarea', { id: why, class: 'form-control', rows: '2' });
    const button = el('button', { type: 'button', class: 'btn btn-default' }, 'Alihkan tugas');
    button.addEventListener('click', async () => {
      if (!note.value.trim()) {
        answer.textContent = 'Alasan wajib diisi: mengapa tugas ini dialihkan.';
        note.setAttribute('aria-invalid', 'true');
        note.focus();
        return;
      }
      note.removeAttribute('aria-invalid');
      button.disabled = true;
      answer.textContent = '';
      try {
        if (choice.value) await post(`${path}/serahkan`, { kepada: choice.value, catatan: note.value });
        else await post(`${path}/kembalikan`, { catatan: note.value });
        answer.textContent = 'Tugas dialihkan. Daftar tugas dimuat ulang.';
        setTimeout(() => window.location.assign(address('/camunda/app/tasklist/default/')), 1500);
      } catch (refused) {
        answer.textContent = refused.message;
        button.disabled = false;
      }
    });
    return [
      riwayat.length > 0 && el('ul', {}, riwayat.map((each) => el('li', {}, `${shortDate(each.pada)}: ${line(each)}`))),
      el('div', { class: 'form-group' }, el('label', { for: toWhom }, 'Kepada'), choice),
      el('div', { class: 'form-group' }, el('label', { for: why }, 'Alasan ', el('span', { class: 'sh-wajib' }, '(wajib)')), note),
      button, answer
    ].filter(Boolean);
  });
}

function line(each) {
  const from = each.namaDari && ` dari ${each.namaDari}`;
  const to = each.namaKepada && ` kepada ${each.namaKepada}`;
  const by = each.namaOleh && ` oleh ${each.namaOleh}`;
  return [HOW[each.jenis] ?? each.jenis, from, to, by, each.catatan && ` – ${each.catatan}`].filter(Boolean).join('');
}
