import { el } from './dom.js';

/** The name it is sent under; it becomes part of the record of the delay. */
export const DELAY_REASON = 'alasanKeterlambatan';

/** Asked of whoever completes a step after its time. */
export function delayReason() {
  return el('div', { class: 'form-group' },
    el('label', { for: DELAY_REASON }, 'Alasan keterlambatan ', el('span', { class: 'sh-wajib' }, '(wajib)')),
    el('textarea', {
      id: DELAY_REASON,
      name: DELAY_REASON,
      class: 'form-control',
      rows: 3,
      'data-paling-panjang': 2000,
      'aria-required': 'true',
      'aria-describedby': `${DELAY_REASON}-bantuan`,
      'data-sebutan': 'Alasan keterlambatan'
    }),
    el('p', { id: `${DELAY_REASON}-bantuan`, class: 'help-block' },
      'Tenggat langkah ini sudah lewat. Alasan Anda menjadi bagian dari catatan penyimpangan mutu baku.'));
}
